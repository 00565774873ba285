import { accountHeader, ticketHeader } from './addresses.ts'
import { freshFor, isTooOld } from './pauses.ts'
import { dropFact, fact, keepFact, tell, type Kit } from './store.ts'

/** Pages that are kept on the phone to be read: of one account, and not for long. */

const pagesName = (scope: string) => `goldcrest pages ${scope}`
const pagesOf = (scope: string) => caches.open(pagesName(scope))
const assetsOf = (scope: string) => caches.open(`goldcrest assets ${scope}`)

/** When a page was kept, beside it. */
const keptAtHeader = 'Goldcrest-Kept-At'

/** What it looks like: without these, which a newer version may not have, it is only words. */
const keptWithHeader = 'Goldcrest-Kept-With'

/**
 * Asks what may be kept, and keeps it. Who is signed out, or somebody else, finds nothing of it.
 * @param ask as `fetch` does; may fail.
 */
export async function checkIn(scope: string): Promise<void> {
  const once = () => checkInOnce(scope)
  if (!('locks' in navigator)) return once()
  await navigator.locks.request(`goldcrest kit ${scope}`, { ifAvailable: true }, (lock) =>
    lock ? once() : undefined,
  )
}

async function checkInOnce(scope: string): Promise<void> {
  const address = (await fact(scope, 'addresses'))?.kit
  const before = await fact(scope, 'kit')
  if (!address) return
  const headers: Record<string, string> = before ? { [ticketHeader]: before.ticketId } : {}
  const response = await asked(address, { headers })
  if (response?.status === 401) return wipe(scope)
  if (!response?.ok) return
  const said = (await response.json()) as Partial<Kit> & Omit<Kit, 'ticketSecret'>
  if (before && before.account !== said.account) await wipe(scope)
  const ticketSecret = said.ticketSecret ?? before?.ticketSecret
  if (!ticketSecret) return
  await keepFact(scope, 'kit', { ...said, ticketSecret })
  await keepFact(scope, 'contactAt', Date.now())
  tell(scope)
  await keepAll(scope, said)
  tell(scope)
}

async function keepAll(
  scope: string,
  { account, pages, assets }: Pick<Kit, 'account' | 'pages' | 'assets'>,
) {
  const cache = await pagesOf(scope)
  const own = await assetsOf(scope)
  // What she may not read any more may stand on other pages, too.
  const isLess = await leaveOnly(cache, pages)
  let isAll = true
  // The first of them is a page, and may have changed.
  for (const [index, address] of assets.entries())
    if (index === 0 || !(await own.match(address))) {
      const response = await asked(address)
      if (response?.ok) await own.put(address, response)
      else isAll = false
    }
  for (const address of pages) {
    const kept = await cache.match(address)
    if (kept && !isLess && isFresh(kept, assets)) continue
    const response = await asked(address)
    if (response) await learn(scope, address, response, account)
    else isAll = false
  }
  // Pages that are still those of an older version need what they look like.
  if (isAll) await leaveOnly(own, assets)
}

/** It was kept lately, by a clock that may have been put right since, and by this version. */
function isFresh(kept: Response, assets: string[]): boolean {
  const age = Date.now() - keptAt(kept)
  return age >= 0 && age < freshFor && kept.headers.get(keptWithHeader) === lookOf(assets)
}

const lookOf = (assets: string[]) => assets.slice(1).join(' ')

/** Takes note of what the server answered for a page, and keeps it where it is to be kept. */
export async function learn(
  scope: string,
  address: string,
  response: Response,
  account: string,
): Promise<void> {
  const who = response.headers.get(accountHeader)
  if (who === null) return
  if (who !== account) return wipe(scope)
  await keepFact(scope, 'contactAt', Date.now())
  const kit = await fact(scope, 'kit')
  if (!kit?.pages.includes(address)) return
  const cache = await pagesOf(scope)
  if (response.status !== 200 || response.redirected) return void (await cache.delete(address))
  const headers = new Headers(response.headers)
  headers.set(keptAtHeader, String(Date.now()))
  headers.set(keptWithHeader, lookOf(kit.assets))
  const copy = new Response(await response.blob(), { headers })
  // Signed out while it came.
  if ((await fact(scope, 'kit'))?.account === account) await cache.put(address, copy)
}

