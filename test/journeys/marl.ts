// What the journeys have in common: an invented county of their own, its coordinator, its outbox.
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
