import { isoOf, moment, weekdayOf } from './calendar.ts'
import { ofEnterprise, type World } from './county.ts'
import { firstNameOf, newName } from './names.ts'
import type { Stay } from './stays.ts'
import { isThere } from './workers.ts'

/** Who asks: now and then somebody, and somebody for each who came; and whom there was no room for. */
export function addApproaches(w: World, came: number[]): void {
  for (const day of came) if (day >= w.from) addApproach(w, Math.max(w.from, day - 6), 'introduced')
  const until = Math.min(w.until, w.closes)
  const mean = Math.max(4, 20 / Math.max(0.6, w.enterprise.fullTimeEquivalent))
  let day = w.from + w.chance.daysUntil(mean)
  while (day < until) {
    addApproach(w, day, w.chance.weighted({ asked: 5, introduced: 2, turned_down: 3 }))
    day += w.chance.daysUntil(mean)
  }
}

function addApproach(w: World, day: number, kind: 'asked' | 'introduced' | 'turned_down'): void {
  const { rows, chance, calendar, county, enterprise } = w
  const madeAt = calendar.at(day, chance.between(540, 1140))
  const isUndone = chance.is(0.02 * county.trouble)
  const route = chance.weighted({
    ...{ word_of_mouth: 8, directory: 5, council: 4, coordinator: 4, other: 1 },
  })
  rows['practice.approach'].push({
    ...{ ...ofEnterprise(w), approach_id: chance.id(madeAt), kind, route },
    support: enterprise.support.length > 0 ? chance.pick(enterprise.support) : null,
    weekday: chance.is(0.6) ? chance.between(1, 7) : null,
    part: chance.is(0.6) ? chance.pick(['morning', 'afternoon', 'evening', 'any']) : null,
    locality_id: chance.is(0.7) ? chance.pick(county.localityIds) : enterprise.localityId,
    reason:
      kind === 'turned_down'
        ? chance.weighted({ full: 6, too_far: 3, wrong_time: 3, not_what_i_do: 2, price: 1 })
        : null,
    ...{ words: '', on_day: isoOf(day), made_at: moment(madeAt), made_by: w.by },
    undone_at: isUndone ? moment(madeAt + 60_000) : null,
    undone_by: isUndone ? w.by : null,
  })
  if (kind !== 'turned_down' && !isUndone) w.tell.approach(day, route)
}

/** Who can stand in: named by some, and met by some of those. */
export function addBackUp(w: World, { person, place, from, until }: Stay): void {
  const { rows, chance, calendar } = w
  if (person.fate === 'erased' || until < w.from || !chance.is(0.5)) return
  const day = Math.max(from, w.from) + chance.between(0, 20)
  if (day >= Math.min(until, w.until)) return
  const namedAt = calendar.at(day, 720)
  const others = w.workers.filter((one) => one !== place.worker && isThere(one, day))
  const other = others.length > 0 ? chance.pick(others) : undefined
  const by = person.accountId ? `account:${person.accountId}` : w.by
  const backUpId = chance.id(namedAt)
  const of = { ...ofEnterprise(w), back_up_id: backUpId, person_id: person.personId }
  rows['practice.back_up'].push({
    ...{ ...of, name: firstNameOf(other?.name ?? newName(chance, new Set())), other_id: null },
    ...{ worker_id: other?.workerId ?? null, named_at: moment(namedAt), named_by: by },
  })
  const metOn = day + chance.between(1, 30)
  if (metOn >= w.until || !chance.is(0.6)) return
  const notedAt = calendar.at(metOn, 1000)
  rows['practice.back_up_met'].push({
    ...{ ...of, met_id: chance.id(notedAt), party: 'provider', met_on: isoOf(metOn) },
    ...{ noted_at: moment(notedAt), noted_by: w.by },
  })
}

/** Time that nobody pays, as whoever runs it notes it at the end of a week. */
export function addUnpaidTime(w: World): void {
  const { rows, chance, calendar } = w
  const [owner] = w.workers
  for (let day = w.from; day < Math.min(w.until, w.closes); day++) {
    if (weekdayOf(day) !== 5 || !chance.is(0.8)) continue
    const notedAt = calendar.at(day, 1150)
    for (const kind of ['travel', 'paperwork'] as const)
      rows['practice.unpaid_time'].push({
        ...{ ...ofEnterprise(w), unpaid_id: chance.id(notedAt), worker_id: owner!.workerId },
        ...{ on_day: isoOf(day), kind, minutes: chance.between(3, 16) * 10 },
        noted_at: moment(notedAt),
      })
  }
}

/** When it had time, as it said on the first of each month; what it says now stays as it is. */
export function addFreeTime(w: World): void {
  const { rows, chance, enterprise } = w
  if (enterprise.freeSaidOn === undefined) return
  for (let day = w.from; day < Math.min(w.until, enterprise.freeSaidOn, w.closes); day++) {
    if (!isoOf(day).endsWith('-01')) continue
    for (const weekday of [1, 2, 3, 4, 5])
      rows['providers.availability'].push({
        ...{ ...ofEnterprise(w), as_of: isoOf(day), weekday },
        free_minutes: chance.pick([0, 0, 60, 60, 120, 180, 240]),
      })
  }
}
