// A yes that is taken back while somebody downloads: the story isn't in it, or she finds the copy in her list.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite, type TestSite } from '../../../../test/support/site/site.ts'
import { inContext } from '../../../platform/db/context.ts'
import type { WholeTransaction } from '../../../platform/db/db.ts'
import { endStory } from '../consent.ts'
import { agreed, noted, telling, type Told } from '../testing.ts'
import { noteStoryCopies } from './told-stories.ts'

const what = 'The evidence pack of July to September 2026'

test('what is downloaded first waits in her list, though she takes her yes back meanwhile', () =>
  withSite(async (site) => {
    const told = await noted(site)
    const storyId = await agreed(told)
    const copied = Promise.withResolvers<void>()
    const goOn = Promise.withResolvers<void>()
    const download = asReader(site, async (db) => {
      const stories = await copy(db, site, storyId)
      copied.resolve()
      await goOn.promise
      return stories
    })
    await copied.promise
    const back = asAsha(site, told, (db) => takeBack(db, site, told, storyId))
    // She waits for the download, which doesn't wait for her.
    await waitsForLock(site)
    goOn.resolve()
    assert.equal((await download).length, 1)
    await back
    const page = await told.asha.visitor.open(`${told.home}/${storyId}`)
    assert.match(page.text, /You took the yes back/)
    assert.match(page.text, /The evidence pack of July to September 2026, on/)
  }))

test('what is taken back first is in no download, though it was asked for meanwhile', () =>
  withSite(async (site) => {
    const told = await noted(site)
    const storyId = await agreed(told)
    const taken = Promise.withResolvers<void>()
    const goOn = Promise.withResolvers<void>()
    const back = asAsha(site, told, async (db) => {
      await takeBack(db, site, told, storyId)
      taken.resolve()
      await goOn.promise
    })
    await taken.promise
    const download = asReader(site, (db) => copy(db, site, storyId))
    await waitsForLock(site)
    goOn.resolve()
    await back
    assert.deepEqual(await download, [])
    assert.deepEqual(await site.rows('select from evidence.story_copy'), [])
  }))

test('no cache between keeps a page with a story, so that it ends everywhere', () =>
  withSite(async (site) => {
    const told = await noted(site)
    await agreed(told)
    const [listing] = await site.rows<{ slug: string }>(
      'select slug from directory.listing where provider_id = $1',
      [told.maya.providerId],
    )
    const answer = await site.visitor().ask(`/ashdale/listings/${listing!.slug}`)
    assert.match(await answer.text(), new RegExp(telling))
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    assert.equal(answer.headers.get('x-robots-tag'), 'noarchive')
  }))

function copy(db: WholeTransaction, site: TestSite, storyId: string) {
  const { areaId } = site.area
  return noteStoryCopies(db, { areaId, storyIds: [storyId], what, by: 'visitor' })
}

function takeBack(db: WholeTransaction, site: TestSite, { asha }: Told, storyId: string) {
  const { areaId } = site.area
  const side = { personId: asha.personId }
  return endStory(db, { areaId, storyId, side, by: `account:${asha.accountId}` }, 'taken_back')
}

function asReader<T>(site: TestSite, work: (db: WholeTransaction) => Promise<T>): Promise<T> {
  return inContext(site.db, { areaId: site.area.areaId, actor: 'visitor' }, work)
}

function asAsha<T>(
  site: TestSite,
  { asha }: Told,
  work: (db: WholeTransaction) => Promise<T>,
): Promise<T> {
  const { accountId, personId } = asha
  const actor = `account:${accountId}`
  const lists = Object.fromEntries(
    ['people', 'own_record', 'scope_everything'].map((list) => [list, [personId]]),
  )
  return inContext(site.db, { areaId: site.area.areaId, actor, accountId, lists }, work)
}

/** Until one transaction waits for the lock of another. */
async function waitsForLock(site: TestSite): Promise<void> {
  const waiting = `select from pg_locks where locktype = 'advisory' and not granted
    and database = (select oid from pg_database where datname = current_database())`
  while ((await site.rows(waiting)).length === 0);
}
