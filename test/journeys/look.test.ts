// What each chief page has to hold beside its story: weight, targets, focus, dark, print, width.
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { checkContrast, inBrowser, noSideScroll, screenshot } from '../support/browser.ts'
import { adminSecret, marl } from './marl.ts'

const site = marl()
after(async () => (await site).stop())

/** Each by its name and how one gets there. */
const chiefPages: Record<string, string | ((page: Page) => Promise<void>)> = {
  welcome: '/',
  'first page of an area': '/marl',
  'first page in Easy Read': (page) => inEasyRead(page, '/marl'),
  'signing in, in Easy Read': (page) => inEasyRead(page, '/marl/sign-in'),
  'privacy in Easy Read': (page) => inEasyRead(page, '/marl/privacy'),
  'question without an Easy Read version': (page) =>
    inEasyRead(page, '/marl/listings/kettle-on/question'),
  search: '/marl/search?what=cooking&where=Hathersby',
  'search, narrowed': '/marl/search?what=company&language=punjabi&when=4-morning',
  'nothing found': '/marl/search?what=wibbling',
  map: '/marl/search/map?what=company&where=Hathersby',
  compare: '/marl/compare?with=kettle-on&with=good-company&with=jasvir-helps-at-home',
  provider: '/marl/listings/at-yours-with-agnieszka',
  'for developers': '/marl/api',
  leaflet: '/marl/listings/at-yours-with-agnieszka/leaflet',
  shortlist: async (page) => {
    for (const slug of ['kettle-on', 'good-company']) {
      await page.goto(`/marl/listings/${slug}`)
      await page.getByRole('button', { name: 'Keep on my shortlist' }).click()
    }
  },
  'question with errors': async (page) => {
    await page.goto('/marl/listings/kettle-on/question')
    await page.getByRole('button', { name: 'Send my question' }).click()
  },
  'provider’s own': async (page) => {
    await signIn(page)
    await page.goto('/marl/admin/listings/crooked-spade')
    await page.getByRole('button', { name: 'Make a link for the provider' }).click()
    await page.getByRole('link', { name: '/marl/own/' }).click()
  },
  'admin list': signIn,
  'words that people use': async (page) => {
    await signIn(page)
    await page.goto('/marl/admin/thesaurus?try=a+blether&look=chat')
  },
  'admin listing': async (page) => {
    await signIn(page)
    await page.goto('/marl/admin/listings/kettle-on')
  },
  'admin service': async (page) => {
    await signIn(page)
    await page.goto('/marl/admin/listings/kettle-on/services/new')
  },
}

describe('On a small phone, a desk and paper, in light and dark', () => {
  for (const [name, way] of Object.entries(chiefPages))
    test(`the page “${name}” can be read, touched and found by the keyboard`, async () =>
      inBrowser((await site).url, {}, async (visit) => {
        const page = await visit(typeof way === 'string' ? way : '/marl')
        if (typeof way !== 'string') await way(page)
        await page.locator('h1').waitFor()
        await everyTargetIsLarge(page)
        await everyFocusShows(page)
        for (const [width, scheme] of looks) {
          await page.setViewportSize({ width, height: 740 })
          await page.emulateMedia({ colorScheme: scheme })
          await checkContrast(page)
          await screenshot(page, `look ${name} ${width} ${scheme}`)
        }
        await page.emulateMedia({ colorScheme: 'light', media: 'print' })
        await screenshot(page, `look ${name} print`)
        assert.equal(await page.locator('nav').filter({ visible: true }).count(), 0)
        await page.emulateMedia({ media: 'screen' })
        await everyWidthFits(page)
      }))
})

const looks = [
  [360, 'light'],
  [360, 'dark'],
  [1200, 'light'],
  [1200, 'dark'],
] as const

describe('With a weak signal, 60 KB bring', () => {
  for (const [name, way] of Object.entries(chiefPages))
    if (typeof way === 'string')
      test(`the page “${name}”`, async () =>
        inBrowser((await site).url, {}, async (_visit, context) => {
          const page = await context.newPage()
          const session = await context.newCDPSession(page)
          let bytes = 0
          await session.send('Network.enable')
          session.on('Network.loadingFinished', (part) => (bytes += part.encodedDataLength))
          await page.goto(way)
          await page.waitForLoadState('networkidle')
          assert.ok(bytes > 1000 && bytes <= 60_000, `${way} takes ${bytes} bytes`)
        }))
})

async function inEasyRead(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: 'Easy Read' }).click()
  await page.locator('.gc-easy').waitFor()
}

async function signIn(page: Page): Promise<void> {
  await page.goto(`/marl/admin/sign-in?secret=${encodeURIComponent(adminSecret)}`)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** A thumb needs 44 pixels. Links in sentences are as tall as their line. */
async function everyTargetIsLarge(page: Page): Promise<void> {
  const targets = page
    .locator('button, input, select, textarea, summary, .govuk-button, .gc-header a')
    .filter({ visible: true })
  const small = await targets.evaluateAll((elements) =>
    elements
      .filter((element) => {
        // A box in its label is touched by the label.
        const { width, height } = (element.closest('label') ?? element).getBoundingClientRect()
        return Math.min(width, height) < 43.9
      })
      .map((element) => element.outerHTML.slice(0, 100)),
  )
  assert.deepEqual(small, [], `${page.url()} has targets under 44 pixels`)
}

async function everyFocusShows(page: Page): Promise<void> {
  const focusable = page.locator('a[href], button, input, select, textarea, summary')
  const unseen = await focusable.filter({ visible: true }).evaluateAll((elements) =>
    elements
      .filter((element) => {
        const { getComputedStyle } = element.ownerDocument.defaultView
        const [focused, unfocused] = ['focus', 'blur'].map((change) => {
          element[change]()
          const own = getComputedStyle(element)
          // The drawn box of a radio belongs to the label after it.
          const drawn = getComputedStyle(element.nextElementSibling ?? element, '::before')
          // A link of the map shows it on its circle.
          const circle = getComputedStyle(element.querySelector('circle') ?? element)
          return [
            ...[own, drawn].map((style) => [style.outline, style.boxShadow, style.background]),
            [circle.fill, circle.stroke],
          ]
        })
        return String(unfocused) === String(focused)
      })
      .map((element) => element.outerHTML.slice(0, 100)),
  )
  assert.deepEqual(unseen, [], `${page.url()} has focus that can’t be seen`)
}

/** The narrowest phone, and letters of twice the size; a table of such letters needs a desk. */
async function everyWidthFits(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 740 })
  await noSideScroll(page)
  const hasTable = await page.locator('table').count()
  await page.setViewportSize({ width: hasTable ? 640 : 360, height: 740 })
  await page.locator('html').evaluate((html) => {
    html.style.fontSize = '200%'
  })
  await noSideScroll(page)
}
