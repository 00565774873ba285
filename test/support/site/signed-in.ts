// Somebody who is signed in, by the session that a code would have begun.
import { addAccount } from '../../../src/accounts/account.ts'
import { giveRole, type Role } from '../../../src/accounts/roles/roles.ts'
import { beginSession } from '../../../src/accounts/sessions/session.ts'
import type { WholeDb } from '../../../src/platform/db/db.ts'

export interface SignedIn {
  accountId: string
  /** The value of the cookie `session`. */
  token: string
}

interface Who {
  name?: string
  email?: string
  /** In an area. */
  roles?: Role[]
  areaId?: string
}

/** Makes an account, gives it its roles, and signs it in. */
export async function signIn(db: WholeDb, who: Who = {}): Promise<SignedIn> {
  const { name = 'Asha', email = 'asha@example.org', roles = [], areaId } = who
  const accountId = await addAccount(db, { name, email })
  for (const role of roles) await giveRole(db, { areaId: areaId!, accountId, role, by: 'operator' })
  return { accountId, token: await beginSession(db, accountId, { device: 'Phone', keptDays: 30 }) }
}
