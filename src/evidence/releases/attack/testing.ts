// An invented county in all that indicators count: lives by chance, and their cells as they would have been counted.
import type { Random } from '#stats'
import type { TestSite } from '../../../../test/support/site/site.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { quarterNamed } from '../quarter.ts'
import {
  cellsOf,
  enterprises,
  putCells,
  type Enterprise,
  type MonthCell,
  type WindowCell,
} from '../testing.ts'

export const kinds = ['companionship', 'meals', 'lifts', 'getting-out']
export const localities = ['Ashford', 'Birchley', 'Farwell']
export const routes = ['self-funder', 'direct-payment', 'individual-service-fund', 'council']
export const ways = ['word_of_mouth', 'directory', 'council', 'other']
export const reasons = ['full', 'too_far', 'price']
export const communities = ['deaf', 'farming']

/** Somebody who was visited in a quarter; what isn’t there nobody wrote down. */
export interface Somebody {
  personId: string
  providerId: string
  visits: number
  minutes: number
  also?: string
  out?: number
  covered: boolean
  /** Of a thousand, how much the same face came. */
  face?: number
  route?: string
  goals: string[]
  break?: number
  /** Whether the enterprise speaks the language that she likes best. */
  understood?: boolean
}

/** Somebody who asked; why and for which day, where she was turned down. */
export interface Asked {
  providerId: string
  way: string
  reason?: string
  day?: string
}

export interface Worker {
  providerId: string
  workerId: string
  began: string
  ended?: string
  isFair?: boolean
  /** Whether she has the hours that she wants; whether her training is in date; whether she lives nearby. */
  content: boolean
  skilled: boolean
  local: boolean
}

export type Place = Enterprise & { communities: string[]; isRunByPeople: boolean; isMicro: boolean }

export interface Quarter {
  people: Somebody[]
  asked: Asked[]
}

export interface County {
  places: Place[]
  workers: Worker[]
  somebody: () => Somebody
  asks: () => Asked
}

/** Enterprises and workers by chance; the workers are written down. */
export async function county(site: TestSite, random: Random, size: number): Promise<County> {
  const chance = (share: number) => random.uniform() < share
  const pick = <T>(all: readonly T[]) => all[Math.floor(random.uniform() * all.length)]!
  const upTo = (most: number) => 1 + Math.floor(random.uniform() * most)
  const wanted = Array.from({ length: size }, () => ({
    locality: chance(0.15) ? 'Farwell' : pick(localities.slice(0, 2)),
    kinds: kinds.filter((_, at) => chance(at === 0 ? 0.8 : 0.4)),
  })).map((one) => (one.kinds.length > 0 ? one : { ...one, kinds: ['meals'] }))
  const places = (await enterprises(site, wanted)).map((one) => ({
    ...one,
    communities: communities.filter(() => chance(0.35)),
    isRunByPeople: chance(0.4),
    isMicro: chance(0.6),
  }))
  const workers = places
    .flatMap(({ providerId }) =>
      Array.from({ length: upTo(4) }, (): Worker => ({
        ...{ providerId, workerId: newId() },
        began: chance(0.6) ? '2025-02-01' : pick(['2026-01-20', '2026-04-20', '2026-07-20']),
        ...(chance(0.35) && { ended: pick(['2026-01-25', '2026-05-20']) }),
        ...(chance(0.9) && { isFair: chance(0.4) }),
        ...{ content: chance(0.5), skilled: chance(0.5), local: chance(0.6) },
      })),
    )
    .map(({ ended, ...one }) => (ended && ended > one.began ? { ...one, ended } : one))
  for (const one of workers) await writeWorker(site, one)
  return {
    ...{ places, workers },
    somebody: () => ({
      ...{ personId: newId(), providerId: pick(places).providerId, visits: 1 + upTo(9) },
      ...{ minutes: 60 * upTo(20), covered: chance(0.5), goals: chance(0.5) ? [newId()] : [] },
      ...(chance(0.9) && { out: chance(0.4) ? 30 * upTo(2) : 0 }),
      ...(chance(0.9) && { face: chance(0.6) ? 1000 : 100 * upTo(9) }),
      ...(chance(0.85) && { route: chance(0.7) ? routes[0]! : pick(routes) }),
      ...(chance(0.4) && { break: 60 * upTo(5) }),
      ...(chance(0.1) && { also: pick(places).providerId }),
      ...(chance(0.5) && { understood: chance(0.5) }),
    }),
    asks: () => ({
      ...{ providerId: pick(places).providerId, way: chance(0.6) ? ways[0]! : pick(ways) },
      ...(chance(0.6) && { reason: pick(reasons) }),
      ...(chance(0.6) && { day: String(upTo(3)) }),
    }),
  }
}

/** Workers who are there in a quarter. */
export const thereIn = (workers: readonly Worker[], quarter: string) =>
  workers.filter(({ began, ended }) => {
    const { from, until } = quarterNamed(quarter)!
    return began < until && (!ended || ended >= from)
  })

