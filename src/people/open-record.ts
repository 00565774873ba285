import type { MiddlewareHandler } from 'hono'
import type { AreaEnv, AreaRequest } from '#areas'
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
  if (open) await look(c, open, c.req.param('pieceId') ? 'piece' : page, what)
  return open
}

/** The same for a page on which the record is changed: not found for who may only read. */
export async function openToChange(c: AreaRequest, what?: Scope): Promise<Open | undefined> {
  const open = await find(c, what)
  if (!open?.mayChange) return undefined
  await look(c, open, what ?? 'record', what)
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

/** What is opened to take what was sent: it is looked at only if a page is the answer. */
const sentTo = new WeakMap<Request, () => Promise<void>>()

/**
 * Around every address of a record: what was sent may be answered with a page that shows what is
 * stored, such as what somebody else wrote meanwhile. That is a look, too.
 */
export const noteAnswers: MiddlewareHandler<AreaEnv> = async (c, next) => {
  await next()
  if (c.res.ok || c.res.status === 422) await sentTo.get(c.req.raw)?.()
}

async function look(c: AreaRequest, open: Open, page: string, what?: Scope): Promise<void> {
  if (open.own) return
  const note = () => noteLook(c, open, page, what)
  if (c.req.method === 'POST') sentTo.set(c.req.raw, note)
  else await note()
}

/** Somebody else looked: the person can read when, at what, and for which enterprise. */
async function noteLook(c: AreaRequest, open: Open, page: string, scope?: Scope) {
  const { db, area, account } = c.var
  const { accountId, lists } = account!
  const of = { areaId: area.areaId, personId: open.person.personId }
  const providerIds = [...(lists.providers ?? []), ...(lists.works_for ?? [])]
  const by = { accountId, providerIds, scope }
  const providerId = await providerHolding(db, of, by)
  await appendEntry(db, { ...of, action: 'looked', what: page, providerId })
}
