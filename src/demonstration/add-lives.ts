import { sql } from 'kysely'
import { localities, type Area } from '#areas'
import { countArea } from '#evidence'
import type { ProviderDetails } from '#providers'
import type { WholeDb, WholeTransaction } from '../platform/db/db.ts'
import { enterprisesOf } from './enterprises.ts'
import { addWhoGoOn } from './add-who-go-on.ts'
import { addInventedEnterprises } from './invented-enterprises.ts'
import { chance } from './lives/chance.ts'
import { isoOf } from './lives/calendar.ts'
import type { County, Enterprise } from './lives/county.ts'
import { goingOn } from './lives/going-on.ts'
import { lives } from './lives/lives.ts'
import type { Told } from './lives/told.ts'
import { rowWriter } from './write-rows.ts'

export interface LivesWanted {
  /** The first day, and the day after the last. */
  from: string
  until: string
  seed: string
  /** How many times as many enterprises as take part of those that are there. */
  scale: number
  /** Whose like more of are invented. */
  models: ProviderDetails[]
  /** How often something goes otherwise than it should: 1 as in life. */
  trouble?: number
  /** What each enterprise was told to be, as it is made. */
  hear?: (told: Told[]) => void
  /** How far it has come. */
  tell?: (words: string) => void
}

export interface LivesAdded {
  enterprises: number
  people: number
  visits: number
}

/**
 * Fills an area with invented everyday records, and counts them: as the owner, in one transaction.
 * @returns undefined where there are lives already: they are never added to.
 */
export async function addLives(
  db: WholeDb,
  area: Area,
  wanted: LivesWanted,
): Promise<LivesAdded | undefined> {
  const { tell = () => {} } = wanted
  const added = await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(7205005003), set_config('goldcrest.area', ${area.areaId}, true),
      set_config('goldcrest.actor', 'demo', true), set_config('timezone', ${area.timeZone}, true),
      set_config('statement_timeout', '10min', true)`.execute(transaction)
    return (await hasLives(transaction, area)) ? undefined : add(transaction, area, wanted)
  })
  if (!added) return undefined
  tell('Counting')
  await countArea(db, area)
  return added
}

/** Whether an area has them. */
export async function hasLives(
  db: Pick<WholeTransaction, 'getExecutor'>,
  { areaId }: Area,
): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select exists (select from providers.worker
    where area_id = ${areaId} and began_by = 'lives') as has`.execute(db)
  return rows[0]!.has
}

async function add(db: WholeTransaction, area: Area, wanted: LivesWanted): Promise<LivesAdded> {
  const { areaId, timeZone } = area
  const { seed, from, until, scale, models, tell = () => {} } = wanted
  const own = chance(seed)
  const places = await localities(db, areaId)
  // One that stops is none of those that can be found.
  const more = Math.max(1, Math.round((scale - 1) * models.length * 0.75) + scale)
  const names = await addInventedEnterprises(db, {
    ...{ areaId, many: more, models, chance: own },
    localities: places.map(({ name }) => name),
  })
  const turns = turnsOf(names)
  const all = await enterprisesOf(db, areaId, { from, until }, own, turns)
  const localityNames = places.map(({ name }) => name)
  const invent = { areaId, models, localities: localityNames, taken: names }
  const whoGoOn = await addWhoGoOn(db, invent, { seed, from, until })
  const everybody = [...all, ...whoGoOn]
  await setListedOn(db, area, everybody)
  const localityIds = places.map(({ localityId }) => localityId)
  const trouble = wanted.trouble ?? 1
  const county: County = { areaId, timeZone, seed, from, until, localityIds, trouble }
  const writer = rowWriter(db)
  const count: LivesAdded = { enterprises: 0, people: 0, visits: 0 }
  const made = [() => lives(county, all), () => goingOn(county, whoGoOn)]
  for (const { rows, told } of made.values().flatMap((each) => each())) {
    count.enterprises++
    count.people += rows['people.person'].length
    count.visits += rows['practice.visit'].length
    wanted.hear?.(told)
    await writer.add(rows)
    tell(`${count.enterprises} of ${everybody.length} enterprises, ${count.visits} visits`)
  }
  await writer.finish()
  // Or else all of it is counted as if these were empty.
  await sql`analyze practice.visit, evidence.mark, evidence.left_out`.execute(db)
  return count
}

/** Of those that are invented some stop, the first always, and some grow. */
function turnsOf(names: string[]): Map<string, Enterprise['turn']> {
  return new Map(
    names.map((name, index) => [
      name,
      index % 12 === 0 ? 'fails' : index % 10 === 1 ? 'grows' : 'steady',
    ]),
  )
}

/** Since when each is there, and whoever runs it; before that it had no everyday record either. */
async function setListedOn(db: WholeTransaction, area: Area, all: Enterprise[]): Promise<void> {
  const { areaId, timeZone } = area
  const ids = all.map(({ providerId }) => providerId)
  const days = all.map(({ listedOn }) => isoOf(listedOn))
  const listed = sql`unnest(${ids}::uuid[], ${days}::date[]) as listed (provider_id, day)`
  const at = sql`(listed.day + time '09:00') at time zone ${timeZone}`
  await sql`update providers.provider set created_at = ${at} from ${listed}
    where provider.area_id = ${areaId} and provider.provider_id = listed.provider_id`.execute(db)
  await sql`update providers.worker set began_at = ${at} from ${listed}
    where worker.area_id = ${areaId} and worker.provider_id = listed.provider_id`.execute(db)
  // The others have been there for long too.
  await sql`update providers.provider set created_at = created_at - interval '1 day' * (200 + abs(hashtext(name)) % 1500)
    where area_id = ${areaId} and provider_id <> all (${ids}::uuid[])`.execute(db)
  // And people could find them from then on.
  await sql`update directory.approval set approved_at = created_at from providers.provider
    where approval.area_id = ${areaId} and provider.area_id = ${areaId}
      and provider.provider_id = approval.provider_id`.execute(db)
}
