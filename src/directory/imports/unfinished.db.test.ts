// What becomes of an import that is stopped, cut off, or fails while it is brought in.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { today } from '../../../test/support/site/ashdale.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import { hurry } from '../../platform/jobs/testing.ts'
import { assertProblem, serving } from '../../platform/reading/testing.ts'
import { forgetImport, ImportLeft, importAt, type ImportOf } from './imports.ts'
import { importCounts } from './looked-at.ts'
import { planImport } from './plan/plan-import.ts'
import { readImport } from './read-import.ts'
import { importTasks } from './tasks.ts'
import { begin, prepare, record } from './testing.ts'

/** More than are compared at a time. */
const choirs = Array.from({ length: 250 }, (_, n) =>
  record(
    { key: `csv:${String(n).padStart(3, '0')}`, name: `Choir ${n}` },
    { key: `csv:${n}/s` },
    { place: `row ${n}` },
  ),
)

test('a fault while it is brought in is told, and "Go on" brings in the rest', () =>
  withSite(async (site) => {
    const { of } = await prepare(site, choirs)
    const nell = await site.coordinator()
    const address = pageOf(of)
    await site.rows(
      "alter table directory.listing add constraint fault check (slug <> 'choir-249')",
    )
    await nell.send((await nell.open(address)).press('Import these'))
    await assert.rejects(site.post(), /job failed/)
    const failed = await nell.open(address)
    assert.match(failed.text, /could not be brought in.*Something went wrong on our side while it/)
    assert.match(failed.text, /Some of it may be here/)
    assert.doesNotMatch(failed.text, /Nothing has changed/)
    assert.equal((await site.rows('select from directory.listing')).length, 200)
    assert.equal((await site.rows('select from directory.approval')).length, 0)

    await site.rows('alter table directory.listing drop constraint fault')
    await nell.send(failed.press('Go on'))
    await site.post()
    assert.match((await nell.open(address)).text, /The listings are brought in.*Added250Changed0/)
    assert.equal((await site.rows('select from directory.approval')).length, 250)
  }))

test('what fails while it is brought in can be left, and what it added stays hidden', () =>
  withSite(async (site) => {
    const { of } = await prepare(site, choirs)
    const nell = await site.coordinator()
    await site.rows(
      "alter table directory.listing add constraint fault check (slug <> 'choir-249')",
    )
    await nell.send((await nell.open(pageOf(of))).press('Import these'))
    await assert.rejects(site.post(), /job failed/)
    const list = await nell.send((await nell.open(pageOf(of))).press('Take it off the list'))
    assert.match(list.text, /Nothing yet\./)
    await hurry(site.pool)
    await site.post()
    assert.equal((await site.rows('select from directory.import')).length, 0)
    assert.equal((await site.rows('select from directory.approval')).length, 0)
  }))

test('what was only cut off while it is brought in goes on by itself', () =>
  withSite(async (site) => {
    const { of } = await prepare(site, choirs)
    await site.rows(`create function cut_off() returns trigger language plpgsql security definer as
      $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`)
    await site.rows(`create trigger cut_off before insert on directory.listing for each row
      when (new.slug = 'choir-249') execute function cut_off()`)
    const nell = await site.coordinator()
    await nell.send((await nell.open(pageOf(of))).press('Import these'))
    await assert.rejects(site.post(), /job failed/)
    assert.match((await nell.open(pageOf(of))).title, /^Bringing in …/)
    await site.rows('drop trigger cut_off on directory.listing')
    await hurry(site.pool)
    await site.post()
    assert.match((await nell.open(pageOf(of))).text, /The listings are brought in.*Added250/)
  }))

test('"Stop" while it is read ends the reading at its next step, and nothing of it stays', () =>
  withSite(async (site) => {
    const nell = await site.coordinator()
    const asked: number[] = []
    const begun = Promise.withResolvers<ImportOf>()
    await serving(
      async (request, response) => {
        const page = Number(new URL(request.url!, 'http://feed').searchParams.get('page') ?? 1)
        asked.push(page)
        if (page === 3)
          await nell.send((await nell.open(pageOf(await begun.promise))).press('Stop'))
        response.end(JSON.stringify(pageOfFeed(page)))
      },
      async (source) => {
        const one = await begin(site, { kind: 'open-referral', source: `${source}/services` })
        begun.resolve(one)
        await doReadImport(site, one)
      },
    )
    assert.ok(!asked.includes(pages), `pages ${asked.join()} were asked for`)
    await nothingStays(site)
  }))

test('however much was read, all of it goes at once', () =>
  withSite(async (site) => {
    const of = await begin(site)
    await site.rows(
      `insert into directory.import_record (area_id, import_id, position, place)
       select $1, $2, n, 'row ' || n from generate_series(0, 49999) n`,
      [of.areaId, of.importId],
    )
    await site.inArea((db) => forgetImport(db, of))
    assert.deepEqual(await site.rows('select from directory.import_record'), [])
    assert.deepEqual(await site.rows('select from directory.import'), [])
  }))

test('"Stop" while it is compared ends that too', () =>
  withSite(async (site) => {
    const nell = await site.coordinator()
    const one = await begin(site)
    await readImport(site.db, one, each(choirs), { actor })
    const page = await nell.open(pageOf(one))
    assert.match(page.title, /^Comparing with what is here …/)
    await nell.send(page.press('Stop'))
    await assert.rejects(planImport(site.db, one, { actor }), ImportLeft)
    await nothingStays(site)
  }))

