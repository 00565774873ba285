// Passkeys need a phone that keeps them, so these stories are told to a browser directly: Chromium
// has one built in that needs no finger.
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { CDPSession, Page } from 'playwright-core'
import {
  checkAccessible,
  checkContrast,
  inBrowser,
  noSideScroll,
  pressTabUntilFocused,
  screenshot,
  type Window,
} from '../support/browser.ts'
import { marl } from './marl.ts'

const site = marl()
after(async () => (await site).stop())

describe('A passkey', () => {
  for (const { name, width, press } of [
    { name: 'on a phone', width: 360, press: tap },
    { name: 'with the keyboard alone', width: 1280, press: pressEnter },
  ])
    test(`signs Wren in where she added it, until she removes it, ${name}`, () =>
      withPhone({ width }, async (page, _phone, other) => {
        const email = `wren-${width}@example.org`
        // On another tab: what looks at a page takes the phone away from it.
        const look = async (what: string) => {
          await other.goto(page.url())
          await lookAt(other, `Passkey, ${name}, ${what}`)
        }
        await signInWithCode(page, email)
        await page.getByRole('link', { name: 'My account' }).click()
        await look('none yet')
        await press(page, 'button', 'Add a passkey')
        await page.getByText('A passkey is a key that your computer keeps.').waitFor()
        assert.equal(await page.getByText('This browser can’t make a passkey.').count(), 1)
        assert.equal(await page.getByText('This browser can’t make a passkey.').isVisible(), false)
        await look('to add')
        await press(page, 'button', 'Add a passkey')
        await page.getByText(/Added on .*, not used yet. Works on localhost/).waitFor()
        await look('added')

        // The same phone makes no second one.
        await press(page, 'button', 'Add a passkey')
        await press(page, 'button', 'Add a passkey')
        await page.getByText('Your account has a passkey on it already.').waitFor()
        await press(page, 'link', 'Your account')

        await press(page, 'button', 'Sign out')
        await page.goto('/marl/account')
        await look('to sign in')
        await press(page, 'button', 'Use a passkey')
        await page.getByText(/Added on .*, last used on/).waitFor()

        await press(page, 'link', 'Remove the passkey Computer with Linux, Chrome')
        await look('to remove')
        await press(page, 'button', 'Remove this passkey')
        await page.getByRole('heading', { name: 'Your account' }).waitFor()
        assert.equal(await page.getByText('Added on').count(), 0)
        await press(page, 'button', 'Sign out')
        await page.goto('/marl/sign-in')
        await page.getByLabel('What is your email address?').fill(email)
        await press(page, 'button', 'Use a passkey')
        await page.getByRole('link', { name: 'We do not know this passkey.' }).waitFor()
        await lookAt(page, `Passkey, ${name}, removed`)
        // What she typed is still there, and the code is left.
        await press(page, 'button', 'Send me a code')
        await page.getByLabel('What is the code?').fill(await codeFor(page, email, 2))
        await press(page, 'button', 'Sign in')
        await page.getByRole('heading', { name: 'Your account' }).waitFor()
      }))

  test('that nobody unlocks, or that isn’t there, is told and leaves what was typed', () =>
    withPhone({}, async (page, phone) => {
      await page.goto('/marl/sign-in')
      await page.getByLabel('What is your email address?').fill('wren@example.org')
      await tap(page, 'button', 'Use a passkey')
      await page.getByText('You are not signed in. Try again, or ask for a code.').waitFor()
      assert.equal(
        await page.getByLabel('What is your email address?').inputValue(),
        'wren@example.org',
      )

      await signInWithCode(page, 'wren-locked@example.org')
      await page.goto('/marl/account/passkeys')
      await phone.unlocks(false)
      await tap(page, 'button', 'Add a passkey')
      await page.getByText('No passkey was added. You can try again').waitFor()
      await phone.unlocks(true)
      await tap(page, 'button', 'Add a passkey')
      await page.getByText('not used yet').waitFor()

      await phone.unlocks(false)
      await page.goto('/marl/sign-in')
      await tap(page, 'button', 'Use a passkey')
      await page.getByText('You are not signed in. Try again, or ask for a code.').waitFor()
      await lookAt(page, 'Passkey, that nobody unlocks')
    }))

  test('is not added by who was signed out meanwhile: she signs in, and comes back', () =>
    withPhone({}, async (page, _phone, other) => {
      await signInWithCode(page, 'wren-later@example.org')
      await page.goto('/marl/account/passkeys')
      // Signed out on another tab meanwhile.
      await other.goto('/marl/account')
      await tap(other, 'button', 'Sign out')
      await other.waitForURL('**/marl')
      await tap(page, 'button', 'Add a passkey')
      await page.getByLabel('What is your email address?').waitFor()
      assert.equal(new URL(page.url()).searchParams.get('back'), '/marl/account/passkeys')
    }))

  test('isn’t offered where a browser can’t, at another address, or without JavaScript', async () => {
    const { url } = await site
    const hasNone = async (page: Page) => {
      await page.goto('/marl/sign-in')
      await page.getByRole('button', { name: 'Send me a code' }).waitFor()
      await page.waitForLoadState('networkidle')
      assert.equal(await page.getByRole('button', { name: 'Use a passkey' }).count(), 0)
    }
    // By its number, not its name.
    await inBrowser(url, {}, async (_visit, context) => hasNone(await context.newPage()))
    await inBrowser(named(url), { javascript: false }, async (_visit, context) => {
      const page = await context.newPage()
      await hasNone(page)
      await signInWithCode(page, 'wren-plain@example.org')
      await page.goto('/marl/account/passkeys')
      await page.getByText('This browser can’t make a passkey.').waitFor()
      assert.equal(await page.getByRole('button', { name: 'Add a passkey' }).count(), 0)
      await checkAccessible(page)
    })
    await inBrowser(named(url), {}, async (_visit, context) => {
      const page = await context.newPage()
      await page.addInitScript('delete window.PublicKeyCredential')
      await hasNone(page)
    })
  })
})

