import { sql } from 'kysely'
import type { WholeTransaction } from '../../../platform/db/db.ts'
import { lockByName } from '../../../platform/db/lock-by-name.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { asCounting, asReader, type EvidenceDb } from '../../apart.ts'
import { readableBy, type Audience } from '../../audiences.ts'

/** A story as others may read it today. It doesn't say whose it is. */
export interface ToldStory {
  storyId: string
  providerId: string
  words: string
  audience: Audience
  /** The last day. */
  untilOn: string
  /** The day of the yes. */
  toldOn: string
}

/**
 * The stories that may be told to a reader today, the newest first: to who is shown what an enterprise adds
 * (`tender`), to the council, or to everyone. Always asked anew: what is kept elsewhere can't be withdrawn.
 */
export function publishedStories(
  db: WholeTransaction,
  areaId: string,
  reader: Audience,
  providerId?: string,
): Promise<ToldStory[]> {
  return asReader(db, (own) => toldStories(own, { areaId, reader, providerId }))
}

interface Wanted {
  areaId: string
  reader?: Audience
  providerId?: string
  storyIds?: readonly string[]
}

/** The same from within the schema. */
async function toldStories(
  db: EvidenceDb,
  { areaId, reader = 'tender', providerId, storyIds }: Wanted,
): Promise<ToldStory[]> {
  const { rows } = await sql<ToldStory>`
    select story_id as "storyId", provider_id as "providerId", words, audience,
      until_on as "untilOn", told_on as "toldOn"
    from evidence.told_story
    where area_id = ${areaId} and audience = any (${readableBy(reader)}::text[])
      ${providerId ? sql`and provider_id = ${providerId}` : sql``}
      ${storyIds ? sql`and story_id = any (${storyIds}::uuid[])` : sql``}
    order by told_on desc, story_id desc`.execute(db)
  return rows
}

interface Copies {
  areaId: string
  storyIds: readonly string[]
  /** In words, for the person: “The evidence pack of July to September 2026”. */
  what: string
  /** `account:<id>` */
  by: string
}

/**
 * Notes that stories are put into something that is printed, sent or downloaded. Whoever takes her yes back
 * meanwhile waits until this transaction has ended, and then finds the copy in her list; who did so before
 * is left out.
 * @returns those that may still be told: no others may be put into it.
 */
export function noteStoryCopies(
  db: WholeTransaction,
  { areaId, storyIds, what, by }: Copies,
): Promise<ToldStory[]> {
  return asCounting(db, async (own) => {
    // In one order, so that of two who copy the same ones neither waits for the other.
    for (const storyId of storyIds.toSorted()) await lockByName(own, 'story', areaId, storyId)
    const told = await toldStories(own, { areaId, storyIds })
    for (const { storyId } of told)
      await sql`insert into evidence.story_copy
          (area_id, copy_id, story_id, person_id, provider_id, what, copied_by)
        select area_id, ${newId()}, story_id, person_id, provider_id, ${what}, ${by}
        from evidence.story where area_id = ${areaId} and story_id = ${storyId}`.execute(own)
    return told
  })
}

/** What a story was put into. For its side. */
export async function copiesOf(
  db: EvidenceDb,
  areaId: string,
  storyId: string,
): Promise<{ what: string; at: Date }[]> {
  const { rows } = await sql<{ what: string; at: Date }>`
    select what, copied_at as at from evidence.story_copy
    where area_id = ${areaId} and story_id = ${storyId} order by copied_at, copy_id`.execute(db)
  return rows
}
