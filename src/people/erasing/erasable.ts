import type { Db } from '../../platform/db/db.ts'
import { headingNames, headings, type Heading } from '../about-me/headings.ts'

/** A part of a record that can be erased by itself. */
export interface Erasable {
  /** What its address says. */
  what: string
  title: string
  /** How it begins. */
  words: string
}

/** What there is in a record that can be erased part by part. As the person, or who helps her. */
export async function erasable(
  db: Db<'people'>,
  areaId: string,
  personId: string,
): Promise<Erasable[]> {
  return [
    ...(await headingsThere(db, areaId, personId)),
    ...(await wishThere(db, areaId, personId)),
    ...(await goalsThere(db, areaId, personId)),
  ]
}

async function headingsThere(
  db: Db<'people'>,
  areaId: string,
  personId: string,
): Promise<Erasable[]> {
  const words = await db
    .selectFrom('people.about_me')
    .select(['heading', 'words'])
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .execute()
  const pieces = await db
    .selectFrom('people.piece')
    .select('heading')
    .distinct()
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .execute()
  const there = new Set([...words, ...pieces].map((row) => row.heading))
  return headingNames
    .filter((heading) => there.has(heading))
    .map((heading: Heading) => ({
      what: heading,
      title: headings[heading].title,
      words: begin(words.find((row) => row.heading === heading)?.words ?? ''),
    }))
}

async function wishThere(db: Db<'people'>, areaId: string, personId: string) {
  const rows = await db
    .selectFrom('people.wish')
    .select('words')
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .execute()
  const title = 'What is wanted from support'
  return rows.map((row): Erasable => ({ what: 'wish', title, words: begin(row.words) }))
}

async function goalsThere(db: Db<'people'>, areaId: string, personId: string) {
  const rows = await db
    .selectFrom('people.goal')
    .select(['goal_id', 'words'])
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .orderBy('set_at')
    .orderBy('goal_id')
    .execute()
  return rows.map((row): Erasable => {
    return { what: `goal-${row.goal_id}`, title: 'A goal', words: begin(row.words) }
  })
}

/** Enough to know it again. */
function begin(words: string): string {
  const line = words.trim().replaceAll(/\s+/g, ' ')
  return line.length > 80 ? `${line.slice(0, 79)}…`.toWellFormed() : line
}
