// What the tests of worries share: who is named for safeguarding, and a worry that is sent.
import { giveRole } from '#accounts'
import type { Page } from '../../test/support/site/page.ts'
import type { TestSite } from '../../test/support/site/site.ts'
import type { Visitor } from '../../test/support/site/visitor.ts'

export interface Reader {
  accountId: string
  name: string
  visitor: Visitor
}

/** Somebody who has signed in by a code. */
export async function signIn(site: TestSite, name: string): Promise<Reader> {
  const visitor = site.visitor()
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`
  const form = await visitor.open('/ashdale/sign-in')
  const asked = await visitor.send(form.press('Send me a code', { email }))
  const sent = (await site.post()).findLast(({ to }) => to === email)
  const code = /^\d{6}/.exec(sent?.subject ?? '')?.[0] ?? ''
  const welcome = await visitor.send(asked.press('Sign in', { code }))
  await visitor.send(welcome.press('Go on', { name }))
  const [row] = await site.rows<{ account_id: string }>(
    'select account_id from accounts.account where name = $1',
    [name],
  )
  return { accountId: row!.account_id, name, visitor }
}

/** Somebody whom the scheme names for safeguarding. */
export async function named(site: TestSite, name: string): Promise<Reader> {
  const reader = await signIn(site, name)
  const { areaId } = site.area
  await giveRole(site.db, {
    ...{ areaId, accountId: reader.accountId, role: 'safeguarding', by: 'operator' },
  })
  return reader
}

type Typed = Record<string, string | string[]>

/** Fills the page and goes on to where it can be read once more. */
export async function goOn(writer: Visitor, typed: Typed): Promise<Page> {
  const form = await writer.open('/ashdale/worried')
  return writer.send(form.press('Go on', typed))
}

/** Sends a worry as a visitor. */
export async function send(site: TestSite, typed: Typed, writer = site.visitor()): Promise<Page> {
  return writer.send((await goOn(writer, typed)).press('Send this now'))
}

/** The emails that say that there is something to read, by whom they went to. */
export async function told(site: TestSite): Promise<string[]> {
  const sent = await site.post()
  return sent.filter(({ subject }) => subject === 'There is a worry to read').map(({ to }) => to)
}
