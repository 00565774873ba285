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

/** What some people are called: those of whose record whoever asks may see something. */
export async function peopleNamed(
  db: Db<'people'>,
  areaId: string,
  personIds: string[],
): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('people.person')
    .select(['person_id', 'name'])
    .where('area_id', '=', areaId)
    .where('person_id', 'in', personIds)
    .execute()
  return new Map(rows.map((row) => [row.person_id, row.name]))
}

/** Whether there is such a record: not erased. As the owner, or as far as whoever asks may see it. */
export async function hasRecord(
  db: Db<'people'>,
  areaId: string,
  personId: string,
): Promise<boolean> {
  return (await person(db, areaId, personId)) !== undefined
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
