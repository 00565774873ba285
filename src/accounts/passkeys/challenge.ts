import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { hashOf } from '../secret.ts'
import type { Place } from './place.ts'
import type { Refusal } from './refusal.ts'

/** How long a phone may take to sign what it is asked. */
export const challengeMinutes = 5

/**
 * Keeps what a passkey is asked to sign. As the owner only.
 * @param by whose question it is: the browser's token, or the session that adds a passkey.
 */
export async function keepChallenge(
  db: Db<'accounts'>,
  by: string,
  challenge: string,
): Promise<void> {
  await db
    .insertInto('accounts.challenge')
    .values({ challenge_hash: hashOf(by, challenge) })
    .execute()
}

/**
 * Why an answer counts for nothing, before it is looked at; nothing when it may count. As the owner only.
 * @param asked what the browser says that was signed.
 */
export async function refusalBefore(
  db: Db<'accounts'>,
  by: string,
  place: Place,
  asked: { challenge: string; origin: string },
): Promise<Refusal | undefined> {
  const isOurs = await useChallenge(db, by, asked.challenge)
  if (asked.origin !== place.origin) return 'elsewhere'
  return isOurs ? undefined : 'over'
}

/**
 * Uses up a question, so that of two answers at once one counts.
 * @returns whether it was asked by this browser, lately, and not answered yet.
 */
async function useChallenge(db: Db<'accounts'>, by: string, challenge: string): Promise<boolean> {
  const used = await db
    .updateTable('accounts.challenge')
    .set({ used_at: sql<Date>`now()` })
    .where('challenge_hash', '=', hashOf(by, challenge))
    .where('used_at', 'is', null)
    .where('asked_at', '>', sql<Date>`now() - make_interval(mins => ${challengeMinutes})`)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}
