import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'

const claimAt = '/ashdale/listings/maya-holt/claim'

test('Maya says that a listing is hers, the coordinator rings the number on it, and it is hers', () =>
  withSite(async (site) => {
    const listed = await site.list()
    const old = `/ashdale/own/${await site.ownSecret(listed)}`
    const maya = await mayas(site)
    const listing = await maya.open('/ashdale/listings/maya-holt')
    const form = await maya.open(listing.link('Is this yours? Look after it yourself'))
    assert.match(form.text, /a call to the number that is on the page, which ends in 456/)
    const empty = await maya.send(form.press('Send it to Nell Barrow', { words: ' ' }))
    assert.deepEqual(empty.errors(), { words: 'Write who you are' })
    const sent = empty.press('Send it to Nell Barrow', { words: 'I am Maya. <b>Call</b> at 4.' })
    const waits = await maya.send(sent)
    assert.match(waits.title, /Nell Barrow knows that you asked/)
    await maya.send(sent)
    assert.equal((await site.rows('select from providers.claim')).length, 1)

    const nell = await site.signedIn({ email: 'n@example.org', roles: ['coordinator'] })
    const admin = await nell.open('/ashdale/admin')
    assert.match(admin.text, /Maya \(maya@example\.org\) says that Maya Holt is theirs/)
    assert.match(
      admin.text,
      /I am Maya\. <b>Call<\/b> at 4\..+not one that they gave: 01632 960456/,
    )
    const decided = await nell.send(admin.press('It is theirs (Maya Holt, Maya)'))
    assert.match(decided.text, /Nothing waits for you/)
    const sentTo = (await site.post()).map(({ to, subject }) => `${to}: ${subject}`)
    assert.deepEqual(sentTo, [
      'nell@ashdale.example: Somebody says that Maya Holt is theirs',
      'maya@example.org: You look after Maya Holt now',
      'maya@holt.example: Somebody looks after the page of Maya Holt now',
    ])
    const account = await maya.open('/ashdale/account')
    const own = await maya.open(account.link('My enterprise: Maya Holt'))
    assert.match(own.title, /Your listing: Maya Holt/)
    assert.match((await maya.open(claimAt)).title, /You look after Maya Holt/)
    assert.equal((await site.visitor().open(old)).status, 404, 'links from before are over')
  }))

test('a claim that can’t be checked changes nothing, is told, and can be made again', () =>
  withSite(async (site) => {
    await site.list()
    const tom = await site.signedIn({ name: 'Tom', email: 'tom@example.org' })
    await claim(tom)
    const nell = await site.signedIn({ email: 'n@example.org', roles: ['coordinator'] })
    await nell.send((await nell.open('/ashdale/admin')).press('It is not (Maya Holt, Tom)'))
    assert.equal((await site.post()).at(-1)?.subject, 'About the page of Maya Holt')
    assert.ok(!(await tom.open('/ashdale/account')).text.includes('Maya Holt'))
    assert.match((await tom.open(claimAt)).text, /could not check it\. You can ask again/)
    assert.match((await claim(tom)).title, /knows that you asked/)
  }))

test('of two who claim one listing, one gets it, and the coordinator is told about the other', () =>
  withSite(async (site) => {
    await site.list()
    await claim(await mayas(site))
    await claim(await site.signedIn({ name: 'Tom', email: 'tom@example.org' }))
    const nell = await site.signedIn({ email: 'n@example.org', roles: ['coordinator'] })
    const admin = await nell.open('/ashdale/admin')
    const both = ['It is theirs (Maya Holt, Maya)', 'It is theirs (Maya Holt, Tom)']
    const answers = await Promise.all(both.map((words) => nell.ask(...sending(admin.press(words)))))
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 409])
    const owners = `select from providers.worker where kind = 'owner' and ended_at is null`
    assert.equal((await site.rows(owners)).length, 1)
    const third = await site.signedIn({ name: 'Una', email: 'una@example.org' })
    assert.match((await third.open(claimAt)).title, /Somebody looks after Maya Holt already/)
    const again = await nell.send(admin.press(both[0]!))
    assert.match(again.text, /Somebody (has decided it|looks after it) already/)
  }))

test('a listing that closed while its claim waited is not given away', () =>
  withSite(async (site) => {
    await site.list()
    await claim(await mayas(site))
    const nell = await site.signedIn({ email: 'n@example.org', roles: ['coordinator'] })
    const admin = await nell.open('/ashdale/admin')
    await site.rows(`insert into providers.closure
      select area_id, provider_id, now(), 'coordinator' from providers.provider`)
    const answer = await nell.send(admin.press('It is theirs (Maya Holt, Maya)'))
    assert.match(answer.text, /The listing is closed/)
    assert.deepEqual(await site.rows('select from providers.worker'), [])
    assert.equal((await site.visitor().open(claimAt)).title.includes('Sign in'), true)
    assert.equal((await (await mayas(site, 'm2@example.org')).open(claimAt)).status, 404)
  }))

test('a coordinator never makes herself one who runs an enterprise', () =>
  withSite(async (site) => {
    await site.list()
    const nell = await site.signedIn({ name: 'Nell', roles: ['coordinator'] })
    await claim(nell)
    const admin = await nell.open('/ashdale/admin')
    assert.match(admin.text, /It is you who asks: another coordinator decides/)
    const [row] = await site.rows<{ claim_id: string }>('select claim_id from providers.claim')
    const body = new URLSearchParams({ decision: 'accept' })
    const forged = await nell.ask(`/ashdale/admin/claims/${row!.claim_id}`, {
      method: 'POST',
      body,
    })
    assert.equal(forged.status, 409)
    assert.deepEqual(await site.rows('select from providers.worker'), [])
  }))

test('who came in by the installation’s secret sees no claim, and decides none', () =>
  withSite(async (site) => {
    await site.list()
    await claim(await mayas(site))
    const operator = await site.coordinator()
    const admin = await operator.open('/ashdale/admin')
    assert.match(admin.text, /Sign in with your own account to see who would like/)
    assert.ok(!admin.text.includes('maya@example.org'))
    const [row] = await site.rows<{ claim_id: string }>('select claim_id from providers.claim')
    const body = new URLSearchParams({ decision: 'accept' })
    const at = `/ashdale/admin/claims/${row!.claim_id}`
    assert.equal((await operator.ask(at, { method: 'POST', body })).status, 404)
  }))

function mayas(site: TestSite, email = 'maya@example.org') {
  return site.signedIn({ name: 'Maya', email })
}

async function claim(somebody: Awaited<ReturnType<TestSite['signedIn']>>) {
  const form = await somebody.open(claimAt)
  return somebody.send(form.press('Send it to Nell Barrow', { words: 'It is mine' }))
}

function sending({ action, fields }: { action: string; fields: [string, string][] }) {
  return [action, { method: 'POST', body: new URLSearchParams(fields) }] as const
}
