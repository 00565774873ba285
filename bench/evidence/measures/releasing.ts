import { areaAt, saveArea, type Area } from '#areas'
import { quarterBefore, quarterOf, releaseQuarter } from '#evidence'
import { kyselyOn } from '../../../src/platform/db/db.ts'
import { milliseconds, oneAfterTheOther, type Timing } from '../../measures/timing.ts'
import type { County } from '../../practice/county.ts'
import { ashdale } from '../../../test/support/site/ashdale.ts'
import { fillEnterprises } from '../../../test/support/visits/fill-enterprises.ts'

export interface Released {
  /** The quarter before, of all that is counted in the large county, and its pack. */
  one: { seconds: number; releaseId: string }
  /** The same of small areas, one after the other. */
  areas: Timing
  seconds: number
}

/** Enterprises of each small area. */
export const ofEach = 12

/** Releases the last quarter of the large county, and of so many areas of some enterprises each. */
export async function timeReleasing(
  many: County,
  few: County,
  { areas }: { areas: number },
  tell: (words: string) => void,
): Promise<Released> {
  const quarter = quarterBefore(quarterOf(many.filledOn))
  const release = async ({ pool }: County, area: Area) => {
    const made = await releaseQuarter(kyselyOn(pool), area, { quarter, by: 'bench' })
    return made!.releaseId
  }
  // Each run makes it anew.
  await many.pool.query('truncate evidence.release cascade')
  tell('Releasing the large county')
  let releaseId = ''
  const one = await milliseconds(async () => (releaseId = await release(many, many.area)))
  const all = await makeAreas(few, areas, quarter.from, tell)
  tell(`Releasing ${areas} areas`)
  const times: number[] = []
  for (const area of all) times.push(await milliseconds(() => release(few, area)))
  const seconds = times.reduce((sum, time) => sum + time, 0) / 1000
  return {
    ...{ one: { seconds: one / 1000, releaseId }, areas: oneAfterTheOther(times), seconds },
  }
}

/** Areas with three localities, three kinds of support that overlap, and a visit a week to each person. */
async function makeAreas(
  { pool }: County,
  count: number,
  from: string,
  tell: (words: string) => void,
): Promise<Area[]> {
  tell(`Making ${count} areas`)
  const db = kyselyOn(pool)
  const all: Area[] = []
  for (let number = 1; number <= count; number++) {
    const slug = `area-${number}`
    await saveArea(db, { ...ashdale, slug, name: `Area ${number}` })
    const area = (await areaAt(db, { slug }))!
    await fillEnterprises(pool, area.areaId, ofEach)
    for (const statement of lives)
      await pool.query(statement, statement.includes('$2') ? [area.areaId, from] : [area.areaId])
    all.push(area)
  }
  return all
}

const numbered = `(select row_number() over (order by provider_id) as turn, * from providers.provider where area_id = $1)`

const lives = [
  `update providers.provider set created_at = $2::date - 400,
     locality_id = (select locality_id from areas.locality where area_id = $1 order by name offset turn % 3 limit 1)
   from ${numbered} own where provider.area_id = $1 and provider.provider_id = own.provider_id`,
  `update agreements.version set begins_on = $2::date - 30 where area_id = $1`,
  `insert into providers.service (area_id, service_id, provider_id, name, description, delivery, position)
   select area_id, uuidv7(), provider_id, 'Company', 'Company', 'comes_to_you', 1 from providers.provider where area_id = $1`,
  `insert into providers.service_term (area_id, service_id, vocabulary, term)
   select $1, service_id, 'support', term from (
     select service_id, row_number() over (order by service_id) as turn from providers.service where area_id = $1) own
     cross join unnest(array['companionship', 'meals', 'lifts']) with ordinality as kinds (term, kind)
   where turn % (kind + 1) = 0 or kind = 1`,
  `insert into practice.visit (area_id, version_id, visit_id, provider_id, person_id, worker_id, plan_id, planned_on,
     began_at, ended_at, place, words, activities, written_at, received_at, made_by, sent_hash)
   select area_id, uuidv7(), uuidv7(), provider_id, person_id, worker_id, plan_id, day, day + interval '9 hours',
     day + interval '10 hours', case when hashtext(plan_id::text) % 3 = 0 then 'out' else 'home' end, '', array['A meal'],
     day + interval '11 hours', day + interval '11 hours', 'bench', sha256(uuid_send(uuidv7()))
   from practice.plan cross join generate_series($2::date, $2::date + 84, interval '7 days') as day
   where area_id = $1`,
]
