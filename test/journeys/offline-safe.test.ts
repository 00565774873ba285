// With no signal, and something else wrong as well: nothing typed is lost, and nobody writes or reads as
// somebody else.
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import {
  contactWas,
  everythingKept,
  goalsLike,
  look,
  newGoal,
  sendNow,
  nothingToRead,
  signedIn,
  tap,
  until,
  withPhone,
  writeGoal,
} from '../support/browser/with-no-signal.ts'
import { marl } from './marl.ts'

const site = marl()
after(async () => (await site).stop())
const at = async () => (await site).url

describe('With no signal, and', () => {
  for (const { trouble, breaks, says } of [
    {
      trouble: 'a phone that is full',
      breaks: `IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError') }`,
      says: /This phone is full.*not saved yet\. Leave this page open/,
    },
    {
      trouble: 'a browser that keeps nothing, as in some private windows',
      breaks: `Object.defineProperty(window, 'indexedDB', { value: undefined })
        Object.defineProperty(IDBFactory.prototype, 'open', { value: () => { throw new Error() } })`,
      says: /can’t be kept on this phone: it is not saved yet\. Leave this page open/,
    },
  ])
    test(`${trouble}: what is typed stays on its page, which says so, and is saved later`, async () =>
      withPhone(await at(), {}, async (phone, line) => {
        const page = await newGoal(phone)
        if (trouble.includes('nothing')) {
          await page.addInitScript(breaks)
          await page.reload()
        } else await page.evaluate(breaks)
        line.mood = 'cut'
        const words = await writeGoal(page, tap)
        await page.getByText(says).waitFor()
        assert.equal(await page.getByLabel('In your own words').inputValue(), words)
        await look(page, `Offline, ${trouble}`)
        line.mood = 'well'
        // A second press within a second is taken for one.
        await pause(1100)
        await tap(page, page.getByRole('button', { name: 'Set this goal' }))
        await page.waitForURL('**/goals')
        assert.equal(await goalsLike(page, words), 1)
      }))

  test('a form that has been open for days: it waits, though nothing is to read any more', async () =>
    withPhone(await at(), {}, async (phone, line) => {
      const page = await newGoal(phone)
      line.mood = 'cut'
      await contactWas(page, 73)
      // It was looked for meanwhile, and is gone.
      const other = await phone.context.newPage()
      await other.goto('/marl/offline')
      await other.getByText('Nothing is kept on this phone.').waitFor()
      const words = await writeGoal(page, tap)
      await page.getByText('1 record waits on this phone to be sent.').waitFor()
      line.mood = 'well'
      await sendNow(page, tap)
      await page.getByText(/^Sent\./).waitFor()
      await page.goto(page.url().replace('/new', ''))
      assert.equal(await goalsLike(page, words), 1)
    }))

  test('somebody else signed in on another tab: what is on Edna’s page isn’t sent in his name', async () =>
    withPhone(await at(), {}, async (phone, line) => {
      const page = await newGoal(phone)
      const his = await signedIn(phone, 'Tomas')
      const hers = await accountKept(page)
      await his.goto('/marl/offline')
      while ([hers, undefined].includes(await accountKept(page))) await pause(50)
      for (const mood of ['cut', 'well'] as const) {
        line.mood = mood
        await pause(1100)
        const words = await writeGoal(page, tap)
        await page.getByText('Somebody else has signed in on this phone').waitFor()
        assert.equal(await page.getByLabel('In your own words').inputValue(), words)
      }
      await look(page, 'Offline, somebody else has signed in')
      assert.equal(await everythingKept(page), '')
      await his.goto('/marl/offline/kept')
      await his.getByText('Nothing here.').waitFor()
    }))

  test('signing out: what waits is sent first, and what can’t be is kept for her', async () =>
    withPhone(await at(), {}, async (phone, line) => {
      const page = await newGoal(phone)
      const record = page.url()
      line.mood = (request) => (request.url?.includes('waiting') ? 'cut' : 'well')
      const words = await writeGoal(page, tap)
      await page.getByText('1 record waits on this phone to be sent.').waitFor()
      const account = await phone.context.newPage()
      await account.goto('/marl/account')
      // No page is open that would send it by itself.
      await page.close()
      line.mood = 'well'
      await account.getByRole('button', { name: 'Sign out', exact: true }).click()
      await account.getByText('Find support').first().waitFor()
      await nothingToRead(account)
      const back = await signedIn(phone)
      await back.goto(record.replace('/new', ''))
      assert.equal(await goalsLike(back, words), 1)
    }))

  test('two areas on one host: who signs out of one has nothing to read of the other', async () =>
    withPhone(await at(), {}, async (phone) => {
      const page = await newGoal(phone)
      // As another area's worker keeps it.
      await page.evaluate(`caches.open('goldcrest pages /birchmoor').then((cache) =>
        cache.put('/birchmoor/today', new Response('Bake scones')))`)
      await page.goto('/marl/account')
      await page.getByRole('button', { name: 'Sign out', exact: true }).click()
      await page.getByText('Find support').first().waitFor()
      assert.deepEqual(await pagesKept(page), [])
    }))

  test('what was kept apart is mended on its page and saved, in a browser that keeps', async () =>
    withPhone(await at(), {}, async (phone, line) => {
      const page = await newGoal(phone)
      line.mood = 'cut'
      await page.getByLabel('In your own words').fill(`Far too long. ${'Walk. '.repeat(500)}`)
      await tap(page, page.getByRole('button', { name: 'Set this goal' }))
      await page.getByText('1 record waits on this phone to be sent.').waitFor()
      line.mood = 'well'
      await sendNow(page, tap)
      await page.getByRole('link', { name: 'Look at it' }).click()
      await page.getByRole('link', { name: /^Look at it Far too long/ }).click()
      await look(page, 'Offline, one that has to be mended')
      await tap(page, page.getByRole('button', { name: 'Save it now' }))
      const words = await writeGoal(page, tap)
      await page.waitForURL('**/goals')
      assert.equal(await goalsLike(page, words), 1)
      await page.goto('/marl/offline/kept')
      await page.getByText('Nothing here.').waitFor()
    }))

  test('a new version of Goldcrest: pages that look as the one before did are kept anew', async () =>
    withPhone(await at(), {}, async (phone, line) => {
      const page = await newGoal(phone)
      const address = new URL(page.url()).pathname
      await page.evaluate(`(async () => {
        const cache = await caches.open('goldcrest pages /marl')
        for (const request of await cache.keys()) {
          const kept = await cache.match(request)
          const headers = new Headers(kept.headers)
          headers.set('Goldcrest-Kept-With', '/assets/app-before.css')
          await cache.put(request, new Response('<html >The version before</html>', { headers }))
        }
      })()`)
      await page.goto('/marl/offline')
      await until(
        page,
        `caches.match('${address}').then((kept) => kept.text()).then((text) => text.includes('In your own words'))`,
      )
      line.mood = 'cut'
      await page.goto(address)
      await page.getByLabel('In your own words').waitFor()
      // It looks as it should, and what is written waits.
      const words = await writeGoal(page, tap)
      await page.getByText('1 record waits on this phone to be sent.').waitFor()
      assert.ok(!(await everythingKept(page)).includes(words))
    }))
})

/** Whose kit the phone has: what stands for an account. */
function accountKept(page: Page): Promise<string | undefined> {
  return page.evaluate<string | undefined>(`new Promise((resolve) => {
    const opening = indexedDB.open('goldcrest /marl')
    opening.onsuccess = () => {
      const asking = opening.result.transaction('facts').objectStore('facts').get('kit')
      asking.onsuccess = () => (opening.result.close(), resolve(asking.result?.account))
    }
  })`)
}

function pagesKept(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(
    `caches.keys().then((names) => names.filter((name) => name.startsWith('goldcrest pages ')))`,
  )
}
