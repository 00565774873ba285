import type { AreaRequest } from '#areas'
import { appendEntries } from '../../platform/audit/index.ts'

/** What somebody who is about to visit a person needs before anything else. */
export interface Essentials {
  name: string
  /** What is most important to her, as she says it; none: not said, or not for whoever asks. */
  matters?: string
}

/**
 * The names of some people, and what matters most to each, as far as whoever asks may see it. That
 * she looked is written down for each person whose words she gets.
 * @param ofProviders by the person's id, the enterprise for which she asks.
 */
export async function whatMatters(
  c: AreaRequest,
  ofProviders: ReadonlyMap<string, string>,
): Promise<Map<string, Essentials>> {
  const { area, db } = c.var
  const personIds = [...ofProviders.keys()]
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('people.person as person')
    .leftJoin('people.about_me as about', (join) =>
      join
        .onRef('about.area_id', '=', 'person.area_id')
        .onRef('about.person_id', '=', 'person.person_id')
        .on('about.heading', '=', 'important'),
    )
    .select(['person.person_id', 'person.name', 'about.words'])
    .where('person.area_id', '=', area.areaId)
    .where('person.person_id', 'in', personIds)
    .execute()
  await appendEntries(
    db,
    rows
      .filter(({ words }) => words)
      .map(({ person_id: personId }) => ({
        ...{ areaId: area.areaId, personId, providerId: ofProviders.get(personId) },
        ...{ action: 'looked', what: 'about_me' },
      })),
  )
  return new Map(
    rows.map(({ person_id, name, words }) => [person_id, { name, matters: words || undefined }]),
  )
}
