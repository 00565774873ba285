import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyStudy, type RowOf, type StudyData } from '../../bundle/study-data.ts'
import { quotable } from './quotable.ts'
import { consents } from './standing.ts'

test('nobody agrees to anything before she has said so', () => {
  const { standing, allows } = consents(emptyStudy())
  assert.deepEqual(standing('p1').agreesTo, [])
  assert.equal(allows('p1', 'quotes'), false)
})

test('a later decision takes the place of the one before, from its day on', () => {
  const data = study([
    decision('2026-03-01', ['interview', 'quotes']),
    decision('2026-04-01', ['interview']),
  ])
  const { allows } = consents(data)
  assert.equal(allows('p1', 'quotes', '2026-02-28'), false)
  assert.equal(allows('p1', 'quotes', '2026-03-31'), true)
  assert.equal(allows('p1', 'quotes', '2026-04-01'), false)
  assert.equal(allows('p1', 'quotes'), false)
  assert.equal(allows('p2', 'interview'), false, 'of nobody else')
})

test('what is taken back is gone from its day on, and the rest stands', () => {
  const data = study([decision('2026-03-01', ['interview', 'survey', 'quotes'])])
  data.withdrawal = [withdrawal('2026-03-10', ['quotes'])]
  const { standing, allows } = consents(data)
  assert.equal(allows('p1', 'quotes', '2026-03-09'), true)
  assert.equal(allows('p1', 'quotes', '2026-03-10'), false)
  assert.deepEqual(standing('p1').agreesTo, ['interview', 'survey'])
  assert.deepEqual(standing('p1').tookBack, ['quotes'])
})

test('she may agree again; a form of before that is recorded late gives nothing back', () => {
  const data = study([decision('2026-03-01', ['quotes'])])
  data.withdrawal = [withdrawal('2026-03-10', ['quotes'])]
  const late = decision('2026-03-05', ['quotes'], { recordedAt: '2026-03-20T09:00:00+00:00' })
  assert.equal(
    consents({ ...data, consent: [...data.consent, late] }).allows('p1', 'quotes'),
    false,
  )
  const again = decision('2026-03-12', ['quotes'])
  assert.deepEqual(consents({ ...data, consent: [...data.consent, again] }).standing('p1'), {
    ...{ agreesTo: ['quotes'], tookBack: [], decision: again, isOutsideApproval: false },
  })
})

test('of one day, what was recorded later holds; at the same moment it was taken back', () => {
  for (const [recordedAt, holds] of [
    ['2026-03-10T08:00:00+00:00', true],
    ['2026-03-10T12:00:00+00:00', false],
    ['2026-03-10T10:00:00+01:00', false],
  ] as const) {
    const data = study([
      decision('2026-03-10', ['quotes'], { recordedAt: '2026-03-10T09:00:00+00:00' }),
    ])
    data.withdrawal = [{ ...withdrawal('2026-03-10', ['quotes']), recordedAt }]
    assert.equal(consents(data).allows('p1', 'quotes'), holds, recordedAt)
  }
})

test('what a consultee decided counts only where the recorded approval allows it', () => {
  const data = study([decision('2026-03-01', ['survey'], { decided: 'consultee' })])
  assert.deepEqual(consents(data).standing('p1').agreesTo, [])
  assert.equal(consents(data).standing('p1').isOutsideApproval, true)
  data.study[0]!.includesWithoutCapacity = true
  assert.deepEqual(consents(data).standing('p1').agreesTo, ['survey'])
})

test('words are quoted when everybody who says them agrees, and never when it isn’t known who does', () => {
  const data = study([decision('2026-03-01', ['quotes'])])
  data.participant = ['p1', 'p2'].map(
    (participantId) => ({ participantId, code: participantId.toUpperCase() }) as never,
  )
  data.transcript = [{ transcriptId: 't', isOpen: false }] as never
  const turn = (startsAt: number, participantId: string | null, isInterviewer = false) =>
    ({ transcriptId: 't', startsAt, endsAt: startsAt + 10, participantId, isInterviewer }) as never
  data.turn = [turn(0, null, true), turn(10, 'p1'), turn(20, 'p2'), turn(30, null)]
  const ask = (startsAt: number, endsAt: number, from: StudyData = data) => {
    const said = quotable(from)({ transcriptId: 't', startsAt, endsAt })
    return said.may ? 'yes' : said.because
  }
  assert.equal(ask(0, 20), 'yes')
  assert.equal(ask(10, 21), 'No consent of P2 is recorded')
  assert.equal(ask(30, 31), 'It isn’t known whose words these are')
  assert.equal(ask(45, 50), 'It isn’t known whose words these are')
  const without = { ...data, consent: [decision('2026-03-01', ['interview'])] }
  assert.equal(ask(10, 20, without), 'P1 hasn’t agreed to be quoted')
  const back = { ...data, withdrawal: [withdrawal('2026-05-01', ['quotes'])] }
  assert.equal(ask(10, 20, back), 'P1 has taken back her consent to be quoted')
  const open = { ...data, transcript: [{ transcriptId: 't', isOpen: true }] as never }
  assert.equal(ask(10, 20, open), 'Names are still being looked for in this transcript')
})

function study(consent: RowOf<'consent'>[]): StudyData {
  return { ...emptyStudy(), study: [{ includesWithoutCapacity: false }] as never, consent }
}

function decision(
  givenOn: string,
  agreesTo: string[],
  more: Partial<RowOf<'consent'>> = {},
): RowOf<'consent'> {
  return {
    ...{ consentId: givenOn, participantId: 'p1', decided: 'own', supportedBy: null },
    ...{ easyRead: true, explained: '', agreesTo, givenOn, memberId: null },
    recordedAt: `${givenOn}T10:00:00+00:00`,
    ...more,
  }
}

function withdrawal(withdrawnOn: string, stops: string[]): RowOf<'withdrawal'> {
  return {
    ...{ withdrawalId: withdrawnOn, participantId: 'p1', stops, words: '', withdrawnOn },
    ...{ memberId: null, recordedAt: `${withdrawnOn}T11:00:00+00:00`, removed: {} },
  }
}
