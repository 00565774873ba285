// What stories about accounts have in common: somebody signs in with the code from her email.
import assert from 'node:assert/strict'
import type { Page } from '../../test/support/site/page.ts'
import type { TestSite } from '../../test/support/site/site.ts'
import type { Visitor } from '../../test/support/site/visitor.ts'

/** Asks for a code and reads it in the email. */
export async function codeFor(site: TestSite, visitor: Visitor, email: string, page?: Page) {
  const form = page ?? (await visitor.open('/ashdale/sign-in'))
  const asked = await visitor.send(form.press('Send me a code', { email }))
  assert.match(asked.title, /^Look at your email/)
  return codeIn(await site.post())
}

export function codeIn(messages: { subject: string }[]): string {
  return /^\d{6}/.exec(messages.at(-1)?.subject ?? '')?.[0] ?? ''
}

/** @param name of somebody new. */
export async function signIn(site: TestSite, email: string, name?: string): Promise<Visitor> {
  const visitor = site.visitor()
  const code = await codeFor(site, visitor, email)
  const page = await visitor.send((await visitor.open(visitor.at)).press('Sign in', { code }))
  if (name) await visitor.send(page.press('Go on', { name }))
  return visitor
}
