// When the provider is asked and the contact told: by the clock alone, whatever came in between.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { occurrences, type Occurrence } from '../plan/occurrences.ts'
import type { Plan, PlanChange } from '../plan/plan.ts'
import { dueStep, type Presence } from './due.ts'
import { watchFor, type Answer, type Step, type Watch } from './watches.ts'

const timeZone = 'Europe/London'
const waits = { second: 15, onTheWay: 30, tooLate: 240 }

const plan: Plan = {
  ...{ planId: 'plan', providerId: 'maya', personId: 'asha', workerId: 'w', replaces: null },
  ...{ beginsOn: '2026-01-05', endsOn: null, everyWeeks: 1, weekdays: [1, 2, 3, 4, 5, 6, 7] },
  ...{ beginsAt: '10:00', part: 'clock', minutes: 60, place: '', words: '' },
}

const watch: Watch = {
  ...{ watchId: 'watch', personId: 'asha', providerId: null, graceMinutes: 30 },
  ...{ contactName: 'Ffion', contactEmail: 'ffion@example.org', contactMobile: null, words: '' },
  ...{ consentId: null, beganAt: new Date('2026-01-01'), endedAt: null, endedBy: null },
}

function on(day: string, said: Partial<Plan> = {}, changes: PlanChange[] = []): Occurrence {
  return occurrences([{ ...plan, ...said }], changes, { from: day, until: day, timeZone })[0]!
}

interface Story {
  occurrence?: Occurrence
  visits?: Presence[]
  steps?: Pick<Step, 'step' | 'madeAt'>[]
  answers?: Pick<Answer, 'answer' | 'answeredAt'>[]
}

function due(
  at: string,
  { occurrence = on('2026-02-03'), visits = [], steps = [], answers = [] }: Story,
) {
  const { plannedOn, latestAt: dueAt } = occurrence
  const of = { planId: 'plan', plannedOn }
  return dueStep(
    {
      ...{ occurrence, watch, visits, waits, timeZone },
      steps: steps.map((one) => ({ ...of, dueAt, ...one })),
      answers: answers.map((one) => ({ ...of, ...one })),
    },
    new Date(at),
  )
}

const visitAt = (began: string, ended: string | null, more: Partial<Presence> = {}): Presence => ({
  ...{ providerId: 'maya', planId: null, plannedOn: null, beganAt: new Date(began) },
  ...{ endedAt: ended === null ? null : new Date(ended), ...more },
})

const asked = { step: 'asked', madeAt: new Date('2026-02-03T10:30Z') } as const

test('the provider is asked after the grace, and the contact told after the second wait', () => {
  assert.equal(due('2026-02-03T10:29:59Z', {}), undefined)
  assert.equal(due('2026-02-03T10:30:00Z', {}), 'asked')
  assert.equal(due('2026-02-03T10:44:59Z', { steps: [asked] }), undefined)
  assert.equal(due('2026-02-03T10:45:00Z', { steps: [asked] }), 'told')
  const told = { step: 'told', madeAt: new Date('2026-02-03T10:45Z') } as const
  assert.equal(due('2026-02-03T11:45:00Z', { steps: [asked, told] }), undefined)
})

test('“I am here” ends it, and “on my way” counts for a while only', () => {
  const here = { answer: 'here', answeredAt: new Date('2026-02-03T10:31Z') } as const
  assert.equal(due('2026-02-03T12:00Z', { steps: [asked], answers: [here] }), undefined)
  const way = { answer: 'on_the_way', answeredAt: new Date('2026-02-03T10:40Z') } as const
  assert.equal(due('2026-02-03T11:09Z', { steps: [asked], answers: [way] }), undefined)
  assert.equal(due('2026-02-03T11:10Z', { steps: [asked], answers: [way] }), 'told')
  assert.equal(due('2026-02-03T11:10Z', { steps: [asked], answers: [way, here] }), undefined)
})

test('a visit of that plan, or one of hers that reaches into the time, is heard of', () => {
  const at = '2026-02-03T10:30Z'
  const heard = (visit: Presence) => assert.equal(due(at, { visits: [visit] }), undefined)
  const notHeard = (visit: Presence) => assert.equal(due(at, { visits: [visit] }), 'asked')
  heard(visitAt('2026-02-03T10:05Z', null))
  heard(visitAt('2026-02-03T09:20Z', '2026-02-03T09:50Z'))
  // A night that lasted thirty hours, and one that nobody has written the end of.
  heard(visitAt('2026-02-02T06:00Z', '2026-02-03T12:00Z'))
  heard(visitAt('2026-02-02T22:30Z', null))
  // Of that day of the plan, whenever it was.
  heard(
    visitAt('2026-02-02T08:00Z', '2026-02-02T09:00Z', { planId: 'plan', plannedOn: '2026-02-03' }),
  )
  notHeard(visitAt('2026-02-03T10:05Z', null, { providerId: 'another' }))
  notHeard(visitAt('2026-02-03T07:00Z', '2026-02-03T08:00Z'))
  notHeard(visitAt('2026-02-01T07:00Z', null))
  notHeard(
    visitAt('2026-02-03T10:00Z', '2026-02-03T11:00Z', { beganAt: new Date('2026-02-03T10:31Z') }),
  )
})

