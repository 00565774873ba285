import type { AreaRequest } from '#areas'
import { appendEntry } from '../platform/audit/index.ts'
import { uuid } from '../platform/db/new-id.ts'
import { providerHolding } from './access/holders.ts'
import type { Scope } from './access/scopes.ts'
import { person, type Person } from './person.ts'

/** A record that is open before somebody who may see it. */
export interface Open {
  person: Person
  /** It is of whoever looks: its pages say "you". */
  own: boolean
  /** She may change it: it is hers, or she helps with everything. */
  mayChange: boolean
  /** What of it she may see today. */
  may: (scope: Scope) => boolean
}

/**
 * Opens the record of the address's person for whoever asks, and writes down that she looked.
 * @param what the scope that the page needs; none: any.
 * @param page what she looked at, where that is not what the scope says.
 * @returns undefined when she may not see it today, or there is no such person: both are not found.
 */
export async function openRecord(
  c: AreaRequest,
  what?: Scope,
  page: string = what ?? 'record',
): Promise<Open | undefined> {
  const open = await find(c, what)
  if (open) await noteLook(c, open, c.req.param('pieceId') ? 'piece' : page)
  return open
}

/** The same for a page on which the record is changed: not found for who may only read. */
export async function openToChange(c: AreaRequest, what?: Scope): Promise<Open | undefined> {
  const open = await find(c, what)
  if (!open?.mayChange) return undefined
  await noteLook(c, open, what ?? 'record')
  return open
}

async function find(c: AreaRequest, what?: Scope): Promise<Open | undefined> {
  const personId = uuid(c.req.param('personId'))
  const lists = c.var.account?.lists ?? {}
  if (!personId || !lists.people?.includes(personId)) return undefined
  const may = (scope: Scope) => lists[`scope_${scope}`]?.includes(personId) === true
  if (what && !may(what)) return undefined
  const found = await person(c.var.db, c.var.area.areaId, personId)
  const own = lists.own_record?.includes(personId) === true
  return found && { person: found, own, mayChange: may('everything'), may }
}

/** Somebody else looked: the person can read when, and at what. */
async function noteLook(c: AreaRequest, open: Open, what: string): Promise<void> {
  if (open.own || c.req.method !== 'GET') return
  const { db, area, account } = c.var
  const { areaId } = area
  const { personId } = open.person
  const { accountId, lists } = account!
  const providerId = await providerHolding(db, { areaId, personId, accountId }, lists.providers)
  await appendEntry(db, { areaId, personId, action: 'looked', what, providerId })
}
