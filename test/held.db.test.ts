// All that is held about somebody is in what she downloads, and goes when it is erased: shown for
// every table that names a person or an account, so that no new one is forgotten.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { held } from '../src/held.ts'
import { eraseRecord } from '../src/people/erasing/erase-record.ts'
import { asOwner, inContext } from '../src/platform/db/context.ts'
import { sealArea } from '../src/platform/audit/seal.ts'
import { makeCast, makeRecord } from './access/cast.ts'
import { runs } from './access/cast-of-enterprise.ts'
import { signIn } from './support/site/signed-in.ts'
import { withSite, type TestSite } from './support/site/site.ts'
import { beginInventedStudy } from './support/site/study.ts'

/** Tables that name a person or an account, and are in no download: by name or by schema, with why. */
const notInDownloads: Record<string, string> = {
  'audit.salt': 'what hashes are made with: it says nothing about anybody',
  'accounts.erasure': 'of accounts that are no more, and cannot ask',
  'evidence.mark': 'that something is counted again within a minute: it says nothing else',
  'worries.*': 'outside all downloads, for a notice can reach an abuser',
}

/** Tables of which rows about a person stay when her record is erased, with why. */
const staysWhenErased: Record<string, string> = {
  'people.erasure': 'what is left of her: that a record was erased',
  'people.request': 'letters to an enterprise, who has still to answer',
  'people.request_answer': 'what the enterprise said became of it',
  ...Object.fromEntries(
    [
      ...['plan', 'plan_ending', 'plan_change', 'visit', 'progress', 'family_update', 'piece'],
      ...['person_away', 'message', 'message_told'],
    ].map((table) => [
      `practice.${table}`,
      'what an enterprise wrote and planned: it answers for that, and is asked',
    ]),
  ),
  'evidence.mark': 'it takes what was counted of her away, within a minute',
  'evidence.person_window': 'taken away by that mark',
  'evidence.came_month': 'taken away by that mark',
  'agreements.*': 'the enterprise answers for them, and is asked',
  'worries.*': 'kept as the area’s policy says',
}

const isListed = (list: Record<string, string>, table: string) =>
  table in list || `${table.split('.')[0]}.*` in list

test('every table that names a person or an account is in her download, or says why not', () =>
  withSite(async (site) => {
    const { asha, everybody } = await makeCast(site)
    const own = everybody.find(({ who }) => who === 'the person')!
    const worker = everybody.find(({ who }) => who === 'a worker of her provider')!
    await beginInventedStudy(site, own.accountId!)
    const parts = await Promise.all([
      partsOf(site, own.accountId!, asha.params.personId!),
      partsOf(site, worker.accountId!),
    ])
    const from = new Set(parts.flat().flatMap((part) => part.from))
    const tables = await tablesNaming(site, ['person_id', 'account_id'])
    assert.ok(tables.length > 15)
    const forgotten = tables.filter((table) => !from.has(table) && !isListed(notInDownloads, table))
    assert.deepEqual(forgotten, [], 'these are in no download: give their slice a HeldPart')
  }))

test('what stands in a person’s record stands in the file', () =>
  withSite(async (site) => {
    const { asha, everybody } = await makeCast(site)
    const own = everybody.find(({ who }) => who === 'the person')!
    const { personId } = asha.params
    const answer = await own.visitor.ask(`/ashdale/people/${personId}/held.json`)
    assert.match(
      answer.headers.get('content-disposition') ?? '',
      /^attachment; filename="what-is-kept-[\d-]+\.json"$/,
    )
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    const text = await answer.text()
    const file = JSON.parse(text) as { format: string; about: object; parts: { part: string }[] }
    assert.equal(file.format, 'goldcrest-held')
    assert.deepEqual(file.about, { personId })
    // What is others' to read is not hers: worries, above all.
    const others = ['safeguarding', 'provider', 'coordinator', 'claimed', 'comes']
    const hers = Object.entries(asha.marks).filter(([, rule]) => !others.includes(rule))
    for (const [mark] of hers.filter(([one]) => one !== 'ASHA-BYTES'))
      assert.ok(text.includes(mark), `${mark} is in the file`)
    assert.ok(text.includes(Buffer.from('ASHA-BYTES').toString('base64')))
    assert.ok(!text.includes('ASHA-WORRY'), 'a worry is told to nobody')
    assert.ok(!text.includes('BO-'), 'and nothing of anybody else')
    for (const part of ['account', 'devices', 'access', 'agreements', 'who_looked'])
      assert.ok(
        file.parts.some((one) => one.part === part),
        part,
      )
  }))

