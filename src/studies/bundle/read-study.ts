import { sql } from 'kysely'
import type { StudyDb } from '../apart.ts'
import { rowsOf } from './rows.ts'
import { camelCase, studyTables, type StudyData, type StudyTable } from './study-data.ts'

/** A study as it was at one moment. */
export interface Snapshot {
  /** In UTC, as the study's own times are written. */
  asOf: string
  data: StudyData
}

/**
 * Reads a study, or some of its tables; the others are empty. Times are in UTC, rows sorted by their
 * keys: the same study read twice is the same to the byte. Rows are frozen: who reads the same again
 * is given the same ones.
 */
export async function readStudy(
  db: StudyDb,
  studyId: string,
  tables: readonly StudyTable[] = studyTables,
): Promise<StudyData> {
  return (await readSnapshot(db, studyId, tables)).data
}

/** The same, with its moment. All is read in one statement: what others change meanwhile is in it wholly or not at all. */
export async function readSnapshot(
  db: StudyDb,
  studyId: string,
  tables: readonly StudyTable[] = studyTables,
): Promise<Snapshot> {
  const keys = await keysOf(db)
  const before = await sql<{ zone: string }>`
    select current_setting('timezone') as zone, set_config('timezone', 'UTC', true)`.execute(db)
  const parts = tables.map(
    (table) => sql`(
      select coalesce(json_agg(row_to_json(one) order by ${sql.join(keys.get(table)!.map(columnOf))}), '[]')::text
      from ${sql.table(`studies.${table}`)} one where study_id = ${studyId}
    ) as ${sql.ref(table)}`,
  )
  const { rows } = await sql<Record<string, string>>`
    select ${sql.join([...parts, sql`to_json(date_trunc('milliseconds', statement_timestamp())) #>> '{}' as as_of_moment`])}`.execute(
    db,
  )
  await sql`select set_config('timezone', ${before.rows[0]!.zone}, true)`.execute(db)
  const read = rows[0]!
  return {
    asOf: read.as_of_moment!,
    data: Object.fromEntries(
      studyTables.map((table) => [camelCase(table), rowsOf(read[table] ?? '[]')]),
    ) as unknown as StudyData,
  }
}

interface KeyColumn {
  name: string
  isText: boolean
}

/** Letters in the order of their codes: an installation's own order of words is no other's. */
function columnOf({ name, isText }: KeyColumn) {
  return isText ? sql`${sql.ref(name)} collate "C"` : sql.ref(name)
}

/** The columns of each table's primary key. */
async function keysOf(db: StudyDb): Promise<Map<string, KeyColumn[]>> {
  const { rows } = await sql<{ table: string; key: KeyColumn[] }>`
    select relname as table,
      json_agg(json_build_object('name', attname, 'isText', atttypid = 'text'::regtype) order by place) as key
    from pg_index join pg_class on pg_class.oid = indrelid
      cross join unnest(indkey::int2[]) with ordinality as part (number, place)
      join pg_attribute on attrelid = indrelid and attnum = part.number
    where indisprimary and relnamespace = 'studies'::regnamespace
    group by relname`.execute(db)
  return new Map(rows.map(({ table, key }) => [table, key]))
}
