// What the journeys have in common: an invented county of their own, its coordinator, its outbox.
import assert from 'node:assert/strict'
import type { Person } from '../support/browser.ts'
import { goldcrest } from '../support/server.ts'

export const adminSecret = 'the secret of these journeys'

/** For `journeysOn`. */
export const marl = goldcrest({ GOLDCREST_ADMIN_SECRET: adminSecret })

export async function signInAsCoordinator(person: Person): Promise<void> {
  await person.visit('/marl/admin/sign-in')
  await person.fill('The installation’s secret', adminSecret)
  await person.press('Sign in')
}

/** Becomes one of the demonstration's people, and goes on to a page. */
export async function be(person: Person, name: string, back: string): Promise<void> {
  await person.visit(`/marl/sign-in/demonstration?back=${encodeURIComponent(back)}`)
  await person.press(`Be ${name}`)
}

/** The coordinator makes a provider's own link, which stands in for an account. */
export async function makeLinkFor(coordinator: Person, slug: string): Promise<string> {
  await coordinator.visit(`/marl/admin/listings/${slug}`)
  await coordinator.press('Make a link for the provider')
  return coordinator.page.getByRole('link', { name: '/marl/own/' }).innerText()
}

/** Opens the newest message with such a subject, which is sent a moment after what caused it. */
export async function readMessage(reader: Person, subject: string): Promise<void> {
  const { page } = reader
  await page.goto('/outbox')
  while (!(await page.getByRole('link', { name: subject, exact: true }).count()))
    await page.reload()
  await reader.visit('/outbox')
  await reader.follow(subject)
}

/** The names in a list of results, the first first. */
export function foundNames({ page }: Person): Promise<string[]> {
  return page.locator('.gc-result h2').allInnerTexts()
}

/** That one of these is among the first so many: those who suit about equally take turns by the day. */
export async function seeAmongFirst(person: Person, many: number, ...names: string[]) {
  const first = (await foundNames(person)).slice(0, many)
  assert.ok(
    first.some((name) => names.includes(name)),
    `None of ${names.join(', ')} is among the first ${many}: ${first.join(', ')}`,
  )
}

/** Fills both questions and searches. */
export async function searchFor(person: Person, what: string, where = ''): Promise<void> {
  await person.fill('What would you like help with?', what)
  await person.fill('Where do you live?', where)
  await person.press('Find support')
}

/** How many codes of an address were read on a site, so that an older one isn’t taken for the next. */
const codesSeen = new Map<string, number>()

/** The code in the outbox, which is sent a moment after it is asked for. */
export async function newestCode(person: Person, email: string): Promise<string> {
  const reader = await person.inAnotherTab()
  await reader.page.goto('/outbox')
  const sent = reader.page.locator('.gc-result', { hasText: email })
  const here = `${new URL(reader.page.url()).origin} ${email}`
  const seen = codesSeen.get(here) ?? 0
  while ((await sent.count()) <= seen) await reader.page.reload()
  codesSeen.set(here, seen + 1)
  const code = /^\d{6}/.exec(await sent.first().getByRole('link').innerText())?.[0]
  assert.ok(code)
  return code
}