/**
 * All that can be read goes, and what is needed to write more. What waits to be sent stays. In every
 * area of this host: who signs out, or in as somebody else, does so in all of them.
 */
export async function wipe(scope: string): Promise<void> {
  const kept = (await caches.keys()).filter((name) => name.startsWith(pagesName('')))
  const scopes = new Set([scope, ...kept.map((name) => name.slice(pagesName('').length))])
  for (const one of scopes) {
    await caches.delete(pagesName(one))
    await dropFact(one, 'kit')
    await dropFact(one, 'contactAt')
    tell(one)
  }
}

/** What is written is sealed with it, however long ago it came: a form may have been open for days. */
export async function kitOf(scope: string): Promise<Kit | undefined> {
  return fact(scope, 'kit').catch(() => undefined)
}

/** Before anything that is kept is shown. @returns the kit, where what it keeps may still be read. */
export async function kitNow(scope: string): Promise<Kit | undefined> {
  const kit = await fact(scope, 'kit')
  if (!kit) return undefined
  const contactAt = (await fact(scope, 'contactAt')) ?? 0
  if (!isTooOld(contactAt, Date.now(), kit.keptHours)) return kit
  await caches.delete(pagesName(scope))
  return undefined
}

/** A page as it was kept, which says when. */
export async function keptPage(scope: string, address: string): Promise<Response | undefined> {
  if (!(await kitNow(scope))) return undefined
  const kept = await (await pagesOf(scope)).match(address)
  return kept && saying(kept, `data-kept-at="${keptAt(kept)}"`)
}

/** What is shown on a kept page, such as a picture. */
export async function keptPart(scope: string, address: string): Promise<Response | undefined> {
  return (await kitNow(scope)) && (await pagesOf(scope)).match(address)
}

/**
 * The page that says what is on this phone, in place of one that isn't kept.
 * @param lost what could not be reached: a page, where a form was sent, or where one signs out.
 */
export async function pageInstead(
  scope: string,
  lost: 'page' | 'form' | 'sign-out',
): Promise<Response | undefined> {
  const address = (await fact(scope, 'addresses'))?.page
  const kept = address && (await (await assetsOf(scope)).match(address))
  return kept ? saying(kept, `data-kept-at="" data-lost="${lost}"`) : undefined
}

/** Whether there is something to show at an address with no signal. */
export async function canShow(scope: string, address: string): Promise<boolean> {
  return ((await keptPage(scope, address)) ?? (await pageInstead(scope, 'page'))) !== undefined
}

export async function keptAsset(scope: string, request: Request): Promise<Response | undefined> {
  return (await assetsOf(scope)).match(request)
}

/** What is kept to be read: addresses with the titles of their pages. */
export async function keptPages(scope: string): Promise<{ address: string; title: string }[]> {
  const kit = await kitNow(scope)
  const cache = await pagesOf(scope)
  const found = await Promise.all(
    (kit?.list ?? []).map(async (address) => {
      const title = /<title>([^<]*?)(?: – [^<]*)?<\/title>/.exec(
        (await (await cache.match(address))?.text()) ?? '',
      )?.[1]
      return title ? [{ address, title: plain(title) }] : []
    }),
  )
  return found.flat()
}

function plain(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').documentElement.textContent ?? ''
}

async function saying(page: Response, what: string): Promise<Response> {
  const html = (await page.text()).replace('<html ', () => `<html ${what} `)
  return new Response(html, { headers: page.headers })
}

function keptAt(page: Response): number {
  return Number(page.headers.get(keptAtHeader)) || 0
}

/** @returns whether something else was there, which is gone. */
async function leaveOnly(cache: Cache, addresses: string[]): Promise<boolean> {
  const wanted = new Set(addresses)
  let isLess = false
  for (const request of await cache.keys()) {
    const { pathname, search } = new URL(request.url)
    if (!wanted.has(pathname + search)) isLess = (await cache.delete(request)) || isLess
  }
  return isLess
}

async function asked(address: string, init: RequestInit = {}): Promise<Response | undefined> {
  try {
    return await fetch(address, { ...init, signal: AbortSignal.timeout(20_000) })
  } catch {
    return undefined
  }
}
