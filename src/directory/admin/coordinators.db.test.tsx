import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite } from '../../../test/support/site/site.ts'

test('a coordinator’s account opens the admin pages of its area, and its name stands by what it did', () =>
  withSite(async (site) => {
    const { slug } = await site.list()
    const bettina = await site.signedIn({ roles: ['coordinator'] })
    const page = await bettina.open('/ashdale/admin')
    assert.match(page.title, /Listings/)
    assert.ok(!page.text.includes('Sign out'), 'that is on the account’s page')
    const body = new URLSearchParams({ change: 'close' })
    await bettina.ask(`/ashdale/admin/listings/${slug}/standing`, { method: 'POST', body })
    const [closure] = await site.rows<{ closed_by: string }>(
      'select closed_by from providers.closure',
    )
    assert.equal(closure?.closed_by, `account:${bettina.accountId}`)
  }))

test('nobody else’s account opens them, whatever else it is, nor does a role that has ended', () =>
  withSite(async (site) => {
    await site.list()
    for (const role of ['commissioner', 'social_worker', 'safeguarding'] as const) {
      const other = await site.signedIn({ email: `${role}@example.org`, roles: [role] })
      const page = await other.open('/ashdale/admin')
      assert.match(page.text, /your account is no coordinator’s in Ashdale/)
    }
    const bettina = await site.signedIn({ roles: ['coordinator'] })
    await site.rows(`update accounts.role set ended_at = now(), ended_by = 'operator'`)
    assert.match((await bettina.open('/ashdale/admin')).title, /Sign in as a coordinator/)
    const elsewhere = await site.signedIn({ email: 'e@example.org', roles: ['coordinator'] })
    await site.rows(
      `insert into areas.area (area_id, slug, name) values (gen_random_uuid(), 'birchmoor', 'Birchmoor')`,
    )
    await site.rows(`insert into areas.scheme (area_id, name, coordinator_name, phone, email, hours)
      select area_id, 'S', 'B', '01632 960000', 'b@example.org', 'Mondays' from areas.area where slug = 'birchmoor'`)
    assert.match((await elsewhere.open('/birchmoor/admin')).title, /Sign in as a coordinator/)
  }))

test('a large file is taken from a coordinator’s account, and from no other', () =>
  withSite(async (site) => {
    const file = `name,email\n${'x'.repeat(400_000)}`
    const send = async (roles: ['coordinator'] | []) => {
      const person = await site.signedIn({ email: `${roles.length}@example.org`, roles })
      const body = new FormData()
      body.set('kind', 'csv')
      body.set('file', new File([file], 'sheet.csv'))
      const answer = await person.ask('/ashdale/admin/imports', {
        method: 'POST',
        body,
        headers: { 'content-length': '400500' },
      })
      return answer.headers.get('location')
    }
    assert.match((await send([])) ?? '', /too-large/)
    assert.doesNotMatch((await send(['coordinator'])) ?? '', /too-large|sign-in/)
  }))
