import { sql } from 'kysely'
import { absolute, type Area } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { sendEmail } from '../../platform/messages/index.ts'
import { urls } from '../../urls.ts'
import { asAnyone } from '../apart.ts'
import type { Named } from './named.ts'

/**
 * Tells those who are named that there is something to read, and nothing of what: an email may be
 * seen by anybody.
 */
export async function tell(
  db: WholeTransaction,
  area: Area,
  installation: Installation,
  readers: Named[],
): Promise<void> {
  // Who sent it stays out of the queue, which notes in whose name a job was caused.
  await sql`select set_config('goldcrest.actor', 'visitor', true)`.execute(db)
  const link = absolute(installation, area, urls.signIn(area, {}, { back: urls.worries(area, {}) }))
  for (const { accountId, emails } of readers) {
    const messageIds: string[] = []
    for (const to of emails)
      messageIds.push(
        await sendEmail(db, {
          to,
          subject: 'There is a worry to read',
          body: `There is a worry to read. Sign in:\n\n${link}\n\nThis email says no more, on purpose.`,
        }),
      )
    await asAnyone(db, (apart) =>
      sql`
      insert into worries.notice (area_id, account_id, message_ids)
      values (${area.areaId}, ${accountId}, ${messageIds})
      on conflict (area_id, account_id) do update
        set message_ids = excluded.message_ids, sent_at = now()`.execute(apart),
    )
  }
}
