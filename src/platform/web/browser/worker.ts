// The service worker of an area: pages that are kept can be read with no signal, and what waits is sent.
import { accountHeader, isWithin } from './offline/addresses.ts'
import {
  checkIn,
  keptAsset,
  keptPage,
  keptPart,
  kitNow,
  learn,
  pageInstead,
  wipe,
} from './offline/keep.ts'
import { contactEvery } from './offline/pauses.ts'
import { sendWaiting } from './offline/send.ts'
import { fact } from './offline/store.ts'

/** As far as a service worker's own world is used here. */
interface Worker {
  registration: { scope: string }
  clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listen: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listen: (event: Fetched) => void): void
  addEventListener(type: 'message', listen: (event: Lasting & { data: unknown }) => void): void
  addEventListener(type: 'sync', listen: (event: Lasting) => void): void
}

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}

interface Fetched extends Lasting {
  request: Request
  respondWith(response: Promise<Response>): void
}

const worker = self as unknown as Worker
const scope = new URL(worker.registration.scope).pathname

/** How long a page that is kept waits for a newer one, in milliseconds. */
const patience = 3000

/** How long what waits may take before its phone is signed out. */
const parting = 10_000

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('message', (event) => {
  if (event.data === 'check in') event.waitUntil(checkIn(scope))
})
// It fails as long as something waits, so that the browser tries again.
worker.addEventListener('sync', (event) => event.waitUntil(sendAll()))
async function sendAll(): Promise<void> {
  if (await sendWaiting(scope, { now: true })) throw new Error('something still waits')
}

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== location.origin) return
  if (request.mode !== 'navigate') {
    if (request.method === 'GET') event.respondWith(assetFor(request))
  } else if (isWithin(scope, pathname))
    event.respondWith(request.method === 'GET' ? pageFor(event) : sent(request))
})

/** What never changes isn't asked for again; a picture is, while there is signal. */
async function assetFor(request: Request): Promise<Response> {
  const kept = await keptAsset(scope, request)
  if (kept) return kept
  try {
    return await fetch(request)
  } catch (error) {
    const { pathname, search } = new URL(request.url)
    const picture = await keptPart(scope, pathname + search)
    if (picture) return picture
    throw error
  }
}

/** The page as it is now; where that takes too long, as it was. */
async function pageFor(event: Fetched): Promise<Response> {
  const { pathname, search } = new URL(event.request.url)
  const address = pathname + search
  const coming = pageNow(event, address)
  const first = await Promise.race([coming.catch(() => 'none'), pause(patience)])
  if (first instanceof Response && !isDown(first)) return first
  const kept = await keptPage(scope, address)
  if (kept) {
    event.waitUntil(coming.catch(() => {}))
    return kept
  }
  if (first instanceof Response) return first
  const late = first === 'none' ? undefined : await coming.catch(() => {})
  return late ?? (await startOf(pathname)) ?? (await pageInstead(scope, 'page')) ?? Response.error()
}

/** An installed app opens with what its account needs first. */
async function startOf(pathname: string): Promise<Response | undefined> {
  if (pathname !== (await fact(scope, 'addresses'))?.start) return undefined
  const start = (await kitNow(scope))?.start
  return start && (await keptPage(scope, start)) ? Response.redirect(start) : undefined
}

async function pageNow(event: Fetched, address: string): Promise<Response> {
  const response = await fetch(event.request)
  await takeNote(event, address, response)
  // There is signal, and not every browser says so to a worker.
  if (!isDown(response)) event.waitUntil(sendWaiting(scope))
  return response
}

/** A form that is sent in the usual way. With signing out, all that can be read goes, come what may. */
async function sent(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  const isSigningOut = pathname === (await fact(scope, 'addresses'))?.signOut
  if (isSigningOut) {
    await wipe(scope)
    // What comes from a phone that is signed out isn't saved by itself.
    await Promise.race([sendWaiting(scope, { now: true }), pause(parting)])
  }
  try {
    return await fetch(request)
  } catch {
    const lost = isSigningOut ? 'sign-out' : 'form'
    return (await pageInstead(scope, lost)) ?? Response.error()
  }
}

/** Somebody else is signed in, or nobody: that is known before the page is shown. */
async function takeNote(event: Fetched, address: string, response: Response): Promise<void> {
  const kit = await fact(scope, 'kit')
  const who = response.headers.get(accountHeader)
  if (kit && who !== null && who !== kit.account) return wipe(scope)
  if (kit && who !== null) event.waitUntil(learn(scope, address, response.clone(), kit.account))
  else if (kit && Date.now() - ((await fact(scope, 'contactAt')) ?? 0) > contactEvery)
    event.waitUntil(checkIn(scope))
}

/** What stands in front of the server answers for it. */
function isDown({ status }: Response): boolean {
  return [502, 503, 504].includes(status)
}

function pause(milliseconds: number): Promise<'slow'> {
  return new Promise((resolve) => setTimeout(() => resolve('slow'), milliseconds))
}