test('a visit that was planned for another time is no sign of this one, unless it reaches into it', () => {
  const patient = { ...watch, graceMinutes: 120 }
  const step = (visit: Presence) =>
    dueStep(
      {
        ...{ occurrence: on('2026-02-03'), watch: patient, visits: [visit], waits, timeZone },
        ...{ steps: [], answers: [] },
      },
      new Date('2026-02-03T12:00Z'),
    )
  const breakfast = { planId: 'breakfast', plannedOn: '2026-02-03', minutes: 30 }
  assert.equal(step(visitAt('2026-02-03T08:00Z', '2026-02-03T08:30Z', breakfast)), 'asked')
  assert.equal(step(visitAt('2026-02-03T08:00Z', '2026-02-03T10:30Z', breakfast)), undefined)
  // Nobody wrote down when she left: it was long over by then, or may have lasted until then.
  assert.equal(step(visitAt('2026-02-03T07:00Z', null, breakfast)), 'asked')
  assert.equal(step(visitAt('2026-02-03T08:00Z', null, breakfast)), undefined)
})

test('what was called off or missed is not asked for, and what was moved at its new time', () => {
  const change = (said: Partial<PlanChange>): PlanChange => ({
    ...{ changeId: 'c', planId: 'plan', plannedOn: '2026-02-03', party: 'provider', words: '' },
    ...{ kind: 'called_off', reason: 'other', beginsAt: null, minutes: null, workerId: null },
    ...{ madeAt: new Date('2026-02-01'), ...said },
  })
  for (const kind of ['called_off', 'missed'] as const) {
    const occurrence = on('2026-02-03', {}, [change({ kind })])
    assert.equal(due('2026-02-03T12:00Z', { occurrence }), undefined)
  }
  const beginsAt = new Date('2026-02-03T14:00Z')
  const occurrence = on('2026-02-03', {}, [change({ kind: 'moved', beginsAt })])
  assert.equal(due('2026-02-03T12:00Z', { occurrence }), undefined)
  assert.equal(due('2026-02-03T14:30Z', { occurrence }), 'asked')
})

test('a part of the day is over before anybody is asked, and who came in it is heard of', () => {
  const occurrence = on('2026-02-03', { part: 'morning', beginsAt: null })
  assert.equal(due('2026-02-03T12:29Z', { occurrence }), undefined)
  assert.equal(due('2026-02-03T12:30Z', { occurrence }), 'asked')
  const visits = [visitAt('2026-02-03T07:00Z', '2026-02-03T08:00Z')]
  assert.equal(due('2026-02-03T12:30Z', { occurrence, visits }), undefined)
})

test('after a long outage nobody is told: that it is too late is said once', () => {
  assert.equal(due('2026-02-03T14:30:00Z', {}), 'asked')
  assert.equal(due('2026-02-03T14:30:01Z', {}), 'too_late')
  assert.equal(due('2026-02-03T14:45:00Z', { steps: [asked] }), 'told')
  assert.equal(due('2026-02-03T14:45:01Z', { steps: [asked] }), 'too_late')
  const late = { step: 'too_late', madeAt: new Date('2026-02-03T15:00Z') } as const
  assert.equal(due('2026-02-03T16:00:00Z', { steps: [late] }), undefined)
})

test('on the days on which the clocks change, the clock in the area says when', () => {
  // 1:30 is left out on 29 March and means 2:30, and comes twice on 25 October, of which the first is meant.
  const early = (day: string) => on(day, { beginsAt: '01:30' })
  assert.equal(due('2026-03-29T01:59Z', { occurrence: early('2026-03-29') }), undefined)
  assert.equal(due('2026-03-29T02:00Z', { occurrence: early('2026-03-29') }), 'asked')
  assert.equal(due('2026-10-25T00:59Z', { occurrence: early('2026-10-25') }), undefined)
  assert.equal(due('2026-10-25T01:00Z', { occurrence: early('2026-10-25') }), 'asked')
  assert.equal(due('2026-03-29T09:30Z', { occurrence: on('2026-03-29') }), 'asked')
  assert.equal(due('2026-10-25T10:29Z', { occurrence: on('2026-10-25') }), undefined)
})

test('whenever somebody looks, each step is done once, in its order, and never early', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -60, max: 600 }), { maxLength: 40 }),
      fc.constantFrom('2026-03-29', '2026-10-25', '2026-06-01'),
      (minutes, day) => {
        const occurrence = on(day)
        const steps: Pick<Step, 'step' | 'madeAt'>[] = []
        for (const after of minutes.toSorted((a, b) => a - b)) {
          const now = new Date(occurrence.latestAt.getTime() + after * 60_000)
          const step = due(now.toISOString(), { occurrence, steps })
          if (step === 'asked') assert.ok(after >= 30 && after <= 270)
          if (step === 'told') assert.ok(now.getTime() - steps[0]!.madeAt.getTime() >= 15 * 60_000)
          if (step) steps.push({ step, madeAt: now })
        }
        const done = steps.map(({ step }) => step).join(' ')
        assert.match(done, /^(asked( told| too_late)?|too_late|)$/)
      },
    ),
  )
})

test('a watch for one enterprise counts before one for all, and none before it was asked for', () => {
  const all = { ...watch, watchId: 'all', graceMinutes: 60 }
  const hers = { ...watch, watchId: 'hers', providerId: 'maya' }
  const at = new Date('2026-02-03T10:00Z')
  const of = (providerId: string) => watchFor([all, hers], { personId: 'asha', providerId, at })
  assert.equal(of('maya')?.watchId, 'hers')
  assert.equal(of('another')?.watchId, 'all')
  const later = { ...hers, beganAt: new Date('2026-02-03T10:00Z') }
  assert.equal(watchFor([later], { personId: 'asha', providerId: 'maya', at }), undefined)
  assert.equal(watchFor([all], { personId: 'bo', providerId: 'maya', at }), undefined)
})
