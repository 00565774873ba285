// What goes wrong in a page without anyone seeing it: scripts that fail, files that are missing,
// styles that the security policy refuses.
import assert from 'node:assert/strict'
import type { BrowserContext, Response } from 'playwright-core'

const expected = new WeakMap<BrowserContext, Set<number>>()

/** Says that a page of this window is meant to answer with such a status, 404 for example. */
export function expectStatus(context: BrowserContext, status: number): void {
  expected.get(context)?.add(status)
}

export interface Trouble {
  /** @throws with everything that the browser reported so far. */
  assertNone(): void
}

/** Collects the troubles of every page of a window from now on. */
export function watchForTrouble(context: BrowserContext): Trouble {
  const troubles: string[] = []
  const allowed = new Set([422])
  expected.set(context, allowed)
  context.on('console', (message) => {
    // A response that failed is told below, with its status.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      troubles.push(`${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (failure) => troubles.push(String(failure.error())))
  context.on('response', (response) => {
    const byWorker = response.request().serviceWorker() !== null
    const isAllowed =
      (allowed.has(response.status()) && (isPage(response) || byWorker)) ||
      (byWorker && goneForWorker.includes(response.status()))
    if (response.status() >= 400 && !isAllowed)
      troubles.push(`${response.status()} for ${response.url()}`)
  })
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText
    // A page that was left before all of it came.
    if (reason !== 'net::ERR_ABORTED') troubles.push(`${reason} for ${request.url()}`)
  })
  return {
    assertNone: () => {
      if (troubles.length) assert.fail(`The browser reported trouble:\n  ${troubles.join('\n  ')}`)
    },
  }
}

/**
 * The service worker asks for pages to keep by itself: what may be seen may have ended since it was told
 * of them. A page that somebody opens is asked for by the page, too, and told above.
 */
const goneForWorker = [401, 404]

function isPage(response: Response): boolean {
  return response.request().isNavigationRequest()
}