test('nothing of an erased record is left but what is listed, and another’s stays', () =>
  withSite(async (site) => {
    const listed = await site.list()
    const { areaId } = site.area
    const asha = await makeRecord(site, areaId, 'ASHA', listed)
    const bo = await makeRecord(site, areaId, 'BO', listed)
    await sealArea(site.db, areaId)
    const before = await rowsAbout(site, bo.params.personId!)
    await erase(site, asha.params.personId!)
    const left = await rowsAbout(site, asha.params.personId!)
    const wrong = Object.keys(left).filter((table) => !isListed(staysWhenErased, table))
    assert.deepEqual(wrong, [])
    assert.deepEqual(await rowsAbout(site, bo.params.personId!), before)
    const everywhere = await textOf(site, Object.keys(left))
    for (const mark of ['ASHA-IMPORTANT', 'ASHA-WISH', 'ASHA-GOAL', 'ASHA-PICTURE'])
      assert.ok(!everywhere.includes(mark), mark)
  }))

async function erase(site: TestSite, personId: string) {
  const { areaId } = site.area
  await inContext(site.db, { areaId, actor: 'account:x' }, (db) =>
    asOwner(db, (owner) => eraseRecord(owner, { areaId, personId, rule: 'person_asked' })),
  )
}

/** What is held, as somebody’s request sees it. */
async function partsOf(site: TestSite, accountId: string, personId?: string) {
  const { areaId } = site.area
  const people = personId ? [personId] : []
  const lists = Object.fromEntries(
    [
      'people',
      'scope_about_me',
      'scope_plan',
      'scope_agreement',
      'scope_family_updates',
      'scope_everything',
    ].map((list) => [list, people]),
  )
  const context = { areaId, actor: `account:${accountId}`, accountId, lists }
  return inContext(site.db, context, async (db) => [
    ...(await held.ofAccount(db, areaId, accountId)).parts,
    ...(personId ? (await held.ofPerson(db, areaId, personId)).parts : []),
  ])
}

async function tablesNaming(site: TestSite, columns: string[]): Promise<string[]> {
  const rows = await site.rows<{ name: string }>(
    `select distinct nspname || '.' || relname as name from pg_attribute
       join pg_class relation on relation.oid = attrelid
       join pg_namespace schema on schema.oid = relnamespace
     where attname = any ($1) and relkind in ('r', 'p') and not attisdropped
       and nspname not in ('pg_catalog', 'information_schema', 'graphile_worker')
     order by 1`,
    [columns],
  )
  return rows.map(({ name }) => name)
}

/** How many rows of each table are about a person. */
async function rowsAbout(site: TestSite, personId: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of await tablesNaming(site, ['person_id'])) {
    const [row] = await site.rows<{ count: number }>(
      `select count(*)::int as count from ${table} where person_id = $1`,
      [personId],
    )
    if (row!.count > 0) counts[table] = row!.count
  }
  return counts
}

async function textOf(site: TestSite, tables: string[]): Promise<string> {
  const texts: string[] = []
  for (const table of tables) texts.push(JSON.stringify(await site.rows(`select * from ${table}`)))
  return texts.join()
}

test('an account finds what it holds, and whoever works somewhere what that says of her', () =>
  withSite(async (site) => {
    const { accountId, token } = await signIn(site.db, { name: 'Cerys', email: 'c@example.org' })
    const listed = await site.list({ name: 'Larks' })
    await runs(site, site.area.areaId, listed.providerId, accountId, 'paid')
    const cerys = site.visitor()
    cerys.cookies.set('session', token)
    const page = await cerys.open('/ashdale/account/held')
    for (const words of ['Cerys', 'c@example.org', 'Phone', 'Is paid for working there', 'Larks'])
      assert.ok(page.text.includes(words), words)
    const text = await (await cerys.ask('/ashdale/account/held.json')).text()
    assert.ok(text.includes('c@example.org'))
    for (const secret of ['token', 'hash', 'key"']) assert.ok(!text.includes(secret), secret)
  }))
