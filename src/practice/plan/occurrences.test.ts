// Repeating weeks, whatever they are: across the changes of the clock in March and October above all.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, dayOf, daysOf, mondayOf, momentOf, occurrences, timeOf } from './occurrences.ts'
import { movedAtMost, type Plan, type PlanChange } from './plan.ts'

const timeZone = 'Europe/London'
const ids = { planId: 'a', providerId: 'b', personId: 'c', workerId: 'd' }
const monday: Plan = {
  ...{ ...ids, beginsOn: '2026-03-02', endsOn: null, everyWeeks: 1, weekdays: [1] },
  ...{ beginsAt: '09:30', part: 'clock', minutes: 60, place: '', words: '' },
}

const days = fc.integer({ min: 0, max: 800 }).map((count) => addDays('2025-12-01', count))
const clock = fc
  .integer({ min: 0, max: 24 * 12 - 1 })
  .map((five) => [Math.floor(five / 12), (five % 12) * 5])
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const anyPlan: fc.Arbitrary<Plan> = fc.record({
  ...Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, fc.constant(id)])),
  beginsOn: days,
  endsOn: fc.constant(null),
  everyWeeks: fc.integer({ min: 1, max: 8 }),
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  beginsAt: clock,
  part: fc.constant('clock'),
  minutes: fc.integer({ min: 5, max: 2880 }),
  place: fc.constant(''),
  words: fc.constant(''),
}) as fc.Arbitrary<Plan>

const changed = (said: Partial<PlanChange>): PlanChange => ({
  ...{ changeId: 'x', planId: 'a', plannedOn: '2026-03-02', party: 'provider', kind: 'called_off' },
  ...{ reason: 'other', words: '', beginsAt: null, minutes: null, workerId: null },
  ...{ madeAt: new Date('2026-01-01'), ...said },
})

/** The clock leaves these out in the night of the last Sunday of March. */
const isLeftOut = (day: string, time: string) =>
  ['2026-03-29', '2027-03-28'].includes(day) && time >= '01:00' && time < '02:00'

test('a visit keeps its time of the clock, on every day of its plan', () => {
  fc.assert(
    fc.property(anyPlan, days, (plan, from) => {
      for (const one of occurrences([plan], [], { from, until: addDays(from, 27), timeZone })) {
        assert.equal(dayOf(one.beginsAt!, timeZone), one.day)
        const shown = timeOf(one.beginsAt!, timeZone)
        if (isLeftOut(one.day, plan.beginsAt!)) assert.equal(shown.slice(0, 2), '02')
        else assert.equal(shown, plan.beginsAt)
        assert.ok(plan.weekdays.includes(Temporal.PlainDate.from(one.day).dayOfWeek))
        assert.ok(one.day >= plan.beginsOn)
      }
    }),
  )
})

test('each so many weeks is counted from the week of the first day, however it is asked', () => {
  fc.assert(
    fc.property(anyPlan, days, fc.integer({ min: 0, max: 60 }), (plan, from, length) => {
      const until = addDays(from, length)
      const found = daysOf(plan, { from, until })
      const oneByOne = Array.from({ length: length + 1 }, (_, index) =>
        addDays(from, index),
      ).filter((day) => daysOf(plan, { from: day, until: day }).length === 1)
      assert.deepEqual(found, oneByOne)
      for (const day of found) {
        const since = mondayOf(plan.beginsOn).until(mondayOf(day), { largestUnit: 'days' }).days
        assert.equal((since / 7) % plan.everyWeeks, 0)
      }
    }),
  )
})

test('a week has as many visits as its plan has days, whether the clock changes in it or not', () => {
  for (const from of ['2026-03-23', '2026-10-19', '2026-06-01']) {
    const daily = { ...monday, beginsOn: '2026-01-05', weekdays: [1, 2, 3, 4, 5, 6, 7] }
    const found = occurrences([daily], [], { from, until: addDays(from, 6), timeZone })
    assert.deepEqual(
      found.map(({ beginsAt }) => timeOf(beginsAt!, timeZone)),
      Array.from({ length: 7 }, () => '09:30'),
    )
  }
})

