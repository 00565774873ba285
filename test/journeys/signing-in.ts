// Signing in with the code that is sent, as somebody new does.
import assert from 'node:assert/strict'
import type { Person } from '../support/browser.ts'

/** Signs in with an address that nobody has yet, and says the name. */
export async function signInAs(person: Person, name: string): Promise<void> {
  await person.visit('/marl/account')
  await giveCode(person, name)
}

/** The same from the question for an email address to where she wanted to go. */
export async function giveCode(person: Person, name: string): Promise<void> {
  const email = `${name.toLowerCase().replaceAll(/\W+/g, '-')}-${Date.now()}@example.org`
  await person.fill('What is your email address?', email)
  await person.press('Send me a code')
  await person.fill('What is the code?', await codeFor(person, email))
  await person.press('Sign in')
  await person.fill('What should we call you?', name)
  await person.press('Go on')
}

/** The code in the outbox, which is sent a moment after it is asked for. */
async function codeFor(person: Person, email: string): Promise<string> {
  const reader = await person.inAnotherTab()
  await reader.page.goto('/outbox')
  const sent = reader.page.locator('.gc-result', { hasText: email })
  while (!(await sent.count())) await reader.page.reload()
  const code = /^\d{6}/.exec(await sent.getByRole('link').innerText())?.[0]
  assert.ok(code)
  return code
}
