// Signing in with a passkey, and what is not taken for one. The code by email is always left.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import { today } from '../../../test/support/site/ashdale.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import type { Visitor } from '../../../test/support/site/visitor.ts'
import { signIn } from '../testing.ts'
import { refusals } from './refusal.ts'
import { Phone, type Lies } from './testing.ts'

test('a passkey signs in, as the code does: in a session of its own, and where she wanted to go', () =>
  withSite(async (site) => {
    const phone = await phoneOf(site, 'asha@example.org', 'Asha')
    const asha = site.visitor()
    asha.cookies.set('session', 'planted')
    const answer = phone.use(await question(asha))
    const page = await asha.send({
      action: '/ashdale/sign-in/passkey?back=%2Fashdale%2Fshortlist',
      fields: [['passkey', answer]],
    })
    assert.equal(asha.at, '/ashdale/shortlist')
    assert.equal(page.status, 200)
    assert.notEqual(asha.cookies.get('session'), 'planted')
    assert.equal(asha.cookies.has('passkey'), false)
    const account = await asha.open('/ashdale/account')
    assert.equal(account.value('name'), 'Asha')
    assert.match(account.text, /last used on/)

    // The same browser, in which somebody else signs in: hers is over, and its token opens nothing.
    const before = asha.cookies.get('session')!
    const bilals = await phoneOf(site, 'bilal@example.org', 'Bilal')
    await use(asha, bilals)
    assert.equal((await asha.open('/ashdale/account')).value('name'), 'Bilal')
    assert.notEqual(asha.cookies.get('session'), before)
    asha.cookies.set('session', before)
    assert.match((await asha.open('/ashdale/account')).title, /^Sign in/)

    const away = site.visitor()
    const led = await use(away, phone, {}, '?back=https://bad.example')
    assert.equal(led.headers.get('location'), '/ashdale/account')
  }))

test('what is not taken is told in a sentence, keeps what was typed, and signs nobody in', () =>
  withSite(async (site) => {
    const phone = await phoneOf(site, 'asha@example.org', 'Asha')
    const bilals = await phoneOf(site, 'bilal@example.org', 'Bilal')
    const visitor = site.visitor()
    const tried: [Phone, Lies, string][] = [
      [phone, { origin: 'https://bad.example' }, refusals.elsewhere],
      [phone, { origin: 'http://localhost.bad.example' }, refusals.elsewhere],
      [phone, { host: 'bad.example' }, refusals.notShown],
      [phone, { type: 'webauthn.create' }, refusals.notShown],
      [phone, { unlocked: false }, refusals.notShown],
      [phone, { challenge: 'bm90IG91cnM' }, refusals.over],
      [phone, { challenge: (await question(site.visitor())).challenge }, refusals.over],
      [phone, { credentialId: bilals.credentialId }, refusals.notShown],
      [bilals, { credentialId: phone.credentialId }, refusals.notShown],
      [phone, { userHandle: Buffer.alloc(16).toString('base64url') }, refusals.notShown],
      [new Phone(), { userHandle: 'c29tZWJvZHk' }, refusals.unknown],
    ]
    for (const [whose, lies, sentence] of tried) {
      const passkey = whose.use(await question(visitor), lies)
      const page = await visitor.send({
        action: '/ashdale/sign-in/passkey',
        fields: [
          ['passkey', passkey],
          ['email', 'asha@example'],
        ],
      })
      assert.deepEqual([page.status, page.errors()], [422, { passkey: sentence }])
      assert.equal(page.value('email'), 'asha@example')
      assert.equal(visitor.cookies.has('session'), false)
    }
    for (const junk of ['', 'null', '7', '{"response":{}}', '{'.repeat(9999), '\0'])
      assert.equal(await refusal(visitor, junk), refusals.unreadable)
    assert.equal((await send(visitor, 'x'.repeat(300_000))).status, 413)
    assert.equal((await visitor.open('/ashdale/sign-in/passkey')).status, 200)

    await signIn(site, 'asha@example.org')
    assert.equal((await use(visitor, phone)).status, 303)
  }))

test('a question is answered once, within five minutes, by the browser that asked', () =>
  withSite(async (site) => {
    const phone = await phoneOf(site, 'asha@example.org', 'Asha')
    const visitor = site.visitor()
    const answer = phone.use(await question(visitor))
    const token = visitor.cookies.get('passkey')!
    const both = await Promise.all([send(visitor, answer), send(visitor, answer)])
    assert.deepEqual(both.map(({ status }) => status).toSorted(), [303, 422])
    const again = site.visitor()
    again.cookies.set('passkey', token)
    assert.equal(await refusal(again, answer), refusals.over)

    const late = phone.use(await question(again))
    await site.rows("update accounts.challenge set asked_at = asked_at - interval '6 minutes'")
    assert.equal(await refusal(again, late), refusals.over)

    const thief = site.visitor()
    await question(thief)
    assert.equal(await refusal(thief, phone.use(await question(visitor))), refusals.over)

    await site.rows("update accounts.challenge set asked_at = asked_at - interval '2 hours'")
    await site.round('forget-old-sign-ins', today())
    assert.deepEqual(await site.rows('select from accounts.challenge'), [])
  }))

