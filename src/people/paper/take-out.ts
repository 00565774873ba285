import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import { headingNamed, headings } from '../about-me/headings.ts'
import { removePart } from '../erasing/erase-part.ts'
import type { PartOfRecord } from '../erasing/part.ts'
import { leaveTombstone } from '../erasing/tombstone.ts'
import { noteDone } from '../trail.ts'
import { faces, type Faces } from '../wishes/wish.ts'
import { keepForWriter } from './taken-out.ts'
import type { TakenClaim } from './taken-claims.ts'

/**
 * Takes out of a record what was written in it since an account got it by mistake, by that account or
 * by whoever helped it: it is about somebody else. It is erased as the person erases it, and kept for a while for
 * whoever wrote it. A heading keeps its latest words only, so one that was changed goes whole. As the owner.
 */
export async function takeOut(
  db: Db<'people' | 'audit'>,
  areaId: string,
  claim: TakenClaim,
): Promise<void> {
  const { personId } = claim
  const parts = [
    ...(await takePieces(db, areaId, claim)),
    ...(await takeHeadings(db, areaId, claim)),
    ...(await takeWish(db, areaId, claim)),
    ...(await takeGoals(db, areaId, claim)),
  ]
  for (const part of parts) {
    await removePart(db, { areaId, personId, part })
    await leaveTombstone(db, { areaId, personId, part, rule: 'wrong_account' })
  }
  const outcomes = await db
    .deleteFrom('people.goal_outcome')
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('said_at', '>=', claim.takenAt)
    .executeTakeFirst()
  const named = await nameAsBefore(db, areaId, claim)
  if (parts.length > 0 || outcomes.numDeletedRows > 0n || named)
    await noteDone(db, { areaId, personId }, 'undid words')
}

type Take = (
  db: Db<'people'>,
  areaId: string,
  claim: Pick<TakenClaim, 'personId' | 'takenBy' | 'takenAt'>,
) => Promise<PartOfRecord[]>

const takePieces: Take = async (db, areaId, { personId, takenBy, takenAt }) => {
  const rows = await db
    .selectFrom('people.piece')
    .select(['piece_id', 'heading', 'type', 'bytes', 'words'])
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('added_at', '>=', takenAt)
    .execute()
  for (const { heading, words, ...row } of rows)
    await keepForWriter(db, areaId, takenBy, {
      ...{ itemId: row.piece_id, title: titleOf(heading), words },
      ...{ type: row.type, bytes: row.bytes },
    })
  return rows.map((row): PartOfRecord => ({ kind: 'piece', of: row.piece_id }))
}

const takeHeadings: Take = async (db, areaId, { personId, takenBy, takenAt }) => {
  const rows = await db
    .selectFrom('people.about_me')
    .select(['heading', 'words'])
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('changed_at', '>=', takenAt)
    .execute()
  for (const { heading, words } of rows)
    await keepForWriter(db, areaId, takenBy, { itemId: newId(), title: titleOf(heading), words })
  return rows.map((row): PartOfRecord => ({ kind: 'heading', of: headingNamed(row.heading)! }))
}

const takeWish: Take = async (db, areaId, { personId, takenBy, takenAt }) => {
  const row = await db
    .selectFrom('people.wish')
    .select(['words', 'faces', 'language'])
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('changed_at', '>=', takenAt)
    .executeTakeFirst()
  if (!row) return []
  const chosen = [row.faces && faces[row.faces as Faces], row.language]
  const words = [row.words, ...chosen].filter(Boolean).join('\n\n')
  const title = 'What is wanted from support'
  await keepForWriter(db, areaId, takenBy, { itemId: newId(), title, words })
  return [{ kind: 'wish' }]
}

const takeGoals: Take = async (db, areaId, { personId, takenBy, takenAt }) => {
  const rows = await db
    .selectFrom('people.goal')
    .select(['goal_id', 'words'])
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('set_at', '>=', takenAt)
    .execute()
  for (const { goal_id: itemId, words } of rows)
    await keepForWriter(db, areaId, takenBy, { itemId, title: 'A goal', words })
  return rows.map((row): PartOfRecord => ({ kind: 'goal', of: row.goal_id }))
}

/** The person is called again as she was when her claim began. */
async function nameAsBefore(
  db: Db<'people'>,
  areaId: string,
  { personId, nameSaid }: TakenClaim,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('people.person')
    .set({ name: nameSaid, revision: sql<number>`revision + 1` })
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('name', '<>', nameSaid)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

function titleOf(heading: string): string {
  return headings[headingNamed(heading)!].title
}
