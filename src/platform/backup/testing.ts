// What the tests of backups share: two areas with something in every corner, all that a database
// and its uploads hold, and backups that are taken apart and put together again.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import type { Pool } from 'pg'
import { inContext } from '../db/context.ts'
import type { WholeDb } from '../db/db.ts'
import { newId } from '../db/new-id.ts'
import { enqueue } from '../jobs/index.ts'
import { makeTwoAreas, type TwoAreas } from '../jobs/testing.ts'
import { sendEmail } from '../messages/index.ts'
import { Problem } from '../problem.ts'

/** A folder for the length of a test. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'goldcrest-backup-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What COPY has to write otherwise than it is. */
const awkward = 'Tab\there, \\N and \\. and\nnew line\r\n, "quotes", \u{1F426} and é'

/** Two areas with providers, terms, enquiries, messages that wait, jobs and uploads. */
export async function fill(
  { db, pool }: { db: WholeDb; pool: Pool },
  uploads: string,
): Promise<TwoAreas> {
  const areas = await makeTwoAreas(pool)
  for (const areaId of Object.values(areas)) {
    await addProvider(pool, areaId, awkward)
    await addProvider(pool, areaId, 'Café at the Mill')
    await pool.query(
      `insert into areas.look values ($1, null, null, decode('00ff0a5c090d', 'hex'), 'image/png')`,
      [areaId],
    )
    await inContext(db, { areaId, actor: 'visitor' }, async (transaction) => {
      await sendEmail(transaction, { to: 'asha@example.org', subject: 'Hello', body: awkward })
      await enqueue(
        transaction,
        'later',
        { on: '2026-03-03' },
        {
          runAt: new Date('2031-01-02T03:04:05.678Z'),
          key: `later:${areaId}`,
        },
      )
    })
    await upload(uploads, `${areaId}/a/picture.png`, Buffer.from([0, 255, 10, 13]))
    await upload(uploads, `${areaId}/${'long name '.repeat(12)}é.txt`, Buffer.alloc(300_000, 'x'))
    await upload(uploads, `${areaId}/empty`, Buffer.alloc(0))
  }
  await pool.query(`insert into jobs.round values ('remind', '2026-03-03')`)
  await pool.query(`update areas.rule set value = value + 1 where name = 'listing_confirmed_every'`)
  await pool.query(`delete from directory.thesaurus_entry where phrase = 'lawn'`)
  await pool.query(
    `insert into graphile_worker._private_known_crontabs values ('round:remind', '2026-01-01', '2026-03-03')`,
  )
  return areas
}

/** A provider with a listing, a word that it goes by, and a question from someone. */
export async function addProvider(pool: Pool, areaId: string, about: string): Promise<string> {
  const providerId = newId()
  await pool.query(
    `with place as (
       insert into areas.locality (area_id, locality_id, name, latitude, longitude)
       values ($1, $2::uuid, $2::uuid::text, 52.123456789012345, -1e-7) returning area_id, locality_id),
     provider as (
       insert into providers.provider (area_id, provider_id, name, legal_form, full_time_equivalent,
         run_by_people_who_draw_on_support, contact_name, about, locality_id)
       select area_id, locality_id, 'Asha', 'sole trader', 0.5, false, '', $3::text, locality_id from place)
     insert into directory.listing (area_id, provider_id, slug, recommend_code)
     values ($1, $2::uuid, $2::uuid::text, $2::uuid::text)`,
    [areaId, providerId, about],
  )
  await pool.query(
    `insert into providers.provider_term values ($1, $2, 'support', 'lifts'), ($1, $2, 'language', 'welsh')`,
    [areaId, providerId],
  )
  await pool.query(
    `insert into directory.enquiry (area_id, enquiry_id, provider_id, name, phone, question, heard_from)
     values ($1, $2, $2, 'Bo', '0', $3, 'friend')`,
    [areaId, providerId, about],
  )
  return providerId
}

async function upload(folder: string, path: string, content: Buffer): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), content)
}

/** Every row of every table by the table's name, and the jobs that wait. */
export async function contentOf(db: WholeDb): Promise<Record<string, unknown[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE'
      and table_schema not in ('pg_catalog', 'information_schema', 'ledger', 'graphile_worker')
    order by 1`.execute(db)
  const content: Record<string, unknown[]> = {}
  for (const name of [...tables.map((table) => table.name), roundsLastRun, waiting]) {
    const rows = sql.raw(`select to_jsonb(held)::text as row from ${name} held order by 1`)
    content[name] = (await rows.execute(db)).rows
  }
  assert.ok(tables.length > 20)
  return content
}

const roundsLastRun = 'graphile_worker._private_known_crontabs'

const waiting = `(select task_identifier, run_at, max_attempts, key, priority, flags, payload::jsonb, queue_name
  from graphile_worker.jobs join graphile_worker._private_jobs using (id, run_at, max_attempts, key, priority, flags))`

/** Every file of a folder by its path, as the hash of what is in it. */
export async function filesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile())
  const hashed = files.map(async ({ parentPath, name }) => {
    const file = join(parentPath, name)
    const content = await readFile(file)
    const hash = createHash('sha256').update(content).digest('hex')
    return [file.slice(folder.length + 1), hash] as const
  })
  return Object.fromEntries((await Promise.all(hashed)).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Expects a Problem whose sentence matches. */
export async function refused(work: Promise<unknown>, sentence: RegExp): Promise<void> {
  await assert.rejects(work, (error) => {
    assert.ok(error instanceof Problem, error as Error)
    assert.match(error.message, sentence)
    return true
  })
}
