import type { Db } from '../platform/db/db.ts'

export interface Person {
  personId: string
  name: string
  /** It changes with each change, so that two who edit at once don't overwrite each other. */
  revision: number
}

/** A person, if whoever asks may see anything of the record. */
export async function person(
  db: Db<'people'>,
  areaId: string,
  personId: string,
): Promise<Person | undefined> {
  const row = await db
    .selectFrom('people.person')
    .select(['person_id', 'name', 'revision'])
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row && { personId: row.person_id, name: row.name, revision: row.revision }
}

/** Everybody of whose record whoever asks may see something, by name. */
export async function peopleSeen(db: Db<'people'>, areaId: string): Promise<Person[]> {
  const rows = await db
    .selectFrom('people.person')
    .select(['person_id', 'name', 'revision'])
    .where('area_id', '=', areaId)
    .orderBy('name')
    .orderBy('person_id')
    .execute()
  return rows.map((row) => ({ personId: row.person_id, name: row.name, revision: row.revision }))
}
