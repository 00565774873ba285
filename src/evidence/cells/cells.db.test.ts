// What is counted: by hand for a small case, and the same however records come.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import {
  asMaya,
  visitBy,
  visited,
  write,
  type Visited,
} from '../../../test/support/site/visited.ts'
import { newId } from '../../platform/db/new-id.ts'
import { recordVisit } from '#practice'
import { markedProviders, refresh } from './refresh.ts'
import { verify } from './verify.ts'

test('visits of Asha are counted as they would be by hand', () =>
  withSite(async (site) => {
    const who = await visited(site)
    await write(site, who, at('2026-03-02T09:00Z', 60, { place: 'home' }))
    await write(site, who, at('2026-03-04T09:00Z', 90, { place: 'out', breakMinutes: 45 }))
    await write(site, who, at('2026-03-31T22:30Z', 120, { place: 'both' }))
    await counted(site, who)
    assert.deepEqual(await cells(site), [
      'carers-time 2026-03-01: 45 of 1',
      // From 23 February to 22 March, and from 23 March to 19 April.
      'community-hours 2026-03-01: 300 of 540',
      'continuity 2026-02-23: 2 of 2',
      'hours 2026-03-01: 270 of 3',
      'out-and-about 2026-02-23: 1 of 1',
      'out-and-about 2026-03-23: 1 of 1',
      'people-supported 2026-03-01: 3 of 0',
    ])
  }))

test('a correction that moves a visit to another month counts there, and no longer where it was', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const first = visitBy(site, who, at('2026-03-02T09:00Z', 60))
    await asMaya(site, who, (db) => recordVisit(db, first))
    await counted(site, who)
    const moved = {
      ...first,
      ...at('2026-04-30T22:30Z', 30),
      versionId: newId(),
      replaces: first.versionId,
    }
    await asMaya(site, who, (db) => recordVisit(db, moved))
    await counted(site, who)
    // It is half past eleven at night in April where Asha lives.
    assert.deepEqual(await cells(site), [
      'hours 2026-04-01: 30 of 1',
      'people-supported 2026-04-01: 1 of 0',
    ])
    await asMaya(site, who, (db) =>
      recordVisit(db, { ...moved, versionId: newId(), replaces: moved.versionId, withdrawn: true }),
    )
    await counted(site, who)
    assert.deepEqual(await cells(site), [])
  }))

test('who has her record kept unused, or erases it, is in no figure', () =>
  withSite(async (site) => {
    const who = await visited(site)
    await write(site, who, at('2026-03-02T09:00Z', 60))
    await counted(site, who)
    assert.equal((await cells(site)).length, 2)
    const { areaId } = site.area
    await site.rows(
      `insert into people.restriction (area_id, person_id, restriction_id, began_by) values ($1, $2, $3, 'x')`,
      [areaId, who.asha.personId, newId()],
    )
    await counted(site, who)
    assert.deepEqual(await cells(site), [])
    await site.rows(`update people.restriction set ended_at = now(), ended_by = 'x'`)
    await counted(site, who)
    assert.equal((await cells(site)).length, 2)
    await site.rows(`delete from people.person where person_id = $1`, [who.asha.personId])
    await counted(site, who)
    assert.deepEqual(await cells(site), [])
  }))

function at(beganAt: string, minutes: number, more: object = {}) {
  const began = new Date(beganAt)
  return { beganAt: began, endedAt: new Date(began.getTime() + minutes * 60_000), ...more }
}

/** Counts what has changed; from scratch it is the same. */
async function counted(site: TestSite, { maya }: Visited): Promise<void> {
  const { areaId } = site.area
  await site.inArea(async (db) => {
    await markedProviders(db, areaId)
    await refresh(db, areaId, maya.providerId)
  })
  const { wrong } = await site.inArea((db) => verify(db, areaId, maya.providerId))
  assert.deepEqual(wrong, [])
}

/** Those that this story looks at. */
const looked = [
  'hours',
  'continuity',
  'out-and-about',
  'community-hours',
  'carers-time',
  'people-supported',
]

async function cells(site: TestSite): Promise<string[]> {
  const rows = await site.rows<{ cell: string }>(
    `
    select indicator || ' ' || month || ': ' || numerator || ' of ' || denominator as cell from evidence.provider_month
    where indicator = any ($1)
    union all
    select indicator || ' ' || from_on || ': ' || numerator || ' of ' || denominator from evidence.person_window
    where category = '' and indicator = any ($1)
    order by 1`,
    [looked],
  )
  return rows.map(({ cell }) => cell)
}
