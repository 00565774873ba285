import { timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { hashOf, newSecret } from '#accounts'
import type { SignedIn } from '#areas'
import type { Db } from '../platform/db/db.ts'
import { newId, uuid } from '../platform/db/new-id.ts'
import type { Ticket } from '../platform/sealing/message.ts'

/** Whose phone sends, and the session in the name of which it does. */
export interface Holder {
  accountId: string
  sessionId: string
  device: string
}

type Session = Pick<SignedIn, 'accountId' | 'sessionId'>

/**
 * The ticket of a session: that which the browser has already, or a new one. As the account.
 * @param has the id of the one that it says it has.
 * @returns with the secret only where it is new: it is kept nowhere.
 */
export async function ticketFor(
  db: Db<'offline'>,
  areaId: string,
  { accountId, sessionId }: Session,
  { has, device }: { has: string | undefined; device: string },
): Promise<{ id: string; secret?: string }> {
  const ticketId = uuid(has)
  const known =
    ticketId &&
    (await db
      .updateTable('offline.ticket')
      .set({ used_at: sql<Date>`now()` })
      .where('area_id', '=', areaId)
      .where('ticket_id', '=', ticketId)
      .where('account_id', '=', accountId)
      .where('session_id', '=', sessionId)
      .returning('ticket_id')
      .executeTakeFirst())
  if (known) return { id: known.ticket_id }
  const ticket: Ticket = { id: newId(), secret: newSecret() }
  await db
    .insertInto('offline.ticket')
    .values({
      ...{ area_id: areaId, account_id: accountId, ticket_id: ticket.id, device },
      ...{ session_id: sessionId, secret_hash: hashOf(ticket.secret) },
    })
    .execute()
  return ticket
}

/** Who has a ticket; undefined where it is nobody's. Whether the session stands is asked later. As the owner. */
export async function holderOf(
  db: Db<'offline'>,
  areaId: string,
  { id, secret }: Ticket,
): Promise<Holder | undefined> {
  const ticketId = uuid(id)
  if (!ticketId) return undefined
  const row = await db
    .selectFrom('offline.ticket')
    .select(['account_id', 'session_id', 'secret_hash', 'device'])
    .where('area_id', '=', areaId)
    .where('ticket_id', '=', ticketId)
    .executeTakeFirst()
  if (!row || !timingSafeEqual(row.secret_hash, hashOf(secret))) return undefined
  return { accountId: row.account_id, sessionId: row.session_id, device: row.device }
}

/** Whether there is such a ticket: who has one may send more at once. As the owner. */
export async function isTicket(
  db: Db<'offline'>,
  areaId: string,
  id: string | undefined,
): Promise<boolean> {
  const ticketId = uuid(id)
  if (!ticketId) return false
  const row = await db
    .selectFrom('offline.ticket')
    .select('ticket_id')
    .where('area_id', '=', areaId)
    .where('ticket_id', '=', ticketId)
    .executeTakeFirst()
  return row !== undefined
}
