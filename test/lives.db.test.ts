// What lives were told to be is what the indicators find, cell by cell and to the unit.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areaAt, areaSchema, saveArea } from '#areas'
import { verifyArea } from '#evidence'
import { addLives, type LivesWanted } from '../src/demonstration/add-lives.ts'
import { readDemoFile } from '../src/demonstration/files.ts'
import type { Told } from '../src/demonstration/lives/told.ts'
import { readProviders } from '../src/demonstration/load.ts'
import { withFreshDatabase, type TestDatabase } from './support/database.ts'

/** A small county in the half of a year that has August, a clock that goes back, and Christmas. */
const days = { from: '2025-07-20', until: '2026-01-11' }

test('the indicators find what lives were told, and nothing else', () =>
  withFreshDatabase(async (database) => {
    const told: Told[] = []
    const { area, add } = await county(database, { hear: (one) => told.push(...one) })
    const added = await add()
    assert.ok(added && added.enterprises > 8 && added.visits > 2000)
    assert.ok(told.length > 1000)
    assert.deepEqual(await cells(database), written(told))
    const { wrong } = await verifyArea(database.db, area)
    assert.deepEqual(wrong, [])
    assert.deepEqual(await troublesMissing(database), [], 'it went through all that can go wrong')
    assert.deepEqual(await goneOn(database, area.areaId), {
      // Of twenty that are invented the first and the thirteenth fail.
      ...{ became: ['merged', 'moved'], workers: 1, people: 1, failed: 2 },
    })
    assert.equal(await add(), undefined, 'an area that has lives gets no more')
  }))

/** Marl without its enterprises: all of them are invented with the lives. */
async function county({ db }: TestDatabase, more: Partial<LivesWanted>) {
  await saveArea(db, areaSchema.parse(await readDemoFile('area.json')))
  const area = (await areaAt(db, { slug: 'marl' }))!
  const names = [
    ...['In Your Own Time', 'Ruva Home Visits', 'Evensong Sitting', 'Yarrow Bank Farm'],
    ...['Kettle On', 'Half Past Three', 'Lamp Left On'],
  ]
  const models = (await readProviders()).filter(({ name }) => names.includes(name))
  const wanted = { ...days, models, seed: 'told', scale: 4, trouble: 5, ...more }
  return { area, add: () => addLives(db, area, wanted) }
}

/** Which indicator says what was told. */
const indicators: Record<Told['what'], string> = {
  hours: 'hours',
  people: 'people-supported',
  language: 'language-match',
  community: 'community-hours',
  break: 'carers-time',
  payer: 'direct-payments',
  route: 'routes-in',
  job: 'new-jobs',
  same_face: 'continuity',
  out: 'out-and-about',
}

function written(told: Told[]): string[] {
  return told
    .filter(({ numerator, denominator }) => numerator !== 0 || denominator !== 0)
    .map((one) =>
      [
        ...[one.providerId, indicators[one.what], one.from, one.personId, one.category],
        `${one.numerator} of ${one.denominator}`,
      ].join(' '),
    )
    .toSorted()
}

async function cells({ pool }: TestDatabase): Promise<string[]> {
  const { rows } = await pool.query<{ cell: string }>(
    `select concat_ws(' ', provider_id, indicator, from_on, person_id, category, numerator || ' of ' || denominator) as cell
     from (
       select provider_id, indicator, month as from_on, '' as person_id, category, numerator, denominator
       from evidence.provider_month
       union all
       select provider_id, indicator, from_on, person_id::text, category, numerator, denominator
       from evidence.person_window) cells
     where indicator = any ($1)`,
    [Object.values(indicators)],
  )
  return rows.map(({ cell }) => cell).toSorted()
}

/** What the views of what is counted tell of enterprises that go on elsewhere, and of who came along. */
async function goneOn({ pool }: TestDatabase, areaId: string) {
  const client = await pool.connect()
  await client.query(`select set_config('goldcrest.area', $1, false)`, [areaId])
  const { rows } = await client.query(`select
    (select array_agg(became order by became) from evidence.provider where became is not null) as became,
    (select count(*)::int from evidence.came_along) as workers,
    (select count(distinct later.person_id)::int from evidence.went_on_as as went
      join evidence.visit as former on former.provider_id = went.provider_id and former.day < went.on_day
      join evidence.visit as later on later.provider_id = went.into_provider_id
        and later.person_id = former.person_id and later.day >= went.on_day) as people,
    (select count(*)::int from evidence.provider where closed_on is not null and became is null) as failed`)
  await client.query('reset goldcrest.area')
  client.release()
  return rows[0]
}

/** What of these there is nothing of. */
async function troublesMissing({ pool }: TestDatabase): Promise<string[]> {
  const current = `practice.visit as visit where not exists (
    select from practice.visit as later where later.replaces = visit.version_id)`
  const there: Record<string, string> = {
    'a visit that was put right': `practice.visit where replaces is not null and not withdrawn`,
    'one that was taken back': `${current} and withdrawn`,
    'one that two wrote apart': `(select visit_id from ${current} group by 1 having count(*) > 1) apart`,
    'one that came days later': `practice.visit where received_at > written_at + interval '2 days'`,
    'one of a day and a night': `practice.visit where ended_at - began_at > interval '23 hours'`,
    'one that is going on': `${current} and ended_at is null`,
    'one over the change of the clocks': `practice.visit
      where began_at < '2025-10-26T01:00Z' and ended_at > '2025-10-26T01:00Z'`,
    'one that nobody said where it was': `${current} and place is null`,
    'one without a plan': `practice.visit where plan_id is null`,
    'one before anything was agreed, or after': `practice.visit as visit where not exists (
      select from agreements.version join agreements.assent using (area_id, agreement_id, number)
      where version.person_id = visit.person_id and version.provider_id = visit.provider_id
        and greatest(begins_on, agreed_on) <= (visit.began_at at time zone 'Europe/London')::date)`,
    'a person whose record isn’t used': 'people.restriction',
    'one whose record was erased': `people.erasure where exists (
      select from practice.visit where visit.person_id = erasure.person_id)`,
    'one whom two visit': `(select person_id from practice.visit group by 1
      having count(distinct provider_id) > 1) two`,
    'a worker who is a person': `providers.worker join people.access using (area_id, account_id)
      where access.relation = 'self'`,
    'a worker who left': 'providers.worker where ended_at is not null',
    'an agreement that ended': 'agreements.ending',
    'one with a last day': 'agreements.version where ends_on is not null',
    'one that was changed': 'agreements.version where number > 1',
    'a closure': 'providers.closure',
    'an approach that was undone': 'practice.approach where undone_at is not null',
    'one that was turned down': `practice.approach where kind = 'turned_down'`,
    'a visit that was missed': `practice.plan_change where kind = 'missed'`,
    'one that was moved': `practice.plan_change where kind = 'moved'`,
    'a back-up who was met': 'practice.back_up_met',
    'a person who was away': 'practice.person_away',
    'a goal that was reached': `people.goal_outcome where outcome = 'reached'`,
    'somebody who likes another language best': 'people.wish where language is not null',
    'what was reached in a visit': 'practice.progress',
  }
  const missing: string[] = []
  for (const [name, from] of Object.entries(there)) {
    const { rows } = await pool.query(`select from ${from} limit 1`)
    if (rows.length === 0) missing.push(name)
  }
  return missing
}
