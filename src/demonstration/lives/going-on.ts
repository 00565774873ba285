import { calendar, isoOf, moment, numberOf } from './calendar.ts'
import { chance, type Chance } from './chance.ts'
import type { County, Enterprise } from './county.ts'
import { livesOf } from './lives.ts'
import { newName } from './names.ts'
import type { Rows } from './rows.ts'
import type { Told } from './told.ts'

/** One that merges into the next, the next, and one that moves to another area. */
export type WhoGoOn = readonly [merges: Enterprise, later: Enterprise, moves: Enterprise]

/** What each of three is told to be: small, with one colleague; the later goes on. */
export function thoseWhoGoOn(merges: Enterprise, later: Enterprise, moves: Enterprise): WhoGoOn {
  const goesOn = { turn: 'goes-on', colleagues: ['paid'], places: 4 } as const
  const small = { ...goesOn, colleagues: [...goesOn.colleagues] }
  return [
    { ...merges, ...small },
    { ...later, turn: 'steady' },
    { ...moves, ...small },
  ]
}

/**
 * Their lives: when the first closes a worker of it, and a person whom it supported, come along to the next,
 * and a coordinator says what became of it. It is no failure, and hers is no new job.
 */
export function* goingOn(
  county: County,
  [merges, later, moves]: WhoGoOn,
): Generator<{ rows: Rows; told: Told[] }> {
  const own = chance(`${county.seed} going on`)
  const days = calendar(county.timeZone)
  const at = days.at(merges.listedOn, 540)
  const worker = { accountId: own.id(at), name: newName(own, new Set()) }
  const seed = (name: string) => `${county.seed} ${name}`

  const former = livesOf(county, merges, seed('merges'), { also: worker })
  former.rows['accounts.account'].push({
    ...{ account_id: worker.accountId, name: worker.name, created_at: moment(at) },
  })
  say(county, own, former, { enterprise: merges, what: 'merged', into: later })
  yield former

  const along = { on: former.closes + 1, person: former.stayed, worker }
  yield livesOf(county, later, seed('later'), { along })

  const moved = livesOf(county, moves, seed('moves'), {})
  say(county, own, moved, { enterprise: moves, what: 'moved' })
  yield moved
}

interface Became {
  enterprise: Enterprise
  what: 'merged' | 'moved'
  into?: Enterprise
}

/** As a coordinator says it, some days later. */
function say(
  { areaId, timeZone, until }: County,
  own: Chance,
  { rows, closes }: { rows: Rows; closes: number },
  { enterprise: { providerId }, what, into }: Became,
): void {
  const saidAt = calendar(timeZone).at(Math.min(closes + 3, numberOf(until) - 1), 615)
  const of = { area_id: areaId, became_id: own.id(saidAt), provider_id: providerId }
  rows['providers.became'].push({
    ...{ ...of, what, on_day: isoOf(closes), said_at: moment(saidAt), said_by: 'demo' },
  })
  if (into) rows['providers.became_into'].push({ ...of, into_provider_id: into.providerId })
}
