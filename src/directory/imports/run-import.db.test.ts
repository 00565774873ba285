import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import { assertProblem, inPieces } from '../../platform/reading/testing.ts'
import { openBytes } from '../../platform/reading/index.ts'
import { runImport } from './run-import.ts'

test('the command line tells what became of the records, which may be other than was compared', () =>
  withSite(async (site) => {
    const first = await run(site, '01632 960009')
    assert.equal(first.counts.added, 1)
    await onceItIs(site, 'accepted_at', "update providers.provider set phone = '01632 960111'")
    const { counts, kept } = await run(site, '01632 960010')
    assert.deepEqual([counts.changed, counts.same], [0, 1])
    assert.deepEqual(kept, ['01632 960010'])
  }))

test('what is left on the web while the command line reads it is brought in no further', () =>
  withSite(async (site) => {
    await onceItIs(site, 'read_at', 'delete from directory.import')
    await assertProblem(run(site, '01632 960009'), /^It was left meanwhile/)
    for (const table of ['import', 'import_record', 'listing'])
      assert.deepEqual(await site.rows(`select from directory.${table}`), [], table)
  }))

function run({ db, area: { areaId } }: TestSite, phone: string) {
  const sheet = `Provider,Service,Phone\nThe Larks,Singing,${phone}\n`
  const from = openBytes('larks.csv', inPieces(Buffer.from(sheet)))
  const said = { areaId, kind: 'csv', from, shown: true, isPreview: false, tell: () => {} } as const
  return runImport(db, said, async ({ counts, look }) => ({
    counts,
    kept: (await look('same')).flatMap(({ notes }) => notes.map(({ value }) => value)),
  }))
}

/** Does something at the moment in which an import comes to a step. */
async function onceItIs(site: TestSite, step: string, what: string): Promise<void> {
  await site.rows(`create function meanwhile() returns trigger language plpgsql security definer as
    $$ begin ${what}; return null; end $$`)
  await site.rows(`create trigger meanwhile after update of ${step} on directory.import
    for each row execute function meanwhile()`)
}
