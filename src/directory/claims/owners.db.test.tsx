import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkIn, withSite, type TestSite } from '../../../test/support/site/site.ts'

const adminAt = '/ashdale/admin/listings/maya-holt'
const inviting = 'Invite the provider to look after it herself'

test('the coordinator invites a provider by the listing’s own address, and who reads it looks after it', () =>
  withSite(async (site) => {
    await site.list()
    const link = await invited(site)
    const maya = await site.signedIn({ name: 'Maya' })
    const page = await maya.open(link)
    assert.match(page.title, /Look after Maya Holt yourself/)
    const own = await maya.send(page.press('Yes, I look after it'))
    assert.match(own.title, /Your listing: Maya Holt/)
    const nell = await site.coordinator()
    const admin = await nell.open(adminAt)
    assert.match(admin.text, /Maya, with an account/)
    assert.ok(!admin.text.includes('Make a link for the provider'))
    // Nor by a page that was open before.
    const body = new URLSearchParams({ change: 'link' })
    const made = await nell.ask(`${adminAt}/standing`, { method: 'POST', body })
    assert.equal(made.headers.get('location'), adminAt)
    assert.deepEqual(await site.rows('select from directory.secret_link'), [])
  }))

test('an invitation works once, the newest only, and not after the address has changed', () =>
  withSite(async (site) => {
    await site.list()
    const first = await invited(site)
    const second = await invited(site)
    const maya = await site.signedIn({ name: 'Maya' })
    assert.equal((await maya.open(first)).status, 404)
    const nell = await site.coordinator()
    const form = await nell.open(`${adminAt}/provider`)
    await nell.send(form.press('Save the provider', { email: 'new@holt.example' }))
    assert.equal((await maya.open(second)).status, 404)
    const third = await invited(site)
    const page = await maya.open(third)
    await Promise.all([1, 2].map(() => maya.send(page.press('Yes, I look after it'))))
    const owners = await site.rows('select ended_at from providers.worker')
    assert.deepEqual(owners, [{ ended_at: null }])
    const stranger = await site.signedIn({ name: 'Tom', email: 'tom@example.org' })
    assert.equal((await stranger.open(third)).status, 404)
  }))

test('who is invited when somebody looks after it already is told so, and so it is when it has closed', () =>
  withSite(async (site) => {
    const listed = await site.list()
    const link = await invited(site)
    const tom = await site.signedIn({ name: 'Tom', email: 'tom@example.org' })
    const page = await tom.open(link)
    await site.runs(listed, { name: 'Maya', email: 'maya@example.org' })
    assert.match((await tom.open(link)).title, /Somebody looks after Maya Holt already/)
    const sent = await tom.send(page.press('Yes, I look after it'))
    assert.match(sent.title, /Somebody looks after Maya Holt already/)
    await site.rows(`update providers.worker set ended_at = now(), ended_by = 'x'`)
    await site.rows(`insert into providers.closure
      select area_id, provider_id, now(), 'coordinator' from providers.provider`)
    assert.match((await tom.send(page.press('Yes, I look after it'))).title, /Maya Holt is closed/)
    assert.deepEqual(await site.rows('select from providers.worker where ended_at is null'), [])
  }))

test('the coordinator takes an owner away: her page is gone at once, she is told, and a link works again', () =>
  withSite(async (site) => {
    const listed = await site.list()
    const maya = await site.runs(listed, { name: 'Maya' })
    const at = `/ashdale/enterprise/${listed.providerId}`
    assert.equal((await maya.open(at)).status, 200)
    const nell = await site.coordinator()
    const admin = await nell.open(adminAt)
    const after = await nell.send(admin.press('Maya no longer looks after it'))
    assert.equal((await maya.open(at)).status, 404)
    assert.ok(!(await maya.open('/ashdale/account')).text.includes('Maya Holt'))
    assert.equal((await site.post()).at(-1)?.subject, 'You no longer look after Maya Holt')
    const link = await nell.send(after.press('Make a link for the provider'))
    assert.ok(link.link('http://localhost/ashdale/own/'))
  }))

test('a worker whom the form names is no owner to be taken away by it', () =>
  withSite(async (site) => {
    const listed = await site.list()
    await site.runs(listed, { name: 'Maya' })
    await site.rows(
      `insert into providers.worker (area_id, provider_id, worker_id, name, kind, began_by)
       select area_id, provider_id, gen_random_uuid(), 'Ben', 'paid', 'x' from providers.provider`,
    )
    const [ben] = await site.rows<{ worker_id: string }>(
      `select worker_id from providers.worker where kind = 'paid'`,
    )
    const nell = await site.coordinator()
    const body = new URLSearchParams({ change: 'end', workerId: ben!.worker_id })
    await nell.ask(`${adminAt}/owners`, { method: 'POST', body })
    assert.deepEqual(await site.rows('select from providers.worker where ended_at is not null'), [])
  }))

test('an email that asks her whether it is right leads to her account’s page, once she has one', () =>
  withSite(async (site) => {
    const listed = await site.list()
    await site.rows(`update directory.confirmation set confirmed_at = now() - interval '400 days'`)
    await site.rows(`update directory.listing set created_at = now() - interval '400 days'`)
    const [byLink] = await site.round('ask-whether-right', day(-40))
    assert.match(linkIn(byLink!), /^\/ashdale\/own\//)
    await site.runs(listed, { name: 'Maya' })
    await site.rows('delete from directory.confirmation_request')
    const byAccount = (await site.round('ask-whether-right', day(0))).at(-1)
    assert.equal(linkIn(byAccount!), `/ashdale/enterprise/${listed.providerId}`)
  }))

function day(from: number): string {
  return new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10)
}

/** The coordinator invites; @returns the link in the letter. */
async function invited(site: TestSite): Promise<string> {
  const nell = await site.coordinator()
  const page = await nell.send((await nell.open(adminAt)).press(inviting))
  assert.match(page.title, /The invitation is on its way/)
  const letter = (await site.post()).at(-1)!
  assert.match(letter.to, /@holt\.example/)
  return linkIn(letter)
}
