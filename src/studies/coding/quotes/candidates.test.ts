import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { emptyStudy } from '../../bundle/study-data.ts'
import { candidates, type QuoteData } from './candidates.ts'

/** P1 said “Fine.” and P2 “Awful 🙂.”, coded as personalised and not. P1 agrees to be quoted. */
function said(): QuoteData {
  const code = (codeId: string, parentId: string | null, oppositeOf: string | null) => ({
    ...{ codeId, parentId, oppositeOf, position: 0, name: codeId, definition: '', useWhen: '' },
    ...{ notWhen: '', example: '', colour: null, pass: 'deductive', isCodable: true },
    ...{ memberId: null, madeAt: '', endedAt: null },
  })
  const person = (participantId: string) => ({
    ...{ participantId, code: participantId, organisationId: null, kind: 'person' },
    ...{ caseGroup: null, attributes: {}, addedAt: '' },
  })
  const coding = (codeId: string, startsAt: number, endsAt: number, memberId = 'Ada') => ({
    ...{ codingId: codeId + memberId, transcriptId: 't', codeId, memberId, startsAt, endsAt },
    ...{ madeAt: '', endedAt: null, endedBy: null },
  })
  const turn = (n: number, startsAt: number, endsAt: number, participantId: string | null) => ({
    ...{ transcriptId: 't', turn: n, startsAt, endsAt, speaker: '', participantId },
    isInterviewer: false,
  })
  return {
    ...emptyStudy(),
    study: [{ includesWithoutCapacity: false }] as QuoteData['study'],
    code: [
      code('personalised', null, null),
      code('flexible', 'personalised', null),
      code('not', 'personalised', 'personalised'),
      code('barriers', null, null),
    ],
    participant: [person('P1'), person('P2')],
    transcript: [
      {
        ...{ transcriptId: 't', interviewId: null, name: 'T', words: 'Fine. Awful 🙂. So.' },
        ...{ isOpen: false, redacted: false, memberId: null, addedAt: '' },
      },
    ],
    turn: [turn(0, 0, 5, 'P1'), turn(1, 6, 14, 'P2'), turn(2, 15, 18, null)],
    coding: [coding('flexible', 0, 5), coding('flexible', 0, 5, 'Ben'), coding('not', 6, 14)],
    consent: [
      {
        ...{ consentId: 'c', participantId: 'P1', decided: 'own', supportedBy: null },
        ...{ easyRead: true, explained: '', agreesTo: ['interview', 'quotes'] },
        ...{ givenOn: '2026-01-01', memberId: null, recordedAt: '2026-01-01T00:00:00Z' },
      },
    ],
  }
}

const words = (all: { words: string }[]) => all.map((one) => one.words)

describe('What could be quoted', () => {
  test('of a code is what speaks for it, with what speaks against it beside it', () => {
    for (const code of ['personalised', 'flexible']) {
      const { typical, counter } = candidates(said(), code)
      assert.deepEqual(words(typical), ['Fine.'], 'what two coded alike is one')
      assert.deepEqual(words(counter), ['Awful 🙂.'], code)
    }
  })

  test('of a code that speaks against another is the other way round', () => {
    const { typical, counter } = candidates(said(), 'not')
    assert.deepEqual([words(typical), words(counter)], [['Awful 🙂.'], ['Fine.']])
    assert.deepEqual(candidates(said(), 'barriers'), { typical: [], counter: [] })
  })

  test('is only what somebody agreed to, whose words they are known to be', () => {
    const data = said()
    const may = () => {
      const { typical, counter } = candidates(data, 'personalised')
      return [typical[0]!.may, counter[0]!.may].map((one) => (one.may ? 'yes' : one.because))
    }
    assert.deepEqual(may(), ['yes', 'No consent of P2 is recorded'])
    data.withdrawal.push({
      ...{ withdrawalId: 'w', participantId: 'P1', stops: ['quotes'], words: '' },
      ...{
        withdrawnOn: '2026-02-01',
        memberId: null,
        recordedAt: '2026-02-01T00:00:00Z',
        removed: {},
      },
    })
    data.turn[1]!.participantId = null
    assert.deepEqual(may(), [
      'P1 has taken back her consent to be quoted',
      'It isn’t known whose words these are',
    ])
  })

  test('is nothing that was taken off', () => {
    const data = said()
    for (const one of data.coding) one.endedAt = '2026-01-01T00:00:00Z'
    assert.deepEqual(candidates(data, 'personalised'), { typical: [], counter: [] })
  })
})
