// Of pages that work with no signal only: they are kept, what is written on them waits, and is sent.
import { letWait } from './offline/forms.ts'
import { checkIn } from './offline/keep.ts'
import { hasCome } from './offline/pauses.ts'
import { addresses, heardFromPageBefore, keptAt, say, sayDone, show } from './offline/place.ts'
import { isToSend, sendWaiting } from './offline/send.ts'
import { allWaiting, dropWaiting, fact, keepFact, keepWaiting, whenTold } from './offline/store.ts'

/** A browser that keeps nothing, or can seal nothing, has the pages as they are without this. */
const canKeep = 'indexedDB' in window && 'caches' in window && crypto.subtle !== undefined

// Before all else: also where nothing can be kept, a form is not sent into nowhere.
if (addresses)
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-offline-next]'))
    letWait(addresses.scope, form, () => void askForSync())

// Of a page that was kept, what can't wait can't be done either.
if (keptAt !== undefined)
  for (const form of document.querySelectorAll<HTMLFormElement>('main form[method=post]'))
    form.hidden = form.dataset.offlineNext === undefined

if (addresses && canKeep) await begin(addresses.scope).catch(() => {})
// Where there is nowhere to look, there is nothing.
if (!canKeep)
  for (const none of document.querySelectorAll<HTMLElement>('[data-offline-none]'))
    none.dataset.looked = ''

async function begin(scope: string): Promise<void> {
  await keepFact(scope, 'addresses', addresses!)
  const again = () => void show(scope, () => void pressed())
  const sendNow = () => void sendAll(scope, true)
  const pressed = async () => {
    say('Sending …')
    const left = await sendWaiting(scope, { now: true })
    sayDone(left ? 'We could not be reached. It is tried again by itself.' : 'Sent.')
    again()
  }
  for (const part of document.querySelectorAll<HTMLElement>('[data-shown-from]')) showInTime(part)
  heardFromPageBefore()
  await settleAsked(scope)
  whenTold(scope, again)
  await show(scope, () => void pressed())

  addEventListener('online', sendNow)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') sendNow()
  })
  // Again where a page comes back as it was left.
  addEventListener('pageshow', (event) => {
    if (event.persisted) again()
  })
  setInterval(() => void sendAll(scope, false), 5000)

  const worker = await registered(scope)
  if (!worker) await checkIn(scope)
  worker?.postMessage('check in')
  // A new one has taken its place, and may not have heard.
  navigator.serviceWorker?.addEventListener('controllerchange', () =>
    navigator.serviceWorker.controller?.postMessage('check in'),
  )
  await sendAll(scope, keptAt === undefined)
}

/** What is not to be done before its time is there when it has come, on a page that was kept before. */
function showInTime(part: HTMLElement): void {
  const left = Date.parse(part.dataset.shownFrom ?? '') - Date.now()
  part.hidden = left > 0
  // A timer of more than some days would ring at once.
  if (left > 0 && left < 86_400_000) setTimeout(() => showInTime(part), left + 1000)
}

/** @param now whenever it was tried last. */
async function sendAll(scope: string, now: boolean): Promise<void> {
  if (!(await allWaiting(scope)).some(isToSend)) return
  const trying = await fact(scope, 'trying')
  if (!now && trying && !hasCome(trying.nextAt, Date.now())) return
  await sendWaiting(scope, { now })
}

/**
 * What a page was asked about and refused: where that page has come, it shows it, and nothing has to
 * be kept. Where it never came, this waits like the rest.
 */
async function settleAsked(scope: string): Promise<void> {
  for (const item of await allWaiting(scope))
    if (item.state === 'asked' && keptAt === undefined) await dropWaiting(scope, item.key)
    else if (item.state === 'asked') await keepWaiting(scope, { ...item, state: 'waiting' })
}

/** The worker of this area, where the browser has such a thing. */
async function registered(scope: string): Promise<ServiceWorker | null | undefined> {
  try {
    const { serviceWorker } = navigator
    const own = await serviceWorker.register(addresses!.worker, { scope, updateViaCache: 'none' })
    return own.active ?? (await comesToBe(own.installing ?? own.waiting))
  } catch {
    return undefined
  }
}

/** Not what is `ready`: that may be another area's, with whose name this one's begins. */
function comesToBe(worker: ServiceWorker | null): Promise<ServiceWorker | undefined> {
  return new Promise((resolve) => {
    if (!worker) return resolve(undefined)
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve(worker)
      if (worker.state === 'redundant') resolve(undefined)
    })
  })
}

/** Asks the browser to send when there is signal, even when no page is open, where it does that. */
async function askForSync(): Promise<void> {
  const registration = (await navigator.serviceWorker?.getRegistration()) as
    | (ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } })
    | undefined
  await registration?.sync?.register('send').catch(() => {})
}
