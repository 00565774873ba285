import { sql } from 'kysely'
import { z } from 'zod'
import { rule } from '#areas'
import { asOwner } from '../platform/db/context.ts'
import type { Db } from '../platform/db/db.ts'
import { task, type Round, type Tasks } from '../platform/jobs/index.ts'

/** What accounts do by themselves each day: begun in each area, done for all of them. */
export const accountRounds: Round[] = [{ task: 'forget-old-sign-ins', every: 'day', at: '02:20' }]

export const accountTasks: Tasks = {
  'forget-old-sign-ins': task(z.object({ on: z.iso.date() }), async ({ db, areaId, details }) => {
    const days = await rule(db, areaId, 'old_invitation_kept')
    await asOwner(db, async (owner) => {
      await forgetOldSignIns(owner)
      await forgetOldInvitations(owner, areaId, details.on, days)
    })
  }),
}

/** Passkeys’ questions and codes that count no more (wrong ones do for a day), and sessions that are over. */
async function forgetOldSignIns(db: Db<'accounts'>): Promise<void> {
  await sql`delete from accounts.sign_in where began_at < now() - interval '1 day'`.execute(db)
  await sql`delete from accounts.challenge where asked_at < now() - interval '1 hour'`.execute(db)
  await sql`delete from accounts.session
    where ended_at < now() - interval '1 day' or used_at < now() - make_interval(days => kept_days)`.execute(
    db,
  )
}

/** Links that were used, taken back, or not used in time, so many days ago. */
async function forgetOldInvitations(
  db: Db<'accounts'>,
  areaId: string,
  on: string,
  days: number,
): Promise<void> {
  await sql`delete from accounts.invitation where area_id = ${areaId}
    and coalesce(used_at, ended_at, ends_at) < ${on}::date - ${days}::int`.execute(db)
}
