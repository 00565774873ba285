import { sql } from 'kysely'
import type { StudyDb } from '../apart.ts'

/** The lists whose order says something. */
type Ordered = 'hypothesis' | 'arm' | 'site' | 'outcome' | 'finding'

/** Puts a row before the one above it; the first stays where it is. */
export async function moveUp(
  db: StudyDb,
  studyId: string,
  { table, id }: { table: Ordered; id: string },
): Promise<void> {
  const name = sql.table(`studies.${table}`)
  const key = sql.ref(`${table}_id`)
  const { rows } = await sql<{ id: string; position: number }>`
    select ${key} as id, position from ${name} where study_id = ${studyId}
      and position <= (select position from ${name} where study_id = ${studyId} and ${key} = ${id}::uuid)
    order by position desc limit 2`.execute(db)
  const [own, above] = rows
  if (!own || !above) return
  const put = (one: string, position: number) =>
    sql`
    update ${name} set position = ${position}::int
    where study_id = ${studyId} and ${key} = ${one}::uuid`.execute(db)
  // Two of a list never have the same place, not even on the way.
  await put(own.id, -1)
  await put(above.id, own.position)
  await put(own.id, above.position)
}
