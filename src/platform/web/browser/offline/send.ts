import { contentType, mostTogether, packTogether, type Answer } from '../../../sealing/envelope.ts'
import { ticketHeader } from './addresses.ts'
import { hasCome, pauseAfter } from './pauses.ts'
import {
  allWaiting,
  dropWaiting,
  fact,
  keepFact,
  keepWaiting,
  tell,
  type Waiting,
} from './store.ts'

/** In bytes: what is larger is sent alone. */
const small = 64 * 1024
const mostBytes = 200 * 1024

/**
 * Sends all that waits, some at a time, in one tab at a time. What the server has taken goes from the
 * phone; what it couldn't open stays, and says so.
 * @param options.now at once, whenever it was tried last.
 * @returns whether something still waits to be sent.
 */
export async function sendWaiting(
  scope: string,
  options: { now?: boolean } = {},
): Promise<boolean> {
  const sending = () => sendInTurn(scope, options.now ?? false)
  if (!('locks' in navigator)) return sending()
  return navigator.locks.request(`goldcrest sending ${scope}`, { ifAvailable: true }, (lock) =>
    lock ? sending() : true,
  )
}

async function sendInTurn(scope: string, now: boolean): Promise<boolean> {
  const trying = (await fact(scope, 'trying')) ?? { tries: 0, nextAt: 0 }
  if (!now && !hasCome(trying.nextAt, Date.now())) return true
  for (;;) {
    const waiting = (await allWaiting(scope)).filter(isDue)
    if (waiting.length === 0) return (await allWaiting(scope)).some(isToSend)
    const together = firstOf(waiting)
    const answers = await send(scope, together)
    const pause = answers === 'no answer' ? 0 : await note(scope, together, answers)
    if (answers === 'no answer' || pause !== undefined) {
      const tries = trying.tries + 1
      const nextAt = Date.now() + Math.max(pauseAfter(tries), (pause ?? 0) * 1000)
      await keepFact(scope, 'trying', { tries, nextAt })
      tell(scope)
      return true
    }
    await keepFact(scope, 'trying', { tries: 0, nextAt: 0 })
    tell(scope)
  }
}

export const isToSend = ({ state }: Waiting) => state === 'waiting'

const isDue = (item: Waiting) => isToSend(item) && hasCome(item.heldUntil, Date.now())

/** The small ones first, several at once: a picture that takes long doesn't hold up words. */
function firstOf(waiting: Waiting[]): Waiting[] {
  const few = waiting.filter(({ envelope }) => envelope.length <= small)
  if (few.length === 0) return waiting.slice(0, 1)
  let bytes = 0
  return few
    .slice(0, mostTogether)
    .filter(({ envelope }) => (bytes += envelope.length) <= mostBytes)
}

/**
 * Sends some, once.
 * @param options.first the page waits for the answer and shows what is refused.
 * @param options.patience in milliseconds.
 */
export async function send(
  scope: string,
  items: Waiting[],
  options: { first?: boolean; patience?: number } = {},
): Promise<Answer[] | 'no answer'> {
  const body = packTogether(items.map(({ envelope }) => envelope))
  const address = (await fact(scope, 'addresses'))?.waiting
  if (!address) return 'no answer'
  // As slow as 10 kB a second; who looks at the page waits for less.
  const slow = body.length / 10
  const patience = (options.patience ?? 30_000) + (options.first ? Math.min(slow, 20_000) : slow)
  try {
    const response = await fetch(options.first ? `${address}?first=yes` : address, {
      method: 'POST',
      headers: { 'content-type': contentType, [ticketHeader]: items[0]?.ticketId ?? '' },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    // Alone it is too large, and would be the next time.
    if (response.status === 413 && items.length === 1) return [{ said: 'unreadable' }]
    if (!response.ok) {
      const seconds = Number(response.headers.get('retry-after')) || 0
      return seconds ? items.map(() => ({ said: 'again later', seconds })) : 'no answer'
    }
    const { answers } = (await response.json()) as { answers: Answer[] }
    return answers.length === items.length ? answers : 'no answer'
  } catch {
    return 'no answer'
  }
}

/** @returns where some have to be sent again, after how many seconds at the earliest. */
async function note(
  scope: string,
  items: Waiting[],
  answers: Answer[],
): Promise<number | undefined> {
  let pause: number | undefined
  for (const [index, item] of items.entries()) {
    const answer = answers[index]!
    if (answer.said === 'again later') pause = Math.max(pause ?? 0, answer.seconds ?? 0)
    else if (answer.said === 'unreadable')
      await keepWaiting(scope, { ...item, state: 'unreadable' })
    else await dropWaiting(scope, item.key)
  }
  await noteApart(
    scope,
    items.filter((_item, index) => answers[index]!.said === 'kept apart'),
  )
  return pause
}

/** That some could not be saved as they were is said at once to whoever wrote them. */
async function noteApart(scope: string, items: Waiting[]): Promise<void> {
  const kit = await fact(scope, 'kit')
  const own = items.filter(({ ticketId }) => ticketId === kit?.ticketId).length
  if (kit && own > 0) await keepFact(scope, 'kit', { ...kit, apart: kit.apart + own })
}
