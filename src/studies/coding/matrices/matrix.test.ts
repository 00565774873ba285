import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { emptyStudy } from '../../bundle/study-data.ts'
import { matrix, type MatrixData } from './matrix.ts'

/** Two people of one micro-enterprise, one of a large one, a coordinator of none. */
function heard(): MatrixData {
  const person = (participantId: string, organisationId: string | null, kind = 'person') => ({
    ...{ participantId, code: participantId, organisationId, kind, caseGroup: null },
    ...{ attributes: {}, addedAt: '' },
  })
  const organisation = (organisationId: string, armId: string) => ({
    ...{ organisationId, code: organisationId, siteId: 's', serviceType: 'Day', fte: null },
    ...{ attributes: {}, armId, armBecause: '', joinedOn: '', leftOn: null },
  })
  const code = (codeId: string, parentId: string | null, position: number) => ({
    ...{ codeId, parentId, position, name: codeId, definition: '', useWhen: '', notWhen: '' },
    ...{ example: '', colour: null, pass: 'deductive', isCodable: true, memberId: null },
    ...{ madeAt: '', endedAt: null, oppositeOf: null },
  })
  const turn = (n: number, participantId: string | null, isInterviewer = false) => ({
    ...{ transcriptId: 't', turn: n, startsAt: n * 10, endsAt: n * 10 + 9, speaker: '' },
    ...{ participantId, isInterviewer },
  })
  return {
    ...emptyStudy(),
    participant: [
      person('A', 'm'),
      person('B', 'm', 'carer'),
      person('C', 'l'),
      person('D', null, 'coordinator'),
      person('E', 'l'),
    ],
    organisation: [organisation('m', 'micro'), organisation('l', 'others')],
    arm: [
      { armId: 'others', position: 2, name: 'Others', values: [] },
      { armId: 'micro', position: 1, name: 'Micro', values: [] },
    ],
    site: [{ siteId: 's', position: 1, name: 'Harbury' }],
    code: [
      code('Continuity', 'Personalised', 0),
      code('Personalised', null, 0),
      code('Barriers', null, 1),
    ],
    turn: [
      turn(0, null, true),
      turn(1, 'A'),
      turn(2, 'B'),
      turn(3, 'C'),
      turn(4, 'D'),
      turn(5, null),
    ],
  }
}

const coding = (
  codeId: string,
  startsAt: number,
  endsAt: number,
  memberId = 'Ada',
  ended = false,
) => ({
  ...{ codingId: `${codeId}${startsAt}${memberId}`, transcriptId: 't', codeId, memberId },
  ...{
    startsAt,
    endsAt,
    madeAt: '',
    endedAt: ended ? 'x' : null,
    endedBy: ended ? memberId : null,
  },
})

describe('A matrix', () => {
  test('counts people and organisations, not quotes or coders, and says of how many', () => {
    const data = heard()
    data.coding = [
      coding('Continuity', 10, 14),
      coding('Continuity', 15, 18),
      coding('Continuity', 10, 14, 'Ben'),
      coding('Continuity', 20, 25),
      coding('Barriers', 31, 33),
      coding('Barriers', 12, 13, 'Ada', true),
    ]
    const { columns, rows, total, untied } = matrix(data, 'arm')
    assert.deepEqual(columns, [
      { name: 'Micro', of: { people: 2, organisations: 1 } },
      { name: 'Others', of: { people: 1, organisations: 1 } },
      { name: 'Of no organisation', of: { people: 1, organisations: 0 } },
    ])
    assert.deepEqual(total, { people: 4, organisations: 2 })
    assert.deepEqual(
      rows.map(({ name, depth, cells }) => [name, depth, ...cells.map(({ people }) => people)]),
      [
        ['Personalised', 0, 2, 0, 0],
        ['Continuity', 1, 2, 0, 0],
        ['Barriers', 0, 0, 1, 0],
      ],
    )
    assert.equal(rows[0]!.cells[0]!.organisations, 1)
    assert.equal(untied, 0)
  })

  test('counts a stretch over several turns for each who spoke, and nobody for what interviewers said', () => {
    const data = heard()
    data.coding = [
      coding('Barriers', 0, 35),
      coding('Continuity', 2, 5),
      coding('Continuity', 52, 55),
    ]
    const { rows, untied } = matrix(data, 'kind')
    const barriers = rows.find(({ name }) => name === 'Barriers')!
    assert.deepEqual(barriers.total, { people: 3, organisations: 2 })
    assert.deepEqual(rows.find(({ name }) => name === 'Continuity')!.total, {
      people: 0,
      organisations: 0,
    })
    assert.equal(untied, 1, 'a turn that is tied to nobody is told')
  })

  test('has sites, services and kinds for columns', () => {
    const names = (by: 'site' | 'service' | 'kind') =>
      matrix(heard(), by).columns.map(({ name }) => name)
    assert.deepEqual(names('site'), ['Harbury', 'Of no organisation'])
    assert.deepEqual(names('service'), ['Day', 'Of no organisation'])
    assert.deepEqual(names('kind'), ['People who use services', 'Carers', 'Coordinators'])
  })
})