async function writeWorker(site: TestSite, one: Worker): Promise<void> {
  const { areaId } = site.area
  const { providerId, workerId, began, ended = null, isFair } = one
  await site.rows(
    `insert into providers.worker (area_id, provider_id, worker_id, name, kind, began_by, began_at, ended_at, ended_by)
     values ($1, $2, $3, 'x', 'paid', 'x', $4, $5::date, case when $5::date is not null then 'x' end)`,
    [areaId, providerId, workerId, began, ended],
  )
  if (isFair !== undefined)
    await site.rows(
      `insert into evidence.fair_opening (area_id, said_id, provider_id, worker_id, party, is_fair, said_by)
       values ($1, $2, $3, $4, 'worker', $5, 'x')`,
      [areaId, newId(), providerId, workerId, isFair],
    )
}

/** Puts these in the place of all cells of a quarter. */
export async function writeQuarter(
  site: TestSite,
  { places, workers }: County,
  quarter: string,
  { people, asked }: Quarter,
): Promise<void> {
  const { from } = quarterNamed(quarter)!
  const there = thereIn(workers, quarter)
  const windows = people.flatMap((one) => windowsOf(one, places))
  const months = places.flatMap((place) => {
    const isOwn = ({ providerId }: { providerId: string }) => providerId === place.providerId
    return monthsOf(place, people.filter(isOwn), asked.filter(isOwn), there.filter(isOwn), from)
  })
  await putCells(site, quarter, { windows, months })
}

function windowsOf(one: Somebody, places: readonly Place[]): WindowCell[] {
  const { personId, providerId } = one
  const cell = cellsOf({ personId, providerId })
  const fourWeeks = { span: 'four_weeks' } as const
  const own = places.find((place) => place.providerId === providerId)!
  return [
    cell('people-supported', one.visits, 0),
    ...(one.also && one.also !== providerId
      ? [cell('people-supported', 1, 0, { providerId: one.also })]
      : []),
    ...(one.out === undefined ? [] : [cell('out-and-about', Number(one.out > 0), 1, fourWeeks)]),
    cell('cover-readiness', Number(one.covered), 1),
    ...(one.understood === undefined ? [] : [cell('language-match', Number(one.understood), 1)]),
    ...(one.face === undefined ? [] : [cell('continuity', one.face, 1000, fourWeeks)]),
    ...(one.route ? [cell('direct-payments', 1, 1, { category: one.route })] : []),
    ...one.goals.map((category) => cell('goals', 1, 0, { category })),
    ...(one.break ? [cell('carers-time', one.break, 1)] : []),
    ...['', ...own.communities].map((category) => cell('seldom-heard', 1, 1, { category })),
  ]
}

function monthsOf(
  place: Place,
  people: readonly Somebody[],
  asked: readonly Asked[],
  workers: readonly Worker[],
  from: string,
): MonthCell[] {
  const { providerId } = place
  const total = (of: (one: Somebody) => number | undefined) =>
    people.reduce((sum, one) => sum + (of(one) ?? 0), 0)
  const minutes = total((one) => one.minutes)
  const cell = (indicator: string, some: number, all: number, category = '') => ({
    ...{ providerId, indicator, some, all, category },
  })
  const counted = <T>(indicator: string, all: readonly T[], of: (one: T) => string | undefined) =>
    [...Map.groupBy(all, of)].flatMap(([category, own]) =>
      category === undefined ? [] : [cell(indicator, own.length, own.length, category)],
    )
  const all = workers.length
  const added = workers.filter(({ began }) => began >= from).length
  const worked = minutes / Math.max(1, all)
  return [
    ...counted('routes-in', asked, ({ way }) => way),
    ...counted('turned-away', asked, ({ reason }) => reason),
    ...counted('turned-away-days', asked, ({ reason, day }) => (reason ? day : undefined)),
    ...(added > 0 ? [cell('new-jobs', added, added)] : []),
    ...(people.length === 0
      ? []
      : [
          cell(
            'hours',
            minutes,
            total(({ visits }) => visits),
          ),
          cell(
            'community-hours',
            total(({ out }) => out),
            total((one) => (one.out === undefined ? 0 : one.minutes)),
          ),
          cell('capacity', minutes, minutes + 600),
          cell('full-time-equivalent', minutes * 7, 37 * 60 * 31),
          cell('run-with-us', Number(place.isRunByPeople), 1),
          cell('micro-enterprises', Number(place.isMicro), 1),
          ...place.kinds.map((kind) =>
            cell('service-types', Math.round((minutes * 60) / place.kinds.length), 1, kind),
          ),
          ...people.map((one) =>
            one.route === 'council'
              ? cell('payer-independence', one.minutes, 1, `council ${one.personId}`)
              : cell('payer-independence', one.minutes, 1, `payer ${one.personId}`),
          ),
        ]),
    ...(people.length === 0 || all === 0
      ? []
      : [
          cell('jobs', all, 1),
          cell('hours-wanted', workers.filter(({ content }) => content).length, all),
          cell('skilled', workers.filter(({ skilled }) => skilled).length, all),
          cell(
            'work-kept-local',
            Math.round(worked * workers.filter(({ local }) => local).length),
            Math.round(worked * all),
          ),
        ]),
  ]
}