/** A passkey belongs to a name, and tests know the site by its number. */
function named(url: string): string {
  return url.replace('127.0.0.1', 'localhost')
}

interface Phone {
  /** Whether its owner does it when she is asked. */
  unlocks(does: boolean): Promise<void>
}

/** Opens a page in a browser that keeps passkeys. @param use is given one more tab. */
async function withPhone(
  window: Window,
  use: (page: Page, phone: Phone, other: Page) => Promise<void>,
): Promise<void> {
  await inBrowser(named((await site).url), window, async (_visit, context) => {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await use(page, await phoneOn(session), await context.newPage())
  })
}

async function phoneOn(session: CDPSession): Promise<Phone> {
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    async unlocks(isUserVerified) {
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
    },
  }
}

async function lookAt(page: Page, name: string): Promise<void> {
  await screenshot(page, name)
  await noSideScroll(page)
  await checkAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await checkContrast(page)
  await page.emulateMedia({ colorScheme: 'light' })
}

async function tap(page: Page, role: 'button' | 'link', name: string): Promise<void> {
  await page.getByRole(role, { name, exact: true }).click()
}

async function pressEnter(page: Page, role: 'button' | 'link', name: string): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true })
  await pressTabUntilFocused(page, wanted)
  await wanted.press('Enter')
}

async function signInWithCode(page: Page, email: string): Promise<void> {
  await page.goto('/marl/sign-in')
  await page.getByLabel('What is your email address?').fill(email)
  await tap(page, 'button', 'Send me a code')
  await page.getByLabel('What is the code?').fill(await codeFor(page, email))
  await tap(page, 'button', 'Sign in')
  await page.getByLabel('What should we call you?').fill('Wren')
  await tap(page, 'button', 'Go on')
  await page.getByRole('heading', { name: 'Your account' }).waitFor()
}

/**
 * The newest code in the outbox, which is sent a moment after it is asked for.
 * @param asked how many were, with this one.
 */
async function codeFor(page: Page, email: string, asked = 1): Promise<string> {
  const reader = await page.context().newPage()
  await reader.goto('/outbox')
  const sent = reader
    .locator('.gc-result', { hasText: email })
    .getByRole('link', { name: /^\d{6}/ })
  while ((await sent.count()) < asked) await reader.reload()
  const code = /^\d{6}/.exec(await sent.first().innerText())?.[0]
  await reader.close()
  assert.ok(code)
  return code
}