test('a source of more records than are read at once for an import is to be brought in in parts', () =>
  withSite(async (site) => {
    const one = await begin(site)
    const reads = choirs.slice(0, 4)
    assert.equal(await readImport(site.db, one, each(reads), { actor, most: 4 }), 4)
    const again = await begin(site)
    const read = readImport(site.db, again, each(reads), { actor, most: 3 })
    await assertProblem(read, /more than 3 records: bring it in in parts/)
  }))

test('what nobody has heard of for an hour has stopped, and can be left or goes on', () =>
  withSite(async (site) => {
    const nell = await site.coordinator()
    const reading = await begin(site)
    const silent = "update directory.import set heard_at = now() - interval '61 minutes'"
    assert.match((await nell.open(pageOf(reading))).title, /^Reading …/)
    await site.rows(silent)
    assert.match((await nell.open('/ashdale/admin/imports')).text, /the test Stopped/)
    const stopped = await nell.open(pageOf(reading))
    assert.match(stopped.text, /This has stopped.*Nothing has changed\./)
    assert.equal(stopped.headers.get('refresh'), null)
    await nell.send(stopped.press('Take it off the list'))
    await nothingStays(site)

    const applying = await prepare(site, [record()])
    await site.rows('update directory.import set accepted_at = now()')
    await nell.ask(pageOf(applying.of), leave)
    assert.ok(await site.inArea((db) => importAt(db, applying.of)))
    await site.rows(silent)
    await nell.send((await nell.open(pageOf(applying.of))).press('Go on'))
    await site.post()
    assert.match((await nell.open(pageOf(applying.of))).text, /are brought in.*Added1/)
    await site.rows(silent)
    await nell.ask(pageOf(applying.of), leave)
    assert.match((await nell.open(pageOf(applying.of))).text, /are brought in/)
  }))

test('what stopped or failed before it was looked at is forgotten the next day, the rest is kept', () =>
  withSite(async (site) => {
    const [stopped, failed, ready, applying] = [
      await begin(site),
      await begin(site),
      (await prepare(site, [record()])).of,
      (await prepare(site, [record()])).of,
    ]
    const set = (one: ImportOf, what: string) =>
      site.rows(`update directory.import set ${what} where import_id = $1`, [one.importId])
    await set(failed, "problem = 'No.', planned_at = now()")
    await set(applying, "accepted_at = now(), problem = 'Something went wrong.'")
    await site.rows("update directory.import set heard_at = now() - interval '25 hours'")
    await site.round('forget-old-enquiries', today())
    const isKept = async (one: ImportOf) =>
      (await site.inArea((db) => importAt(db, one))) !== undefined
    assert.deepEqual(await Promise.all([stopped, failed, ready, applying].map(isKept)), [
      false,
      false,
      true,
      true,
    ])
  }))

test('what became of the records is told as it was when they were brought in', () =>
  withSite(async (site) => {
    const { of: one, look } = await prepare(site, [
      record({ phone: '01632 960009', website: 'nothing' }),
      record({ key: 'csv:wrens', name: 'The Wrens' }, { key: 'csv:9' }, { place: 'row 3' }),
    ])
    const notesOf = async () => (await look('added')).find((read) => read.position === 1)?.notes
    const notes = await notesOf()
    await site.list({ name: 'The Larks', phone: '01632 960009' })
    const nell = await site.coordinator()
    await nell.send((await nell.open(pageOf(one))).press('Import these'))
    await site.post()
    const done = await nell.open(pageOf(one))
    assert.match(done.text, /Added1Changed0.*Looked like a duplicate1/)
    assert.deepEqual(await notesOf(), notes)
    const { added, duplicate } = await site.inArea((db) => importCounts(db, one))
    assert.deepEqual([added, duplicate], [1, 1])
  }))

const actor = 'the test'
const pages = 9
const leave = { method: 'POST', body: new URLSearchParams({ change: 'leave' }) }
const pageOf = ({ importId }: ImportOf) => `/ashdale/admin/imports/${importId}`

async function* each<One>(many: One[]): AsyncIterable<One> {
  yield* many
}

/** The job, as the queue runs it: it ends as if all were well. */
async function doReadImport({ db }: TestSite, { areaId, importId }: ImportOf): Promise<void> {
  const task = importTasks({ ownNetwork: true })['read-import']
  assert.ok(task && 'runLong' in task)
  await task.runLong({ db, areaId, actor: 'coordinator', details: { importId } })
}

/** A hundred services on each. */
function pageOfFeed(page: number) {
  const contents = Array.from({ length: 100 }, (_, n) => ({
    ...{ id: `s${page}-${n}`, name: `Service ${page} ${n}`, description: 'Tea', status: 'active' },
    ...{ organization: { id: 'o', name: 'The Larks' }, contacts: [{ name: 'Ann' }] },
  }))
  const places = { total_items: 900, total_pages: pages, page_number: page }
  return { ...places, last_page: page === pages, contents }
}

async function nothingStays(site: TestSite): Promise<void> {
  for (const table of ['import', 'import_record', 'import_part'])
    assert.deepEqual(await site.rows(`select from directory.${table}`), [], table)
}
