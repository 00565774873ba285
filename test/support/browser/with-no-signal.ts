// Somebody with a phone and a bad line: what journeys with no signal do and look at.
import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import type { Locator, Page } from 'playwright-core'
import { badLine, type BadLine } from '../bad-line.ts'
import { checkAccessible, checkContrast, noSideScroll } from './accessible.ts'
import { pressTabUntilFocused } from './keyboard.ts'
import { openPhone, type Phone } from './phone.ts'
import { screenshot } from './pictures.ts'

export type Press = typeof tap

export async function tap(_page: Page, what: Locator): Promise<void> {
  await what.click()
}

export async function pressEnter(page: Page, what: Locator): Promise<void> {
  await pressTabUntilFocused(page, what)
  await what.press('Enter')
}

/** Presses “Send now”, unless the page was quicker: it tries again by itself. */
export async function sendNow(page: Page, press: Press): Promise<void> {
  const button = page.getByRole('button', { name: 'Send now' })
  await press(page, button).catch(async (problem) => {
    if (await button.count()) throw problem
  })
}

export async function signedIn(
  { context }: Pick<Phone, 'context'>,
  who = 'Edna',
  back = '/marl/people/own',
): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`/marl/sign-in/demonstration?back=${encodeURIComponent(back)}`)
  await page.getByRole('button', { name: new RegExp(`^Be ${who}`) }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** Edna is about to set a goal, and her phone keeps the page. */
export async function newGoal(phone: Pick<Phone, 'context'>): Promise<Page> {
  const page = await signedIn(phone)
  await page.waitForURL(/\/people\/[\w-]{36}$/)
  await page.goto(`${page.url()}/goals`)
  const hasScript = await page.locator('.js-enabled').count()
  if (hasScript) await isKept(page, 'goals/new')
  await page.getByRole('button', { name: 'Set a goal' }).click()
  return page
}

/** @returns her words, which nobody else has written. */
export async function writeGoal(page: Page, press: Press): Promise<string> {
  const words = `Walk to the mill ${Math.random()}`
  await page.getByLabel('In your own words').fill(words)
  await press(page, page.getByRole('button', { name: 'Set this goal' }))
  return words
}

export function goalsLike(page: Page, words: string): Promise<number> {
  return page.locator('.gc-result', { hasText: words }).count()
}

/** Not where she is, and not on the list. */
export async function nothingToRead(page: Page, words = 'Bake scones'): Promise<void> {
  assert.equal(await page.getByText(words).count(), 0)
  await page.goto('/marl/offline')
  await page.getByText('Nothing is kept on this phone.').waitFor()
}

/**
 * Puts the last contact so many hours back, once the line is cut: a worker's clock can't be moved. What
 * the page or the worker was still asking for ends first, for it would be a contact.
 */
export async function contactWas(page: Page, hours: number): Promise<void> {
  await page.evaluate(`navigator.locks.request('goldcrest kit /marl', () => new Promise((resolve) => {
    const opening = indexedDB.open('goldcrest /marl')
    opening.onsuccess = () => {
      const writing = opening.result.transaction('facts', 'readwrite')
      writing.objectStore('facts').put(Date.now() - ${hours} * 3600000, 'contactAt')
      writing.oncomplete = () => resolve(opening.result.close())
    }
  }))`)
}

/** Waits until a page whose address ends so is kept. */
export async function isKept(page: Page, ending: string): Promise<void> {
  // In words, for a browser's own names mean nothing here.
  const isThere = `caches.open('goldcrest pages /marl').then((cache) => cache.keys())
    .then((kept) => kept.some(({ url }) => url.endsWith('${ending}')))`
  await until(page, isThere)
}

/** Waits until it is so: an expression of the browser, in words, that comes to be true. */
export async function until(page: Page, isSo: string): Promise<void> {
  while (!(await page.evaluate<boolean>(isSo))) await pause(50)
}

/** All that the phone keeps of what was written, as text. */
export function everythingKept(page: Page): Promise<string> {
  return page.evaluate<string>(`new Promise((resolve) => {
    const opening = indexedDB.open('goldcrest /marl')
    opening.onsuccess = () => {
      const all = opening.result.transaction('waiting').objectStore('waiting').getAll()
      all.onsuccess = () => resolve(all.result.map((one) =>
        JSON.stringify(one) + new TextDecoder().decode(one.envelope)).join())
    }
  })`)
}

export async function withPhone(
  url: string,
  window: { width?: number },
  use: (phone: Phone, line: BadLine) => Promise<void>,
): Promise<void> {
  const line = await badLine(() => url)
  const phone = await openPhone(line.url, window)
  try {
    await use(phone, line)
  } finally {
    await phone.stop()
    await line.stop()
  }
}

export async function look(page: Page, name: string): Promise<void> {
  await screenshot(page, name)
  await noSideScroll(page)
  await checkAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await checkContrast(page)
  await page.emulateMedia({ colorScheme: 'light' })
}
