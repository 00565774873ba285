import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { emptyStudy } from '../../bundle/study-data.ts'
import { agreement, hasChanged, pairsOf, type CodedData } from './agreement.ts'

const near = (actual: number | undefined, wanted: number) =>
  assert.ok(Math.abs(actual! - wanted) < 1e-12, `${actual} isn’t ${wanted}`)

const at = (minute: number) => `2026-07-01T10:${String(minute).padStart(2, '0')}:00+00:00`

/** Ada and Ben coded transcript T, of these turns, with code C; both were done at ten past. */
function coded(
  turns: [startsAt: number, endsAt: number, asks?: boolean][],
  codings: [who: string, startsAt: number, endsAt: number, made?: number, ended?: number][],
): CodedData {
  const code = {
    parentId: null,
    position: 0,
    definition: '',
    useWhen: '',
    notWhen: '',
    example: '',
  }
  return {
    ...emptyStudy(),
    study: [{ seed: 1 }] as CodedData['study'],
    code: [
      {
        ...{ ...code, codeId: 'C', name: 'Continuity', colour: null, pass: 'deductive' },
        ...{ isCodable: true, memberId: null, madeAt: at(0), endedAt: null, oppositeOf: null },
      },
    ],
    turn: turns.map(([startsAt, endsAt, isInterviewer = false], turn) => ({
      ...{ transcriptId: 'T', turn, startsAt, endsAt, speaker: '', isInterviewer },
      participantId: null,
    })),
    assignment: ['Ada', 'Ben'].map((memberId) => ({
      ...{ transcriptId: 'T', memberId, pass: 'deductive', isBlind: true, doneAt: at(10) },
    })),
    coding: codings.map(([memberId, startsAt, endsAt, made = 1, ended], n) => ({
      ...{ codingId: `c${n}`, transcriptId: 'T', codeId: 'C', memberId, startsAt, endsAt },
      ...{ madeAt: at(made), endedAt: ended === undefined ? null : at(ended) },
      endedBy: ended === undefined ? null : memberId,
    })),
  }
}

const one = (data: CodedData, more: { when?: 'now'; withInterviewers?: boolean } = {}) =>
  agreement(data, { pair: pairsOf(data)[0]!, when: 'done', ...more })[0]!

describe('Agreement', () => {
  test('of NVivo’s own worked example is .318182 by character', () => {
    const data = coded(
      [[0, 1000]],
      [
        ['Ada', 0, 150],
        ['Ben', 100, 200],
      ],
    )
    const { byCharacter, byTurn } = one(data)
    assert.deepEqual(byCharacter.counts, { both: 50, first: 100, second: 50, neither: 800 })
    near(byCharacter.kappa, 0.3181818181818182)
    assert.equal(byTurn.kappa, undefined, 'of one turn, coded by both, it is not defined')
  })

  test('counts a turn once, and overlapping stretches of one coder once', () => {
    const turns: [number, number][] = [
      [0, 10],
      [11, 20],
      [21, 30],
      [31, 40],
    ]
    const data = coded(turns, [
      ['Ada', 2, 6],
      ['Ada', 4, 9],
      ['Ada', 15, 25],
      ['Ben', 0, 12],
      ['Ben', 33, 34],
    ])
    const { byTurn, byCharacter, disagreements } = one(data)
    assert.deepEqual(byTurn.counts, { both: 2, first: 1, second: 1, neither: 0 })
    assert.deepEqual(byCharacter.counts, { both: 7, first: 9, second: 5, neither: 16 })
    assert.deepEqual(disagreements, [
      { transcriptId: 'T', turn: 2, by: 'first' },
      { transcriptId: 'T', turn: 3, by: 'second' },
    ])
  })

  test('leaves out what interviewers said, unless it is asked for', () => {
    const data = coded(
      [
        [0, 10, true],
        [11, 20],
        [21, 30],
      ],
      [
        ['Ada', 11, 20],
        ['Ben', 11, 20],
      ],
    )
    assert.equal(one(data).byTurn.counts.neither, 1)
    assert.equal(one(data, { withInterviewers: true }).byTurn.counts.neither, 2)
    assert.equal(one(data).byTurn.kappa, 1)
  })

  test('is that of when both were done, and as they coded after they talked, apart', () => {
    const data = coded(
      [
        [0, 10],
        [11, 20],
      ],
      [
        ['Ada', 0, 10],
        ['Ben', 11, 20, 1, 20],
        ['Ben', 0, 10, 20],
      ],
    )
    near(one(data).byTurn.kappa, -1)
    near(one(data, { when: 'now' }).byTurn.kappa, 1)
    assert.equal(one(data, { when: 'now' }).disagreements.length, 0)
    assert.equal(hasChanged(data, pairsOf(data)[0]!), true)
    assert.equal(hasChanged(coded([[0, 9]], [['Ada', 0, 9]]), pairsOf(data)[0]!), false)
  })

  test('is not defined where neither coded anything', () => {
    const { byTurn, byCharacter } = one(
      coded(
        [
          [0, 10],
          [11, 20],
        ],
        [],
      ),
    )
    for (const { kappa, alpha, kappaInterval } of [byTurn, byCharacter])
      assert.deepEqual([kappa, alpha, kappaInterval.interval], [undefined, undefined, undefined])
  })

  test('is of those who are both done', () => {
    const data = coded([[0, 10]], [])
    data.assignment[1]!.doneAt = null
    assert.deepEqual(pairsOf(data), [])
    const three = coded([[0, 10]], [])
    three.assignment.push({ ...three.assignment[0]!, memberId: 'Cy', doneAt: null })
    assert.deepEqual(pairsOf(three), [], 'a third still codes it blind')
  })

  test('draws the same intervals each time', () => {
    const turns = Array.from({ length: 9 }, (_, n): [number, number] => [n * 10, n * 10 + 9])
    const data = coded(turns, [
      ['Ada', 0, 35],
      ['Ben', 0, 25],
      ['Ben', 70, 75],
    ])
    assert.deepEqual(one(data), one(data))
    const [low, high] = one(data).byTurn.kappaInterval.interval!
    assert.ok(low < one(data).byTurn.kappa! && one(data).byTurn.kappa! < high)
  })
})
