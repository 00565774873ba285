import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyStudy, type StudyData } from '../../bundle/study-data.ts'
import { changesSince, planChanges } from './changes.ts'
import { partWords } from './part-words.ts'
import { planContent, planHash, planParts } from './plan-content.ts'

function plan(): StudyData {
  return {
    ...emptyStudy(),
    study: [
      {
        ...{ title: 'Small', aim: '', controller: 'A university', contact: 'x', approval: '' },
        ...{ includesWithoutCapacity: false, armsBy: 'fte', armAttribute: null },
        ...{ wantedMinutes: 30, seed: 1, keptUntil: null, invented: true },
        beganAt: '2026-01-01T00:00:00+00:00',
      },
    ],
    arm: [{ armId: 'a1', position: 0, name: 'Micro', values: [] }],
    hypothesis: [
      {
        ...{ hypothesisId: 'h1', position: 0, kind: 'hypothesis', name: 'Personal', words: '' },
        ...{ expects: 'higher', withPrices: false },
      },
    ],
    outcome: [
      {
        ...{ outcomeId: 'o1', position: 0, name: 'Time', pack: 'short', question: 'time' },
        ...{ topLevels: 1, family: 'main', hypothesisId: 'h1', benchmark: null },
        ...{ benchmarkYear: null, withProxies: false },
      },
    ],
    wanted: [{ serviceType: 'Home care', armId: 'a1', organisations: 17 }],
  }
}

test('the same plan has the same hash, and whatever is decided otherwise has another', () => {
  const frozen = planHash(planContent(plan()))
  assert.equal(planHash(planContent(structuredClone(plan()))), frozen)
  const organisations = plan()
  organisations.organisation = [{ code: 'ORG01' } as StudyData['organisation'][number]]
  assert.equal(planHash(planContent(organisations)), frozen, 'what is gathered is no part of it')
  const other = plan()
  other.outcome[0]!.withProxies = true
  assert.notEqual(planHash(planContent(other)), frozen)
})

test('each change says what it was and what it is', () => {
  const now = plan()
  now.outcome[0]!.topLevels = 2
  now.outcome[0]!.hypothesisId = null
  now.wanted[0]!.organisations = 12
  now.hypothesis[0]!.withPrices = true
  now.study[0]!.keptUntil = '2030-01-01'
  now.arm.push({ armId: 'a2', position: 1, name: 'Large', values: ['x', 'y'] })
  assert.deepEqual(planChanges(planContent(plan()), planContent(now)), [
    {
      ...{ place: 'study/keptUntil', what: 'The study: until when it is kept' },
      ...{ was: 'nothing', becomes: '“2030-01-01”' },
    },
    {
      place: 'hypothesis/h1/withPrices',
      what: 'The hypothesis “Personal”: whether prices bear on it',
      ...{ was: 'no', becomes: 'yes' },
    },
    {
      ...{ place: 'arm/a2', what: 'The arm “Large”' },
      ...{ was: 'not in the plan', becomes: 'the values in it: x, y' },
    },
    {
      place: 'wanted/Home care/a1/organisations',
      what: 'Organisations of Home care in “Micro”: how many are wanted',
      ...{ was: '17', becomes: '12' },
    },
    {
      place: 'outcome/o1/topLevels',
      what: 'The outcome “Time”: how many of the best answers count',
      ...{ was: '1', becomes: '2' },
    },
    {
      place: 'outcome/o1/hypothesisId',
      what: 'The outcome “Time”: on what it bears',
      ...{ was: '“Personal”', becomes: 'nothing' },
    },
  ])
})

test('what was taken out says what it was', () => {
  const now = { ...plan(), outcome: [] }
  const [change] = planChanges(planContent(plan()), planContent(now))
  assert.equal(change!.what, 'The outcome “Time”')
  assert.match(change!.was, /on what it bears: “Personal”/)
  assert.equal(change!.becomes, 'taken out')
})

test('a change that was taken back is none, and each has the day on which it was made last', () => {
  const before = plan()
  const content = planContent(before) as never
  const frozen = { content, frozenAt: '2026-02-01T00:00:00+00:00' }
  assert.deepEqual(changesSince(before, frozen), [])
  const now = plan()
  now.study[0]!.wantedMinutes = 60
  const made = (changedAt: string, memberId: string) => ({
    ...{ changeId: changedAt, place: 'study/wantedMinutes', what: '', was: '', becomes: '' },
    ...{ changedAt, memberId },
  })
  now.planChange = [
    made('2026-01-15T00:00:00+00:00', 'before it was frozen'),
    made('2026-03-02T00:00:00+00:00', 'later'),
    made('2026-03-01T00:00:00+00:00', 'first'),
  ]
  const [change] = changesSince(now, frozen)
  assert.equal(change!.changedAt, '2026-03-02T00:00:00+00:00')
  assert.equal(change!.memberId, 'later')
})

test('every column that is frozen has words, so that no change goes unsaid', () => {
  const content = planContent(plan())
  for (const part of planParts)
    for (const row of content[part]) {
      const { key, columns } = partWords[part]
      const unsaid = Object.keys(row).filter((name) => !key.includes(name) && !columns[name])
      assert.deepEqual(unsaid, [], part)
    }
})
