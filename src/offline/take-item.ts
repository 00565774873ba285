import type { Context } from 'hono'
import type { Area, AreaRequest } from '#areas'
import { inContext } from '../platform/db/context.ts'
import { newId } from '../platform/db/new-id.ts'
import { unpackEnvelope, type Answer } from '../platform/sealing/envelope.ts'
import { unpackMessage, type Message } from '../platform/sealing/message.ts'
import { open } from '../platform/sealing/seal.ts'
import type { Replay } from '../platform/web/replay.ts'
import { isFull, keepApart, type Reason } from './apart/keep-apart.ts'
import { saidByPage } from './apart/said-by-page.ts'
import type { FromAbove } from './from-above.ts'
import { mayWait } from './may-wait.ts'
import { cameBefore, hashOfMessage, lockNumber, noteReceived, type Came } from './received.ts'
import { privateKeyOf } from './sealing-keys.ts'
import { isDone, sendAgain } from './send-again.ts'
import { holderOf, type Holder } from './ticket.ts'

/** What was opened, and whose it is. */
interface Item {
  message: Message
  holder: Holder
  came: Came
}

interface Taking extends FromAbove {
  area: Area
  /** The page waits for the answer: what is refused is shown there, and not kept here. */
  asksFirst: boolean
}

/**
 * Opens what a phone sealed, and sends it to the route of its page. However often it comes it is
 * done once: that it came is noted in the route's own transaction.
 */
export async function takeItem(c: Context, taking: Taking, bytes: Uint8Array): Promise<Answer> {
  const item = await opened(taking, bytes)
  if (!item) return { said: 'unreadable' }
  const { message, came } = item
  const before = await cameBefore(taking.db, came)
  if (before.same) return { said: before.same.isApart ? 'kept apart' : 'kept' }
  if (!mayWait(taking.takesPart.mayWait, taking.area, message.path))
    return taking.asksFirst ? { said: 'refused' } : apart(taking, item, 'not_taken')
  let answer: Answer | undefined
  const replay: Replay = {
    by: item.holder,
    writtenAt: message.writtenAt,
    around: async (route, next) => {
      answer = await within(route as AreaRequest, taking, item, next)
      return answer && !route.finalized ? route.body(null, 204) : undefined
    },
  }
  const response = await sendAgain(c, taking.send, message, replay)
  const { status } = response
  const wait = Number(response.headers.get('retry-after')) || undefined
  await response.body?.cancel()
  if (status >= 500 || status === 429) return { said: 'again later', seconds: wait }
  if (answer) return answer
  if (status === 401) return apart(taking, item, 'signed_out')
  return taking.asksFirst ? { said: 'refused' } : apart(taking, item, 'refused')
}

/** In the route's transaction, around it. @returns undefined where nothing of it stays. */
async function within(
  c: AreaRequest,
  { asksFirst }: Taking,
  { message, holder, came }: Item,
  route: () => Promise<void>,
): Promise<Answer | undefined> {
  const { db, account } = c.var
  if (!account) {
    c.res = c.body(null, 401)
    return undefined
  }
  await lockNumber(db, came)
  const before = await cameBefore(db, came)
  if (before.same) return { said: before.same.isApart ? 'kept apart' : 'kept' }
  // Its route keeps both as well, by the ids that its form has.
  const itemId = before.isAnother ? newId() : came.cameAs
  await route()
  const { status } = c.res
  if (c.error || status >= 500 || status === 429 || status === 401) return undefined
  const isKept = isDone(c.res)
  const { areaId, accountId } = came
  const received = { ...came, itemId, path: message.path, writtenAt: message.writtenAt }
  if (isKept) {
    const location = c.res.headers.get('location') ?? undefined
    await noteReceived(db, { ...received, isApart: false, ledTo: location })
    return { said: 'kept', location }
  }
  if (asksFirst) return { said: 'refused' }
  if (await isFull(db, areaId, accountId)) return muchLater
  const said = saidByPage(await c.res.clone().text())
  const { device } = holder
  const kept = { areaId, accountId, itemId, message, reason: 'refused', said, device } as const
  await keepApart(db, kept)
  await noteReceived(db, { ...received, isApart: true })
  return { said: 'kept apart' }
}

async function opened(taking: Taking, bytes: Uint8Array): Promise<Item | undefined> {
  const { areaId } = taking.area
  const envelope = unpackEnvelope(bytes)
  if (!envelope) return undefined
  const { id, keyId } = envelope
  const key = await privateKeyOf(taking.db, areaId, keyId)
  const inside = key && (await open(key, id, envelope))
  const message = inside && unpackMessage(inside)
  if (!message) return undefined
  const holder = await holderOf(taking.db, areaId, message.ticket)
  if (!holder) return undefined
  const { accountId } = holder
  return {
    holder,
    message: { ...message, writtenAt: possible(message.writtenAt) },
    came: { areaId, accountId, cameAs: id, hash: hashOfMessage(message) },
  }
}

/** A phone's clock may say anything; what was written was written before it came. */
function possible(moment: Date): Date {
  const time = Math.max(moment.getTime(), Date.UTC(2020))
  return new Date(Math.min(time, Date.now()))
}

/** It waits where it is: on the phone. */
const muchLater: Answer = { said: 'again later', seconds: 3600 }

/** Keeps apart what its page was not asked about, or could not answer. */
async function apart(taking: Taking, item: Item, reason: Reason): Promise<Answer> {
  const { message, holder, came } = item
  const { areaId, accountId } = came
  const actor = `account:${accountId}`
  return inContext(taking.db, { areaId, actor, accountId }, async (db): Promise<Answer> => {
    await lockNumber(db, came)
    const before = await cameBefore(db, came)
    if (before.same) return { said: before.same.isApart ? 'kept apart' : 'kept' }
    if (await isFull(db, areaId, accountId)) return muchLater
    const itemId = before.isAnother ? newId() : came.cameAs
    const { device } = holder
    await keepApart(db, { areaId, accountId, itemId, message, reason, said: [], device })
    const { path, writtenAt } = message
    await noteReceived(db, { ...came, itemId, path, writtenAt, isApart: true })
    return { said: 'kept apart' }
  })
}
