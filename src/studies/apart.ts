import { sql } from 'kysely'
import { asRole } from '../platform/db/context.ts'
import type { Db, WholeTransaction } from '../platform/db/db.ts'

/** A handle on what studies keep, and on the instruments that they use. */
export type StudyDb = Db<'studies' | 'surveys'>

type Work<T> = (db: StudyDb) => Promise<T>

/** Who acts in which study, as row-level security reads it. */
export interface Acting {
  studyId: string
  memberId?: string
  roles?: readonly string[]
}

/**
 * The only ways in to the tables of studies. Each steps out of the role of requests, which has no right
 * on them, and back into it. What the settings name is all that can be seen.
 */
export function asMember<T>(db: WholeTransaction, acting: Acting, work: Work<T>): Promise<T> {
  const settings = {
    'goldcrest.study': acting.studyId,
    'goldcrest.study_member': acting.memberId ?? '',
    'goldcrest.study_roles': `{${(acting.roles ?? []).join(',')}}`,
  } as const
  return asRole(db, 'goldcrest_studies', settings, work)
}

/** Whoever is signed in: she finds the seats that her account has, and no study yet. */
export function asSeated<T>(
  db: WholeTransaction,
  studyIds: readonly string[],
  work: Work<T>,
): Promise<T> {
  return asRole(db, 'goldcrest_studies', { 'goldcrest.studies': `{${studyIds.join(',')}}` }, work)
}

/**
 * A part of what a member does that reaches who people are, though she keeps no key: what is taken away
 * when somebody takes her consent back. Nothing of it may be shown.
 */
export async function asKeeper<T>(db: StudyDb, work: () => Promise<T>): Promise<T> {
  const setting = 'goldcrest.study_roles'
  const before = await sql<{ roles: string | null }>`
    select current_setting(${setting}, true) as roles`.execute(db)
  const say = (roles: string) => sql`select set_config(${setting}, ${roles}, true)`.execute(db)
  await say('{keeper}')
  const result = await work()
  // After an error nothing more is done in this transaction.
  await say(before.rows[0]?.roles ?? '')
  return result
}
