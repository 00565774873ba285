import { ruleWords, toConfirm, type HeldPart } from '#areas'
import type { Db } from '../../platform/db/db.ts'
import { roles, type Role } from '../roles/roles.ts'

interface Of {
  db: Db<'accounts' | 'areas'>
  areaId: string
  accountId: string
}

/** What an account itself holds. Of a passkey, never its key. As the account. */
export async function heldOfAccount(
  db: Of['db'],
  areaId: string,
  accountId: string,
): Promise<HeldPart[]> {
  const of = { db, areaId, accountId }
  const parts: HeldPart[] = []
  for (const held of [accountHeld, sessionsHeld, passkeysHeld, rolesHeld])
    parts.push(await held(of))
  return parts
}

const why = `So that you can sign in, and nobody else as you (contract) ${toConfirm}.`
const scheme = { controller: 'scheme' } as const

async function accountHeld({ db, accountId }: Of): Promise<HeldPart> {
  const rows = await db
    .selectFrom('accounts.account')
    .selectAll()
    .where('account_id', '=', accountId)
    .execute()
  const emails = await db
    .selectFrom('accounts.email')
    .select('email')
    .where('account_id', '=', accountId)
    .orderBy('email')
    .execute()
  return {
    ...{ part: 'account', title: 'The account', why, ...scheme },
    kept: 'Until the account is erased.',
    items: rows.map((row) => ({
      Name: row.name,
      'Email addresses': emails.map(({ email }) => email),
      'Easy Read': row.easy_read,
      Begun: row.created_at,
    })),
    from: ['accounts.account', 'accounts.email'],
  }
}

async function sessionsHeld({ db, areaId, accountId }: Of): Promise<HeldPart> {
  const rows = await db
    .selectFrom('accounts.session')
    .select(['device', 'began_at', 'used_at', 'ended_at'])
    .where('account_id', '=', accountId)
    .orderBy('began_at')
    .execute()
  return {
    ...{ part: 'devices', title: 'Where the account is signed in', why, ...scheme },
    kept: `Until it is signed out, or for ${await ruleWords(db, areaId, 'session_kept_unused')} without being used.`,
    items: rows.map((row) => ({
      Device: row.device,
      'Signed in': row.began_at,
      'Last used': row.used_at,
      Ended: row.ended_at,
    })),
    from: ['accounts.session'],
  }
}

async function passkeysHeld({ db, accountId }: Of): Promise<HeldPart> {
  const rows = await db
    .selectFrom('accounts.passkey')
    .select(['device', 'host', 'added_at', 'used_at'])
    .where('account_id', '=', accountId)
    .orderBy('added_at')
    .execute()
  return {
    ...{ part: 'passkeys', title: 'Passkeys', why, ...scheme },
    kept: 'Until it is removed.',
    items: rows.map((row) => ({
      Device: row.device,
      'Works on': row.host,
      Added: row.added_at,
      'Last used': row.used_at,
    })),
    from: ['accounts.passkey'],
  }
}

async function rolesHeld({ db, areaId, accountId }: Of): Promise<HeldPart> {
  const rows = await db
    .selectFrom('accounts.role')
    .select(['role', 'given_at', 'ended_at'])
    .where('area_id', '=', areaId)
    .where('account_id', '=', accountId)
    .orderBy('given_at')
    .execute()
  return {
    ...{ part: 'roles', title: 'What the account may do here', ...scheme },
    why: `So that nobody does what is not hers to do (legitimate interests) ${toConfirm}.`,
    kept: 'Until the account is erased.',
    items: rows.map((row) => ({
      Role: roles[row.role as Role],
      Given: row.given_at,
      Ended: row.ended_at,
    })),
    from: ['accounts.role'],
  }
}