test('of a time that the clock has twice the first is meant, and one that it leaves out is an hour later', () => {
  assert.equal(momentOf('2026-10-25', '01:30', timeZone).toISOString(), '2026-10-25T00:30:00.000Z')
  assert.equal(momentOf('2026-03-29', '01:30', timeZone).toISOString(), '2026-03-29T01:30:00.000Z')
  assert.equal(timeOf(momentOf('2026-03-29', '01:30', timeZone), timeZone), '02:30')
})

test('a visit of 30 hours over the night of a change is 30 real hours long, and on its first day', () => {
  const long = {
    ...monday,
    beginsOn: '2026-03-28',
    weekdays: [6],
    minutes: 30 * 60,
    beginsAt: '20:00',
  }
  const [one] = occurrences([long], [], { from: '2026-03-28', until: '2026-03-28', timeZone })
  const ends = new Date(one!.beginsAt!.getTime() + one!.minutes * 60_000)
  // Saturday at eight, to Monday at three: the clock has gone forward.
  assert.equal(dayOf(ends, timeZone), '2026-03-30')
  assert.equal(timeOf(ends, timeZone), '03:00')
  assert.deepEqual(
    occurrences([long], [], { from: '2026-03-29', until: '2026-03-29', timeZone }),
    [],
  )
})

test('what is moved is on its new day alone, wherever that is', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -movedAtMost, max: movedAtMost }),
      clock,
      fc.constantFrom('2026-03-23', '2026-10-19', '2026-06-01'),
      (by, time, plannedOn) => {
        const to = addDays(plannedOn, by)
        const beginsAt = momentOf(to, time, timeZone)
        const moved = changed({ kind: 'moved', beginsAt, plannedOn, minutes: 45 })
        const all = occurrences([{ ...monday, beginsOn: '2026-01-05' }], [moved], {
          ...{ from: addDays(plannedOn, -28), until: addDays(plannedOn, 28), timeZone },
        })
        const found = all.filter((one) => one.plannedOn === plannedOn)
        assert.equal(found.length, 1)
        assert.equal(found[0]!.day, dayOf(beginsAt, timeZone))
        assert.equal(found[0]!.day, to)
        assert.equal(found[0]!.minutes, 45)
        const on = (day: string) =>
          occurrences([{ ...monday, beginsOn: '2026-01-05' }], [moved], {
            from: day,
            until: day,
            timeZone,
          })
        assert.ok(on(to).some((one) => one.plannedOn === plannedOn))
        if (by !== 0) assert.ok(!on(plannedOn).some((one) => one.plannedOn === plannedOn))
      },
    ),
  )
})

test('a visit that is moved over midnight is on the other day', () => {
  const beginsAt = momentOf('2026-03-03', '00:15', timeZone)
  const moved = changed({ kind: 'moved', beginsAt })
  const [one] = occurrences([monday], [moved], {
    from: '2026-03-03',
    until: '2026-03-03',
    timeZone,
  })
  assert.equal(one!.state, 'moved')
  assert.equal(one!.plannedOn, '2026-03-02')
})

test('what was said last counts, and "as planned" takes back all of it', () => {
  const off = changed({ madeAt: new Date('2026-02-01') })
  const back = changed({ kind: 'as_planned', reason: null, madeAt: new Date('2026-02-02') })
  const on = { from: '2026-03-02', until: '2026-03-02', timeZone }
  assert.equal(occurrences([monday], [off], on)[0]!.state, 'called_off')
  assert.equal(occurrences([monday], [back, off], on)[0]!.state, 'planned')
  const given = changed({ kind: 'given', reason: null, workerId: 'e' })
  assert.equal(occurrences([monday], [given], on)[0]!.workerId, 'e')
})
