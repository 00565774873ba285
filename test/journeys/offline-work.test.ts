// A day of work with no signal: all that a sole trader opens on her way is on her phone, and all that she
// writes there is saved, once.
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import {
  isKept,
  look,
  sendNow,
  signedIn,
  tap,
  until,
  withPhone,
} from '../support/browser/with-no-signal.ts'
import { marl } from './marl.ts'

const site = marl()
after(async () => (await site).stop())
const at = async () => (await site).url

describe('Marcus works where there is no signal', () => {
  test('the app opens with Today; About Me, the week and recent notes are to read', async () =>
    withPhone(await at(), {}, async (phone, line) => {
      const page = await atWork(phone)
      line.mood = 'cut'
      await page.goto('/marl/app')
      await page.waitForURL('**/today')
      await page.getByText(/This is as of .* today\./).waitFor()
      await look(page, 'Offline, Today')
      // By the list of what is on the phone, for who is visited today depends on the day.
      for (const [link, words] of [
        [/^About /, 'What is most important to'],
        [/^Notes about /, 'Find an old note'],
      ] as const) {
        await page.goto('/marl/offline')
        await page.locator('main').getByRole('link', { name: link }).first().click()
        await page.getByText(words).first().waitFor()
        await page.getByText(/This is as of .* today\./).waitFor()
      }
      await look(page, 'Offline, recent notes')
      assert.ok((await page.locator('article').count()) > 1, 'more than one note')
      await page.goto('/marl/week')
      await page.getByText(/This is as of .* today\./).waitFor()
      await look(page, 'Offline, the week')
      await page
        .getByRole('link', { name: /Next week|The week after/ })
        .first()
        .click()
      await page.getByText(/This is as of .* today\./).waitFor()
      await page.goto('/marl/offline')
      await page
        .getByRole('link', { name: /^Visit to Edna Wherry, / })
        .first()
        .waitFor()
      await look(page, 'Offline, on the phone of who works')
    }))

  test('a visit that nobody planned is written down, then corrected, with a picture', async () =>
    withPhone(await at(), {}, async (phone, line) => {
      const page = await atWork(phone)
      line.mood = 'cut'
      await page.goto('/marl/visits/new')
      await page.getByRole('link', { name: 'Edna Wherry' }).click()
      await page.getByLabel('From').fill('00:00')
      await page.getByLabel('Until').fill('00:01')
      const words = `By the lock ${Math.random()}`
      await page.getByLabel('A few words').fill(words)
      await tap(page, page.getByRole('button', { name: 'Save this visit' }))
      await page.getByText('Saved on this phone. It will be sent when there is signal.').waitFor()
      assert.equal(new URL(page.url()).pathname, '/marl/today')
      line.mood = 'well'
      await sendNow(page, tap)
      await page.getByText(/^Sent\./).waitFor()

      // It is on the server now, and its page comes to the phone.
      await page.goto('/marl/today')
      await page
        .getByRole('link', { name: /^Written down: midnight to 12:01am/ })
        .first()
        .click()
      await page.getByText(words).first().waitFor()
      const visit = new URL(page.url()).pathname
      await isKept(page, `${visit}/voice`)
      line.mood = 'cut'
      await page.goto(visit)
      await page.getByText(/This is as of .* today\./).waitFor()
      await page.getByRole('button', { name: 'Correct it' }).first().click()
      await page.getByLabel('A few words').fill(`${words}, in the rain`)
      await tap(page, page.getByRole('button', { name: 'Save the correction' }))
      await page.getByText('1 record waits on this phone to be sent.').waitFor()
      await page.goto(`${visit}/picture`)
      const chosen = page.getByLabel('Which picture?')
      const huge = { name: 'huge.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(16_000_000) }
      await chosen.setInputFiles(huge)
      await tap(page, page.getByRole('button', { name: 'Add this picture' }))
      await page.getByText('This file is too large to wait on this phone').waitFor()
      const buffer = await noisyPicture()
      await page
        .getByLabel('Which picture?')
        .setInputFiles({ name: 'lock.jpg', mimeType: 'image/jpeg', buffer })
      await page.getByLabel('What does it show?').fill('The lock')
      await look(page, 'Offline, a picture of a visit')
      // A second press within a second is taken for one.
      await pause(1100)
      await tap(page, page.getByRole('button', { name: 'Add this picture' }))
      await page.getByText('2 records wait on this phone to be sent.').waitFor()
      await phone.reopen()
      const later = await phone.context.newPage()
      await later.goto('/marl/offline')
      await later.getByText(/A picture of a visit, written at/).waitFor()
      await look(later, 'Offline, a picture waits')
      line.mood = 'well'
      await sendNow(later, tap)
      await later.getByText('Nothing waits on this phone.').waitFor()
      await later.goto(visit)
      await later.getByText(`${words}, in the rain`).waitFor()
      assert.equal(await later.locator('.gc-pieces img').count(), 1)
      await later.goto('/marl/offline/kept')
      await later.getByText('Nothing here.').waitFor()
    }))

  test('a visit that was planned: what was written too early is kept, and shows what was asked', async () =>
    withPhone(await at(), {}, async (phone, line) => {
      const page = await atWork(phone)
      line.mood = 'cut'
      await page.goto('/marl/offline')
      await page
        .getByRole('link', { name: /^Visit to Edna Wherry, \w+ \d+ \w+$/ })
        .last()
        .click()
      await page.getByLabel('A few words').fill('We are going to bake')
      await tap(page, page.getByRole('button', { name: 'Save this visit' }))
      await page.getByText('1 record waits on this phone to be sent.').waitFor()
      line.mood = 'well'
      await sendNow(page, tap)
      await page.getByText('Something that you wrote could not be saved as it was.').waitFor()
      await page.getByRole('link', { name: 'Look at it' }).click()
      await page
        .getByRole('link', { name: /^Look at it/ })
        .first()
        .click()
      await page.getByText(/This visit is planned (from|for) /).waitFor()
      await page.getByText('A few words').waitFor()
      await look(page, 'Offline, a visit that was kept apart')
    }))
})

/** Marcus has opened Today, and his phone keeps what he needs. */
async function atWork(phone: Parameters<typeof signedIn>[0]): Promise<Page> {
  const page = await signedIn(phone, 'Marcus', '/marl/today')
  await page.goto('/marl/today')
  await until(
    page,
    `(async () => {
    const opening = indexedDB.open('goldcrest /marl')
    await new Promise((resolve) => (opening.onsuccess = resolve))
    const asking = opening.result.transaction('facts').objectStore('facts').get('kit')
    await new Promise((resolve) => (asking.onsuccess = resolve))
    opening.result.close()
    const cache = await caches.open('goldcrest pages /marl')
    const kept = await cache.keys()
    return asking.result !== undefined && kept.length === asking.result.pages.length
  })()`,
  )
  return page
}

/** A picture as large as those of a phone: more than a form without a file may be. */
function noisyPicture(): Promise<Buffer> {
  const raw = { width: 128, height: 128, channels: 3 } as const
  const noise = crypto.getRandomValues(new Uint8Array(128 * 128 * 3))
  return sharp(noise, { raw })
    .resize(1600, 1600, { kernel: 'nearest' })
    .jpeg({ quality: 100 })
    .toBuffer()
}
