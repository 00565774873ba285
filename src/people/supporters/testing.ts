// Asha, who keeps a record and invites people, for tests.
import assert from 'node:assert/strict'
import type { TestSite } from '../../../test/support/site/site.ts'
import type { Visitor } from '../../../test/support/site/visitor.ts'

export const ffions = {
  name: 'Ffion, my daughter',
  relation: 'family',
  scopes: ['about_me'],
  why: 'She helps me cook',
}
export const decidedByAsha = { standing: 'person', explained: 'talking' }

export async function keepsRecord(site: TestSite) {
  const asha = await site.signedIn({ name: 'Asha' })
  await asha.send((await asha.open('/ashdale/people/own')).press('Begin my record'))
  return { asha, record: asha.at }
}

/** @returns the address of the link. */
export async function inviteTo(
  giver: Visitor,
  record: string,
  { scopes }: { scopes: string[] },
  more: Record<string, string> = {},
): Promise<string> {
  const page = await giver.open(`${record}/access/new`)
  const made = await giver.send(page.press('Invite them', { ...ffions, scopes, ...more }))
  assert.match(made.title, /^A link for Ffion/)
  return linkOn(made.text)
}

export function linkOn(text: string): string {
  return new URL(/http:\S+?\/invitations\/[\w-]{43}/.exec(text)?.[0] ?? '').pathname
}

export async function accepts(site: TestSite, link: string, name = 'Ffion', button = 'Yes') {
  const one = await site.signedIn({ name, email: `${name.toLowerCase()}@example.org` })
  const page = await one.send((await one.open(link)).press(button))
  assert.equal(page.status, 200)
  return one
}
