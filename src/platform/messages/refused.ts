import type { Db } from '../db/db.ts'

/** The message will never be taken: there is no such mailbox, or nothing to send it by. */
export class Refused extends Error {
  override name = 'Refused'
  /** What was answered, without words that may hold an address: `550`, `ValidationError`. */
  readonly code: string

  constructor(code: string, cause?: unknown) {
    super('A message was refused', { cause })
    this.code = code
  }
}

/** Which of some messages will never arrive, as far as their server has told. */
export async function refusedOf(
  db: Db<'messages'>,
  areaId: string,
  messageIds: string[],
): Promise<string[]> {
  if (messageIds.length === 0) return []
  const rows = await db
    .selectFrom('messages.message')
    .select('message_id')
    .where('area_id', '=', areaId)
    .where('message_id', 'in', messageIds)
    .where('failed_at', 'is not', null)
    .execute()
  return rows.map((row) => row.message_id)
}
