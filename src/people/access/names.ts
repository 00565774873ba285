import type { Db } from '../../platform/db/db.ts'

/** What those who once had access to a record are called, as the person knows them. */
export interface Names {
  /** By what is kept of who did something: `account:<id>`, `provider:<id>`. */
  of: (by: string) => string
  /** Of an entry of the audit trail. */
  ofEntry: (entry: Entry) => string
}

/** What those are called who have, or once had, access to a record: not enterprises. As the owner. */
export async function namesAround(
  db: Db<'people'>,
  areaId: string,
  personId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('people.access')
    .select('name')
    .distinct()
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .where('account_id', 'is not', null)
    .orderBy('name')
    .execute()
  return rows.map(({ name }) => name)
}

interface Entry {
  accountId: string | null
  providerId: string | null
  action: string
  what: string
}

interface Who {
  areaId: string
  personId: string
  /** Whoever reads it: “you”. */
  accountId: string
}

/** As who may change the record: of others, only their own name is known. */
export async function namesIn(
  db: Db<'people'>,
  { areaId, personId, accountId }: Who,
): Promise<Names> {
  const rows = await db
    .selectFrom('people.access')
    .select(['account_id', 'provider_id', 'name'])
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    // The latest name wins.
    .orderBy('given_at')
    .execute()
  const known = new Map(rows.map((row) => [row.account_id ?? row.provider_id, row.name]))
  const before = 'Somebody who was here before'
  const named = (id: string | null) => known.get(id) ?? before
  return {
    of(by) {
      const id = by.replace(/^(account|provider):/, '')
      return id === accountId ? 'you' : named(id)
    },
    ofEntry({ accountId: account, providerId, action, what }) {
      if (!account && !providerId) return 'This website'
      if (account === accountId) return 'You'
      // Who checked whose record it is was never let see it, nor is who is asked for an agreement.
      const unknown =
        ['checked', 'undid'].includes(action) || what === 'claim_taken'
          ? 'The scheme'
          : providerId
            ? 'A provider'
            : before
      return known.get(providerId ?? account) ?? unknown
    },
  }
}
