import type { Db } from '../../platform/db/db.ts'

/** A phone or computer that signs in by its own lock, as its account sees it. */
export interface Passkey {
  passkeyId: string
  /** What the phone calls it. */
  credentialId: string
  /** Where it works: `support.example.org`. */
  host: string
  /** `Phone on Android, Chrome`. */
  device: string
  addedAt: Date
  usedAt: Date | null
}

/** So many are more than anybody has. */
export const mostPasskeys = 20

/** The newest first. */
export async function passkeysOf(db: Db<'accounts'>, accountId: string): Promise<Passkey[]> {
  const rows = await passkeyRows(db, accountId).orderBy('added_at', 'desc').execute()
  return rows.map(asPasskey)
}

export async function passkeyOf(
  db: Db<'accounts'>,
  accountId: string,
  passkeyId: string,
): Promise<Passkey | undefined> {
  const row = await passkeyRows(db, accountId)
    .where('passkey_id', '=', passkeyId)
    .executeTakeFirst()
  return row && asPasskey(row)
}

/** @returns whether this was the first time. */
export async function removePasskey(
  db: Db<'accounts'>,
  accountId: string,
  passkeyId: string,
): Promise<boolean> {
  const removed = await db
    .deleteFrom('accounts.passkey')
    .where('account_id', '=', accountId)
    .where('passkey_id', '=', passkeyId)
    .executeTakeFirst()
  return removed.numDeletedRows === 1n
}

function passkeyRows(db: Db<'accounts'>, accountId: string) {
  return db
    .selectFrom('accounts.passkey')
    .select(['passkey_id', 'credential_id', 'host', 'device', 'added_at', 'used_at'])
    .where('account_id', '=', accountId)
}

type PasskeyRow = Awaited<ReturnType<ReturnType<typeof passkeyRows>['execute']>>[number]

function asPasskey(row: PasskeyRow): Passkey {
  return {
    passkeyId: row.passkey_id,
    credentialId: row.credential_id,
    host: row.host,
    device: row.device,
    addedAt: row.added_at,
    usedAt: row.used_at,
  }
}
