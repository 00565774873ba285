import type { Db } from '../../platform/db/db.ts'
import { asWritten, type Written } from '../written.ts'
import { headingNamed, type Heading } from './headings.ts'

/** What is written under the headings, those that were never written at left out. */
export async function aboutMe(
  db: Db<'people'>,
  areaId: string,
  personId: string,
): Promise<Map<Heading, Written>> {
  const rows = await db
    .selectFrom('people.about_me')
    .select(['heading', 'words', 'revision', 'changed_at', 'changed_by'])
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .execute()
  return new Map(rows.map((row) => [headingNamed(row.heading)!, asWritten(row)]))
}
