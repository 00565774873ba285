import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { noteDone } from '../trail.ts'
import type { PartOfRecord } from './part.ts'
import { leaveTombstone } from './tombstone.ts'

interface Erase {
  areaId: string
  personId: string
  part: PartOfRecord
  rule: string
}

/**
 * Erases a part of a record: a heading with its pictures and sound, what is wanted from support, a
 * goal with what became of it, or one picture or sound. As the person, or who helps with everything.
 * @returns whether there was something; done twice is once.
 */
export async function erasePart(db: Db<'people' | 'audit'>, erase: Erase): Promise<boolean> {
  const gone = await removePart(db, erase)
  if (!gone) return false
  await leaveTombstone(db, erase)
  const { kind } = erase.part
  await noteDone(db, erase, kind === 'heading' ? 'removed about_me' : `removed ${kind}`)
  return true
}

/** @param before a moment: what was written after it stays, for it isn’t what was erased. */
export async function removePart(
  db: Db<'people'>,
  { areaId, personId, part }: Omit<Erase, 'rule'>,
  before = 'infinity',
): Promise<boolean> {
  const of = { areaId, personId, before }
  if (part.kind === 'wish') return removeWish(db, of)
  if (part.kind === 'goal') return removeGoal(db, of, part.of)
  if (part.kind === 'piece') return removePieces(db, of, { pieceId: part.of })
  const pieces = await removePieces(db, of, { heading: part.of })
  const words = await db
    .deleteFrom('people.about_me')
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('heading', '=', part.of)
    .where('changed_at', '<=', sqlMoment(before))
    .executeTakeFirst()
  return pieces || words.numDeletedRows > 0n
}

interface Of {
  areaId: string
  personId: string
  before: string
}

async function removeWish(db: Db<'people'>, { areaId, personId, before }: Of): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('people.wish')
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('changed_at', '<=', sqlMoment(before))
    .executeTakeFirst()
  return numDeletedRows > 0n
}

async function removeGoal(
  db: Db<'people'>,
  { areaId, personId }: Of,
  goalId: string,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('people.goal')
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('goal_id', '=', goalId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

async function removePieces(
  db: Db<'people'>,
  { areaId, personId, before }: Of,
  which: { heading: string } | { pieceId: string },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('people.piece')
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('added_at', '<=', sqlMoment(before))
    .where((eb) =>
      'heading' in which ? eb('heading', '=', which.heading) : eb('piece_id', '=', which.pieceId),
    )
    .executeTakeFirst()
  return numDeletedRows > 0n
}

const sqlMoment = (moment: string) => sql<Date>`${moment}::timestamptz`