test('a counter that goes back is a copy, which opens nothing; one that is never counted is fine', () =>
  withSite(async (site) => {
    const phone = await phoneOf(site, 'asha@example.org', 'Asha')
    const visitor = site.visitor()
    assert.equal((await use(visitor, phone)).status, 303)
    assert.equal((await use(visitor, phone)).status, 303)
    assert.equal((await use(visitor, phone, { counter: 7 })).status, 303)
    const other = site.visitor()
    for (const counter of [7, 6, 0])
      assert.equal(
        await refusal(other, phone.use(await question(other), { counter })),
        refusals.copied,
      )
    assert.equal(other.cookies.has('session'), false)
    assert.equal((await use(other, phone, { counter: 8 })).status, 303)
  }))

test('a passkey that was removed signs in no more', () =>
  withSite(async (site) => {
    const phone = await phoneOf(site, 'asha@example.org', 'Asha')
    const asha = site.visitor()
    await use(asha, phone)
    const page = await asha.open((await asha.open('/ashdale/account')).link('Remove'))
    await asha.send(page.press('Remove this passkey'))
    const after = site.visitor()
    assert.equal(await refusal(after, phone.use(await question(after))), refusals.unknown)
    // Where she is signed in already she stays so.
    assert.match((await asha.open('/ashdale/account')).title, /^Your account/)
  }))

test('a passkey works on the host name on which it was made, and on no other', () =>
  withSite(
    async (site) => {
      const onHost = 'http://ashdale.example'
      const phone = new Phone(onHost)
      const asha = await signIn(site, 'asha@example.org', 'Asha')
      const onOwn = site.visitor(onHost)
      onOwn.cookies.set('session', asha.cookies.get('session')!)
      await add(onOwn, phone, '')
      assert.match((await onOwn.open('/account')).text, /Works on ashdale\.example/)
      const options = await question(onOwn, '')
      assert.equal(options.rpId, 'ashdale.example')
      assert.equal((await send(onOwn, phone.use(options), '')).status, 303)
      assert.match((await site.post()).at(-1)?.body ?? '', /http:\/\/ashdale\.example\/account/)

      // By the area's path it is the installation's host that asks.
      const visitor = site.visitor()
      const elsewhere = await question(visitor)
      assert.equal(elsewhere.rpId, 'localhost')
      assert.equal(await refusal(visitor, phone.use(elsewhere)), refusals.elsewhere)
      const forged = phone.use(await question(visitor), { origin: 'http://localhost' })
      assert.equal(await refusal(visitor, forged), refusals.unknown)
    },
    { area: { host: 'ashdale.example' } },
  ))

/** The phone of somebody new, with a passkey on it. */
async function phoneOf(site: TestSite, email: string, name: string): Promise<Phone> {
  const phone = new Phone()
  await add(await signIn(site, email, name), phone)
  return phone
}

async function add(asha: Visitor, phone: Phone, base = '/ashdale'): Promise<void> {
  const asked = await asha.ask(`${base}/account/passkeys/challenge`, { method: 'POST' })
  const options = (await asked.json()) as PublicKeyCredentialCreationOptionsJSON
  const body = new URLSearchParams({ passkey: phone.make(options) })
  const added = await asha.ask(`${base}/account/passkeys`, { method: 'POST', body })
  assert.equal(added.status, 303)
}

async function question(
  visitor: Visitor,
  base = '/ashdale',
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const asked = await visitor.ask(`${base}/sign-in/passkey/challenge`, { method: 'POST' })
  return (await asked.json()) as PublicKeyCredentialRequestOptionsJSON
}

function send(visitor: Visitor, passkey: string, base = '/ashdale', query = ''): Promise<Response> {
  const body = new URLSearchParams({ passkey })
  return visitor.ask(`${base}/sign-in/passkey${query}`, { method: 'POST', body })
}

async function use(visitor: Visitor, phone: Phone, lies: Lies = {}, query = '') {
  return send(visitor, phone.use(await question(visitor), lies), '/ashdale', query)
}

/** The sentence that says why not. */
async function refusal(visitor: Visitor, passkey: string): Promise<string | undefined> {
  const page = await visitor.send({
    action: '/ashdale/sign-in/passkey',
    fields: [['passkey', passkey]],
  })
  return page.errors().passkey
}
