import { roleHolders, type RoleHolder } from '#accounts'
import { sendsMessages, type Area } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import { asOwner } from '../../platform/db/context.ts'
import type { Db, WholeTransaction } from '../../platform/db/db.ts'
import { refusedOf } from '../../platform/messages/index.ts'
import { asAnyone } from '../apart.ts'

/** Somebody whom the scheme names for safeguarding. */
export interface Named extends RoleHolder {
  /** Nothing says that an email would not reach her. */
  reached: boolean
  /** When we last wrote to her, unless she has been here since. */
  toldAt: Date | undefined
}

/** Those who are named in an area now, whether emails reach them or not. */
export async function namedIn(
  db: WholeTransaction,
  area: Area,
  installation: Installation,
): Promise<Named[]> {
  const all = await asOwner(db, (owner) => roleHolders(owner, area.areaId, 'safeguarding'))
  const notices = await asAnyone(db, (apart) => lastNotices(apart, area.areaId))
  const refused = await refusedOf(
    db,
    area.areaId,
    notices.flatMap((one) => one.message_ids),
  )
  return all.map((one) => {
    const last = notices.find(({ account_id }) => account_id === one.accountId)
    const allRefused = last !== undefined && last.message_ids.every((id) => refused.includes(id))
    const reached = one.emails.length > 0 && !allRefused && sendsMessages(installation, area)
    return { ...one, reached, toldAt: last?.sent_at }
  })
}

/** Who would read a worry about these people: those whom an email reaches, and whom it isn't about. */
export function readersOf(named: Named[], about: string[]): Named[] {
  return named.filter(({ accountId, reached }) => reached && !about.includes(accountId))
}

function lastNotices(db: Db<'worries'>, areaId: string) {
  return db
    .selectFrom('worries.notice')
    .select(['account_id', 'message_ids', 'sent_at'])
    .where('area_id', '=', areaId)
    .execute()
}

/** She has come by herself: she is reached again. */
export async function heardFrom(
  db: Db<'worries'>,
  areaId: string,
  accountId: string,
): Promise<void> {
  await db
    .deleteFrom('worries.notice')
    .where('area_id', '=', areaId)
    .where('account_id', '=', accountId)
    .execute()
}
