import type { AreaRequest } from '#areas'
import { uuid } from '../platform/db/new-id.ts'
import type { Scope } from './access/scopes.ts'
import { ownRecord } from './begin-record.ts'
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
 * @returns undefined when she may not see it today, or there is no such person: both are not found.
 */
export async function openRecord(c: AreaRequest, what?: Scope): Promise<Open | undefined> {
  const personId = uuid(c.req.param('personId'))
  const lists = c.var.account?.lists ?? {}
  if (!personId || !lists.people?.includes(personId)) return undefined
  const may = (scope: Scope) => lists[`scope_${scope}`]?.includes(personId) === true
  if (what && !may(what)) return undefined
  const { db, area, account } = c.var
  const found = await person(db, area.areaId, personId)
  if (!found) return undefined
  const own = (await ownRecord(db, area.areaId, account!.accountId)) === personId
  return { person: found, own, mayChange: may('everything'), may }
}

/** The same for a page on which the record is changed: not found for who may only read. */
export async function openToChange(c: AreaRequest, what?: Scope): Promise<Open | undefined> {
  const open = await openRecord(c, what)
  return open?.mayChange ? open : undefined
}
