import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import { asStored, withoutSecrets, type Form } from '../../platform/web/forms.ts'
import type { Message } from '../../platform/sealing/message.ts'

/** Why it could not be taken as it is. */
export type Reason = 'refused' | 'signed_out' | 'not_taken'

interface Apart {
  areaId: string
  accountId: string
  itemId: string
  message: Message
  reason: Reason
  /** What the page said. */
  said: string[]
  device: string
}

/** Keeps what could not be taken, with all that was written, until its account decides. As the account. */
export async function keepApart(db: Db<'offline'>, apart: Apart): Promise<void> {
  const { areaId, accountId, itemId, message, reason, said, device } = apart
  const of = { area_id: areaId, account_id: accountId, item_id: itemId }
  await db
    .insertInto('offline.kept_apart')
    .values({
      ...{
        ...of,
        path: asStored(message.path),
        reason,
        said,
        device,
        written_at: message.writtenAt,
      },
      fields: JSON.stringify(fieldsOf(message)),
      shown: JSON.stringify(message.shown.map((pair) => pair.map(asStored))),
    })
    .execute()
  for (const [position, { field, name, type, bytes }] of message.files.entries())
    await db
      .insertInto('offline.kept_file')
      .values({
        ...{ ...of, position, bytes: Buffer.from(bytes) },
        ...{ field: asStored(field), name: asStored(name), type: asStored(type) },
      })
      .execute()
}

/** Of one account: far more than hands write, and far less than fills a disk. */
const most = { items: 300, bytes: 200_000_000 }

/** Whether so much of an account's is kept apart that no more is taken. As the account. */
export async function isFull(
  db: Db<'offline'>,
  areaId: string,
  accountId: string,
): Promise<boolean> {
  const { rows } = await sql<{ items: number; bytes: number }>`
    select count(*)::int as items, coalesce(sum(octet_length(fields::text)), 0)::float8
      + (select coalesce(sum(octet_length(bytes)), 0)::float8 from offline.kept_file
        where area_id = ${areaId} and account_id = ${accountId}) as bytes
    from offline.kept_apart where area_id = ${areaId} and account_id = ${accountId}`.execute(db)
  return rows.some(({ items, bytes }) => items >= most.items || bytes >= most.bytes)
}

/** As a form has them, without what opens a door. */
function fieldsOf({ fields }: Message): Message['fields'] {
  const kept = new Set(Object.keys(withoutSecrets(typedOf(fields))))
  return fields
    .filter(([name]) => kept.has(name))
    .map(([name, value]) => [asStored(name), asStored(value)])
}

/** The fields of a form by their names. */
export function typedOf(fields: [string, string][]): Form['typed'] {
  const typed = Object.create(null) as Form['typed']
  for (const [name, value] of fields) (typed[name] ??= []).push(value)
  return typed
}
