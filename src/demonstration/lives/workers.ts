import { isoOf, moment, weekdayOf } from './calendar.ts'
import { ofEnterprise, type Away, type Slot, type Worker, type World } from './county.ts'
import { firstNameOf, newName } from './names.ts'

/** Who runs it, and who else works there: some are hired on the way, and some leave. */
export function addWorkers(w: World, also?: { accountId: string; name: string }): void {
  const { chance, enterprise, from, until } = w
  const { owner } = enterprise
  w.workers.push(worker(w, { workerId: owner?.workerId, name: enterprise.contactName }))
  if (!owner) addOwner(w, w.workers[0]!)
  const many = Math.min(6, Math.round(enterprise.fullTimeEquivalent * 1.3) - 1)
  const kinds =
    enterprise.colleagues ??
    Array.from({ length: Math.max(chance.is(0.25) ? 1 : 0, many) }, () =>
      chance.weighted({ paid: 6, unpaid: 1, relative: 2 }),
    )
  const leaves = kinds.length > 1 && chance.is(0.4) ? kinds.length - 1 : -1
  for (const [index, kind] of kinds.entries())
    hire(w, kind, {
      on: enterprise.listedOn + chance.between(0, Math.max(0, from - enterprise.listedOn)),
      leaves: index === leaves ? chance.between(from + 20, until - 10) : undefined,
      also: index === 0 ? also : undefined,
    })
  if (enterprise.turn === 'grows')
    for (let hired = 0; hired < 2; hired++)
      hire(w, 'paid', { on: from + Math.round(((hired + 1) * (until - from)) / 4) })
  for (const one of w.workers) addTimeAway(w, one)
}

/** One who worked for an enterprise that goes on as this one: no new job. */
export function comeAlong(w: World, on: number, also: { accountId: string; name: string }): Worker {
  hire(w, 'paid', { on, also, cameAlong: true })
  return w.workers.at(-1)!
}

/** Whether somebody works there on a day, and is not away. */
export function isThere({ from, until, away }: Worker, day: number): boolean {
  return from <= day && day < until && !away.some((one) => one.from <= day && day <= one.until)
}

/** Whether nothing of a week is planned with somebody at the same time. */
export function isFree({ busy }: Worker, { weekdays, at, minutes }: Slot): boolean {
  // Somebody has to get from one to the next.
  const way = 15
  return !busy.some(
    (one) =>
      one.weekdays.some((day) => weekdays.includes(day)) &&
      at < one.at + one.minutes + way &&
      one.at < at + minutes + way,
  )
}

function worker(w: World, more: Partial<Worker> & { name: string }): Worker {
  const { chance, calendar, enterprise } = w
  const from = enterprise.listedOn
  w.names.add(more.name)
  return {
    ...{ from, until: Infinity, away: [], isOffline: chance.is(0.2) },
    busy: enterprise.owner?.workerId === more.workerId ? [...enterprise.busy] : [],
    ...more,
    workerId: more.workerId ?? chance.id(calendar.at(more.from ?? from, 540)),
  }
}

function addOwner(w: World, { workerId, name, from }: Worker): void {
  const { rows, calendar, chance, enterprise } = w
  const at = calendar.at(from, 600)
  const accountId = chance.id(at)
  w.by = `account:${accountId}`
  rows['accounts.account'].push({ account_id: accountId, name, created_at: moment(at) })
  rows['providers.worker'].push({
    ...{ ...ofEnterprise(w), worker_id: workerId, name: firstNameOf(name), kind: 'owner' },
    hours_wanted: Math.min(45, Math.max(8, Math.round(enterprise.fullTimeEquivalent * 37))),
    ...{ account_id: accountId, began_at: moment(at), began_by: 'lives' },
    ...{ ended_at: null, ended_by: null },
  })
}

interface Hire {
  on: number
  leaves?: number
  /** A person whom another enterprise supports. */
  also?: { accountId: string; name: string }
  cameAlong?: boolean
}

function hire(
  w: World,
  kind: 'paid' | 'unpaid' | 'relative',
  { on, leaves, also, cameAlong }: Hire,
): void {
  const { rows, calendar, chance } = w
  const name = also?.name ?? newName(chance, w.names)
  const one = worker(w, { name, from: on, until: leaves ?? Infinity })
  w.workers.push(one)
  if (kind === 'paid' && !cameAlong && on >= w.enterprise.listedOn + 28) w.tell.job(on)
  const of = { ...ofEnterprise(w), worker_id: one.workerId, name: firstNameOf(name) }
  const hoursWanted = chance.between(2, kind === 'paid' ? 30 : 6)
  rows['providers.worker'].push({
    ...{ ...of, kind, hours_wanted: hoursWanted, account_id: also?.accountId ?? null },
    ...{ began_at: moment(calendar.at(on, 540)), began_by: w.by },
    ended_at: leaves === undefined ? null : moment(calendar.at(leaves, 0)),
    ended_by: leaves === undefined ? null : w.by,
  })
  // Who helped without pay is paid one day; who is paid wants other hours.
  if (leaves !== undefined || !chance.is(0.35)) return
  const changedAt = calendar.at(chance.between(Math.max(on, w.from), w.until - 1), 600)
  rows['providers.worker_change'].push({
    ...{ ...of, change_id: chance.id(changedAt), kind: kind === 'relative' ? kind : 'paid' },
    ...{ hours_wanted: hoursWanted + 4, changed_at: moment(changedAt), changed_by: w.by },
  })
}

/** Holidays in August and at Christmas, and a few days of illness now and then. */
function addTimeAway(w: World, one: Worker): void {
  const { chance, from, until } = w
  for (let day = from - 10; day < until; day++) {
    const [month, date] = [isoOf(day).slice(5, 7), isoOf(day).slice(8)]
    const isSummer = month === '08' && date === '03' && chance.is(0.7)
    if (isSummer) {
      const begins = day + chance.between(0, 14)
      addAway(w, one, { from: begins, until: begins + chance.pick([6, 6, 13]), reason: 'holiday' })
    }
    if (month === '12' && date === '24' && chance.is(0.6))
      addAway(w, one, { from: day + 1, until: day + chance.between(2, 8), reason: 'holiday' })
    if (chance.is(1 / 110))
      addAway(w, one, { from: day, until: day + chance.between(0, 4), reason: 'ill' })
    if (chance.is(1 / 300) && weekdayOf(day) < 6)
      addAway(w, one, { from: day, until: day, reason: chance.pick(['training', 'family']) })
  }
}

function addAway(w: World, one: Worker, away: Away): void {
  const { rows, chance, calendar } = w
  if (away.until < w.from || away.from >= w.until || away.from < one.from) return
  one.away.push(away)
  const said = away.reason === 'holiday' ? away.from - 20 : away.from
  const madeAt = Math.min(calendar.at(said, 420), w.end - 1000)
  rows['practice.time_away'].push({
    ...{ ...ofEnterprise(w), away_id: chance.id(madeAt), worker_id: one.workerId },
    ...{ from_on: isoOf(away.from), until_on: isoOf(away.until), reason: away.reason },
    ...{ made_at: moment(madeAt), made_by: w.by },
  })
}
