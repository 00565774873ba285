// How often forms may be sent: a house or a day centre is one network, and each who is signed in there
// counts for herself.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recorded } from './support/site/people.ts'
import { withSite, type TestSite } from './support/site/site.ts'
import type { Visitor } from './support/site/visitor.ts'

test('those who are signed in in one house don’t wait for each other, nor for who is not', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    await sends(site.visitor(), 60, '/ashdale/shortlist', 303)
    const [stranger] = await sends(site.visitor(), 1, '/ashdale/shortlist', 429)
    assert.ok(Number(stranger!.headers.get('retry-after')) > 0)
    const bo = await site.signedIn({ name: 'Bo', email: 'bo@example.org' })
    await sends(asha.visitor, 300, '/ashdale/shortlist', 303)
    await sends(asha.visitor, 1, '/ashdale/shortlist', 429)
    await sends(bo, 1, '/ashdale/shortlist', 303)
  }))

test('a session that is none, or over, counts as nobody’s; so does signing in', () =>
  withSite(async (site) => {
    await strangersSend(site, 60)
    const forger = site.visitor()
    forger.cookies.set('session', 'x'.repeat(43))
    await sends(forger, 1, '/ashdale/shortlist', 429)
    const asha = await recorded(site)
    await sends(asha.visitor, 1, '/ashdale/sign-in', 429)
    await sends(asha.visitor, 1, '/ashdale/shortlist', 303)
    await site.rows('update accounts.session set ended_at = now()')
    await sends(asha.visitor, 1, '/ashdale/shortlist', 429)
  }))

test('adding an address counts by network, for it sends an email to whatever is typed', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    await strangersSend(site, 60)
    await sends(asha.visitor, 1, '/ashdale/account/emails', 429)
    await sends(asha.visitor, 1, '/ashdale/shortlist', 303)
  }))

/** Each as somebody with a cookie of her own making. */
async function strangersSend(site: TestSite, times: number): Promise<void> {
  for (let n = 0; n < times; n++) {
    const visitor = site.visitor()
    visitor.cookies.set('session', `made-up-${n}`)
    await sends(visitor, 1, '/ashdale/shortlist', 303)
  }
}

async function sends(visitor: Visitor, times: number, to: string, status: number) {
  const answers: Response[] = []
  for (let n = 0; n < times; n++) {
    const body = new URLSearchParams({ slug: 'nobody', email: 'x' })
    answers.push(await visitor.ask(to, { method: 'POST', body }))
  }
  assert.deepEqual(
    answers.map((one) => one.status).filter((one) => one !== status),
    [],
  )
  return answers
}
