// "Use my location" needs a phone that is asked, so these stories are told to a browser directly.
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { checkAccessible, inBrowser, pressTabUntilFocused } from '../support/browser.ts'
import { marl } from './marl.ts'

const site = marl()
after(async () => (await site).stop())

describe('“Use my location”', () => {
  test('names the nearest place, and where she stands never leaves her phone', () =>
    standing({ latitude: 54.7034, longitude: 2.2071 }, async (page, context) => {
      const sent: string[] = []
      context.on('request', (request) =>
        sent.push(`${request.url()} ${request.postData() ?? ''} ${request.headers().referer}`),
      )
      await page.reload()
      await field(page).fill('Otter')
      await pressTabUntilFocused(page, button(page))
      await page.keyboard.press('Enter')
      await page.getByText('Hathersby is nearest. Your location stays on this device.').waitFor()
      assert.equal(await field(page).inputValue(), 'Hathersby')
      await checkAccessible(page)
      await page.getByRole('button', { name: 'Find support' }).click()
      await page.getByText('for Hathersby, with what suits best first').waitFor()
      await page.getByRole('link', { name: 'See them on a map' }).click()
      await page.getByRole('heading', { name: 'On a map' }).waitFor()
      assert.ok(sent.length > 4)
      for (const one of sent) assert.doesNotMatch(one, /54\.7|2\.20|latitude|longitude/i)
    }))

  test('says so when she stands outside Marl, and leaves what was typed', () =>
    standing({ latitude: 51.5, longitude: -0.12 }, async (page) => {
      await field(page).fill('Ottermouth')
      await button(page).click()
      await page.getByText('You seem to be outside Marl. Type the place where help is').waitFor()
      assert.equal(await field(page).inputValue(), 'Ottermouth')
    }))

  test('says what to do when she doesn’t allow it', () =>
    standing(undefined, async (page) => {
      await field(page).fill('Ottermouth')
      await button(page).click()
      await page
        .getByText('Your location could not be found. Type a place or a postcode instead.')
        .waitFor()
      assert.equal(await field(page).inputValue(), 'Ottermouth')
      await checkAccessible(page)
    }))

  test('asks for nothing until it is pressed', async () =>
    inBrowser((await site).url, {}, async (_visit, context) => {
      const page = await context.newPage()
      // A browser that tells of being asked.
      await page.addInitScript(
        "navigator.geolocation.getCurrentPosition = () => document.body.append('ASKED')",
      )
      await page.goto('/marl/search?what=cooking')
      await button(page).waitFor()
      assert.equal(await page.getByText('ASKED').count(), 0)
      await button(page).click()
      await page.getByText('ASKED').waitFor()
    }))

  test('isn’t there without JavaScript', async () =>
    inBrowser((await site).url, { javascript: false }, async (visit) => {
      for (const path of ['/marl', '/marl/search']) {
        const page = await visit(path)
        await page.getByRole('button', { name: 'Find support' }).waitFor()
        assert.equal(await button(page).count(), 0)
      }
    }))
})

/** Opens the first page of Marl on a phone that stands there; undefined is one that doesn't tell. */
async function standing(
  where: { latitude: number; longitude: number } | undefined,
  use: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const { url } = await site
  await inBrowser(url, {}, async (visit, context) => {
    if (where) {
      await context.grantPermissions(['geolocation'], { origin: url })
      await context.setGeolocation(where)
    }
    await use(await visit('/marl'), context)
  })
}

function button(page: Page) {
  return page.getByRole('button', { name: 'Use my location' })
}

function field(page: Page) {
  return page.getByLabel('Where do you live?')
}
