import { sql } from 'kysely'
import { localities, milesBetween, type Area } from '#areas'
import { unmetNeeds } from '#directory'
import type { Provider } from '#providers'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { ago, duration, listWords, weekdayName } from '../../platform/i18n/words.ts'
import { asCounting, asEnterprise } from '../apart.ts'

/** Fewer than these aren't told: so few could be somebody, or one enterprise. */
const least = { times: 5, enterprises: 3 }
const days = 91

/** Something an owner can use today, in sentences: her free hours, and what people near her look for. */
export async function usefulToday(
  db: WholeTransaction,
  { areaId, name }: Pick<Area, 'areaId' | 'name'>,
  own: Provider,
  today: string,
): Promise<string[]> {
  const near = await nearBy(db, areaId, own)
  const nearIds = near.map(({ localityId }) => localityId)
  const wanted = await wantedNear(db, { areaId, providerId: own.providerId, nearIds, today })
  const free = (own.availability?.free ?? []).filter(({ minutes }) => minutes > 0)
  const said = own.availability && ago(own.availability.asOf, today)
  const told = free.map(({ weekday, minutes }) => {
    const hours = duration(minutes)
    const day = weekdayName(weekday)
    const looked = wanted.includes(weekday)
      ? ` People near you looked for a ${day} ${least.times} times or more in the last three months, and were turned down elsewhere.`
      : ''
    return {
      looked: looked !== '',
      words: `You had ${hours} free on ${day}s, as you said ${said}.${looked}`,
    }
  })
  // A day that people look for stands first; of the others the first few.
  const first = told.toSorted((a, b) => Number(b.looked) - Number(a.looked)).slice(0, 3)
  return [
    ...first.map(({ words }) => words),
    ...(await turnedDown(db, { areaId, providerId: own.providerId, today })),
    ...(await needsNear(
      db,
      areaId,
      name,
      near.map((one) => one.name),
    )),
  ]
}

/** The localities that she says she comes to, or those within the miles that she travels. */
async function nearBy(db: WholeTransaction, areaId: string, { locality, services }: Provider) {
  const all = await localities(db, areaId)
  const home = all.find(({ name }) => name === locality)
  const named = new Set(services.flatMap(({ serviceAreas }) => serviceAreas ?? []))
  const miles = Math.max(0, ...services.map(({ travelMiles }) => travelMiles ?? 0))
  return all.filter(
    (one) => named.has(one.name) || (home && milesBetween(home, one) <= Math.max(miles, 1)),
  )
}

interface Near {
  areaId: string
  providerId: string
  nearIds: string[]
  today: string
}

/** Weekdays for which others than she turned people down near her, often and not by one enterprise. */
function wantedNear(db: WholeTransaction, of: Near): Promise<number[]> {
  return asCounting(db, async (counting) => {
    const { rows } = await sql<{ weekday: number }>`
      select weekday from evidence.approach
      where area_id = ${of.areaId} and provider_id <> ${of.providerId} and kind = 'turned_down'
        and weekday is not null and locality_id = any (${of.nearIds}::uuid[])
        and on_day > ${of.today}::date - ${sql.lit(days)}
      group by weekday
      having count(*) >= ${least.times} and count(distinct provider_id) >= ${least.enterprises}
      order by weekday`.execute(counting)
    return rows.map(({ weekday }) => weekday)
  })
}

/** What she turned down herself. */
async function turnedDown(
  db: WholeTransaction,
  { areaId, providerId, today }: Omit<Near, 'nearIds'>,
): Promise<string[]> {
  const rows = await asEnterprise(db, [providerId], async (own) => {
    const found = await sql<{ weekday: number | null; times: number }>`
      select weekday, count(*)::int as times from evidence.approach
      where area_id = ${areaId} and provider_id = ${providerId} and kind = 'turned_down'
        and on_day > ${today}::date - ${sql.lit(days)}
      group by weekday order by times desc, weekday`.execute(own)
    return found.rows
  })
  const times = rows.reduce((sum, one) => sum + one.times, 0)
  if (times === 0) return []
  const named = rows.filter(({ weekday }) => weekday !== null).slice(0, 2)
  const day = (one: (typeof named)[number]) => `for a ${weekdayName(one.weekday!)}`
  const recently = 'in the last three months'
  if (times === 1) return [[`You said no once ${recently}`, ...named.map(day)].join(', ') + '.']
  const which = named.map((one) => `${one.times} ${day(one)}`)
  const said = which.length > 0 ? `: ${listWords(which)}` : ''
  return [`You said no ${times} times ${recently}${said}.`]
}

/** What people looked for in the directory near her, and nobody offers: as its own page shows it. */
async function needsNear(
  db: WholeTransaction,
  areaId: string,
  areaName: string,
  near: string[],
): Promise<string[]> {
  const all = await unmetNeeds(db, areaId)
  return all
    .filter(({ phrase, locality }) => phrase && (locality === null || near.includes(locality)))
    .slice(0, 2)
    .map(
      ({ phrase, locality, times }) =>
        `People looked for “${phrase}” in ${locality ?? areaName} ${times} times in the last year, and nobody offers just that.`,
    )
}
