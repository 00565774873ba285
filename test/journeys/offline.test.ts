// With no signal: what is kept can be read, what is written waits sealed, and is saved once.
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { checkAccessible, inBrowser } from '../support/browser.ts'
import {
  contactWas,
  everythingKept,
  goalsLike,
  look,
  newGoal,
  sendNow,
  nothingToRead,
  pressEnter,
  signedIn,
  tap,
  withPhone,
  writeGoal,
} from '../support/browser/with-no-signal.ts'
import { marl } from './marl.ts'

const site = marl()
after(async () => (await site).stop())
const at = async () => (await site).url

describe('With no signal', () => {
  for (const { manner, width, press } of [
    { manner: 'on a phone', width: 360, press: tap },
    { manner: 'with the keyboard alone', width: 1280, press: pressEnter },
  ])
    test(`Edna sets a goal, closes the browser, and it is saved once, ${manner}`, async () =>
      withPhone(await at(), { width }, async (phone, line) => {
        const page = await newGoal(phone)
        line.mood = 'cut'
        const words = await writeGoal(page, press)
        await page.getByText('Saved on this phone. It will be sent when there is signal.').waitFor()
        await page.getByText('1 record waits on this phone to be sent.').waitFor()
        await page.getByText(/No signal, or very little\. This is as of .* today\./).waitFor()
        await look(page, `Offline, a record waits, ${manner}`)
        const sealed = await everythingKept(page)
        assert.ok(sealed.length > 100 && !sealed.includes(words), 'what waits is sealed')

        // The browser is closed, and opened again with no signal still.
        await phone.reopen()
        const later = await phone.context.newPage()
        await later.goto('/marl/offline')
        await later.getByText(/A goal, written at .* today/).waitFor()
        await later.getByRole('link', { name: 'My goals' }).waitFor()
        await look(later, `Offline, on this phone, ${manner}`)
        await sendNow(later, press)
        await later.getByText('We could not be reached. It is tried again by itself.').waitFor()

        line.mood = 'well'
        await sendNow(later, press)
        await later.getByText('Nothing waits on this phone.').waitFor()
        await later.goto(page.url())
        assert.equal(await goalsLike(later, words), 1)
      }))

  test('with signal a goal is set as always, and what is not right is said as always', async () =>
    withPhone(await at(), {}, async (phone) => {
      const page = await newGoal(phone)
      const words = await writeGoal(page, tap)
      await page.waitForURL('**/goals')
      assert.equal(await goalsLike(page, words), 1)
      await page.goBack()
      await page.getByLabel('In your own words').fill('Far too long. '.repeat(200))
      await tap(page, page.getByRole('button', { name: 'Set this goal' }))
      await page.getByRole('link', { name: 'Use 2000 characters or fewer' }).waitFor()
      const typed = await page.getByLabel('In your own words').inputValue()
      assert.equal(typed.trim(), 'Far too long. '.repeat(200).trim())
      await page.goto('/marl/offline')
      await page.getByText('Nothing waits on this phone.').waitFor()
    }))

  test('what is kept is read when the server is slow or gone, and the page says how old it is', async () =>
    withPhone(await at(), {}, async (phone, line) => {
      const page = await newGoal(phone)
      for (const mood of ['very slow', 'down', 'cut'] as const) {
        line.mood = mood
        await page.goto(page.url().replace('/new', ''))
        await page.getByText(/This is as of .* today\./).waitFor()
        await page.getByText('Bake scones for Rosalind’s birthday').first().waitFor()
      }
      await page.goto('/marl/search')
      await page.getByText('isn’t kept on this phone').waitFor()
      await look(page, 'Offline, a page that is not kept')
      await page.getByRole('link', { name: 'About me' }).click()
      await page.getByText(/This is as of .* today\./).waitFor()
    }))

  test('there is nothing to read after signing out, with or without signal', async () =>
    withPhone(await at(), {}, async (phone, line) => {
      for (const mood of ['well', 'cut'] as const) {
        const page = await newGoal(phone)
        await page.goto('/marl/account')
        line.mood = mood
        await page.getByRole('button', { name: 'Sign out', exact: true }).click()
        await page
          .getByText(mood === 'well' ? 'Find support' : 'Sign out once more when there is signal')
          .first()
          .waitFor()
        line.mood = 'cut'
        await nothingToRead(page)
        line.mood = 'well'
        await page.close()
      }
    }))

  test('a phone that was signed out elsewhere is shut out at its next contact', async () =>
    withPhone(await at(), {}, async (phone, line) => {
      const page = await newGoal(phone)
      const record = page.url()
      line.mood = (request) => (request.url?.includes('waiting') ? 'cut' : 'well')
      const words = await writeGoal(page, tap)
      await page.getByText('1 record waits on this phone to be sent.').waitFor()
      await withPhone(await at(), {}, async (other) => {
        const hers = await signedIn(other)
        await hers.goto('/marl/account')
        await hers.getByRole('button', { name: 'Sign out everywhere else' }).click()
      })
      await page.goto(record)
      await page.getByLabel('What is your email address?').waitFor()
      line.mood = 'cut'
      await nothingToRead(page)
      // What waits is sent, and she is asked before it is saved.
      line.mood = 'well'
      await sendNow(page, tap)
      await page.getByText('Nothing waits on this phone.').waitFor()
      const back = await signedIn(phone)
      await back.goto('/marl/account')
      await back.getByRole('link', { name: 'What could not be saved as it was' }).click()
      await back.getByText(words.slice(0, 20)).first().waitFor()
      await look(back, 'Offline, kept apart')
      await back.getByRole('link', { name: /^Look at it Walk/ }).click()
      await back.getByText('on a device that is signed out by now').waitFor()
      await look(back, 'Offline, one that was kept apart')
      await tap(back, back.getByRole('button', { name: 'Save it now' }))
      await back.waitForURL('**/goals')
      assert.equal(await goalsLike(back, words), 1)
    }))

  test('after 72 hours without contact there is nothing to read, and what waits still waits', async () =>
    withPhone(await at(), {}, async (phone, line) => {
      const page = await newGoal(phone)
      line.mood = 'cut'
      await writeGoal(page, tap)
      await page.waitForURL('**/goals')
      await page.getByText('1 record waits').waitFor()
      await contactWas(page, 71)
      await page.reload()
      await page.getByText('Bake scones').first().waitFor()
      await contactWas(page, 73)
      await page.reload()
      await nothingToRead(page)
      await page.getByText('1 record waits on this phone to be sent.').waitFor()
    }))

  test('somebody else on the same phone reads nothing of Edna’s, and sends nothing as herself', async () =>
    withPhone(await at(), {}, async (phone, line) => {
      const page = await newGoal(phone)
      line.mood = (request) => (request.url?.includes('waiting') ? 'cut' : 'well')
      await writeGoal(page, tap)
      await page.getByText('1 record waits').waitFor()
      await signedIn(phone, 'Tomas')
      line.mood = 'cut'
      await page.goto(page.url())
      await nothingToRead(page, 'Bake scones')
      line.mood = 'well'
      await sendNow(page, tap)
      await page.getByText('Nothing waits on this phone.').waitFor()
      await page.goto('/marl/offline/kept')
      await page.getByText('Nothing here.').waitFor()
    }))

  test('without JavaScript a goal is set as ever, and nothing is said of any of this', async () => {
    await inBrowser((await site).url, { javascript: false }, async (_visit, context) => {
      const page = await newGoal({ context })
      assert.equal(await page.locator('#offline').isVisible(), false)
      const words = await writeGoal(page, tap)
      assert.equal(await goalsLike(page, words), 1)
      await page.goto('/marl/offline')
      await page.getByText('Nothing waits on this phone.').waitFor()
      await checkAccessible(page)
    })
  })
})
