// Adding and removing passkeys: what an account sees of them, and what is not taken.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import { withSite } from '../../../test/support/site/site.ts'
import type { Visitor } from '../../../test/support/site/visitor.ts'
import { codeFor, signIn } from '../testing.ts'
import { refusals } from './refusal.ts'
import { Phone, type Lies } from './testing.ts'

const android = { 'user-agent': 'Mozilla/5.0 (Linux; Android 15) Chrome/150 Mobile Safari/537.36' }

test('Asha adds a passkey, finds it in her list, and is told by email', () =>
  withSite(async (site) => {
    const asha = await signIn(site, 'asha@example.org', 'Asha')
    const account = await asha.open('/ashdale/account')
    assert.match(account.text, /Sign in faster with this computer \(a passkey\)/)
    assert.doesNotMatch(account.text, /Added on/)
    await add(asha, new Phone())
    const after = await asha.open('/ashdale/account')
    assert.match(
      after.text,
      /A device that does not say what it isAdded on \S+ \d+ \S+, not used yet\. Works on localhostRemove/,
    )
    const email = (await site.post()).at(-1)
    assert.equal(email?.to, 'asha@example.org')
    assert.equal(email?.subject, 'A passkey was added to your account')
    assert.match(
      email?.body ?? '',
      /If this was not you.*\n\nhttp:\/\/localhost\/ashdale\/account\n/s,
    )
  }))

test('a passkey has the name of the device that made it, and each address is told', () =>
  withSite(async (site) => {
    const asha = await signIn(site, 'asha@example.org', 'Asha')
    await site.rows(`insert into accounts.email (account_id, email)
      select account_id, 'work@example.org' from accounts.account`)
    await add(asha, new Phone(), {}, android)
    await add(asha, new Phone(), { attachment: 'cross-platform' }, android)
    const { text } = await asha.open('/ashdale/account')
    assert.match(text, /Another phone or a key, by way of: Phone on Android, ChromeAdded/)
    assert.match(text, /Remove the passkey Phone on Android, Chrome/)
    const told = (await site.post()).filter(({ subject }) => subject?.includes('added'))
    assert.deepEqual(
      told.map(({ to }) => to),
      ['asha@example.org', 'work@example.org', 'asha@example.org', 'work@example.org'],
    )
    const forged = await add(asha, new Phone(), {}, { 'user-agent': 'x <b>https://bad.example' })
    assert.equal(forged.status, 303)
    assert.doesNotMatch((await site.post()).at(-1)?.body ?? '', /bad\.example/)
  }))

test('who signed in a while ago signs in once more before she adds one, and comes back', () =>
  withSite(async (site) => {
    const asha = await signIn(site, 'asha@example.org', 'Asha')
    await site.rows("update accounts.session set began_at = began_at - interval '11 minutes'")
    const asked = await asha.ask('/ashdale/account/passkeys/challenge', { method: 'POST' })
    assert.equal(asked.headers.get('location'), '/ashdale/account/passkeys')
    const again = await asha.open('/ashdale/account/passkeys')
    assert.match(again.title, /^First, sign in again/)
    const form = await asha.open(again.link('Sign in again'))
    const code = await codeFor(site, asha, 'asha@example.org', form)
    const page = await asha.send((await asha.open(asha.at)).press('Sign in', { code }))
    assert.match(page.title, /^Sign in faster with this computer/)
    // The session that this browser had before is over: nobody has its token now.
    assert.equal((await site.rows('select from accounts.session where ended_at is null')).length, 1)

    const visitor = await site
      .visitor()
      .ask('/ashdale/account/passkeys/challenge', { method: 'POST' })
    assert.equal(visitor.status, 303)
  }))

test('what is not taken is told in a sentence, and nothing is added', () =>
  withSite(async (site) => {
    const asha = await signIn(site, 'asha@example.org', 'Asha')
    const bilal = await signIn(site, 'bilal@example.org', 'Bilal')
    const bilals = new Phone()
    await add(bilal, bilals)
    const ashasOwn = await question(asha)
    const tried: [Lies, string][] = [
      [{ origin: 'https://bad.example' }, refusals.elsewhere],
      [{ host: 'bad.example' }, refusals.notShown],
      [{ type: 'webauthn.get' }, refusals.notShown],
      [{ unlocked: false }, refusals.notShown],
      [{ challenge: 'bm90IG91cnM' }, refusals.over],
      [{ challenge: (await question(bilal)).challenge }, refusals.over],
      [{ credentialId: bilals.credentialId }, refusals.taken],
      [{ statement: { fmt: 'packed', x5c: [new Uint8Array(9)] } }, refusals.notShown],
      [{ statement: { fmt: 'fido-u2f', x5c: [new Uint8Array(9)] } }, refusals.notShown],
    ]
    for (const [lies, sentence] of tried) {
      const page = await refusedPage(asha, new Phone().make(await question(asha), lies))
      assert.deepEqual([page.status, page.errors()], [422, { passkey: sentence }])
    }
    for (const junk of [
      '',
      'no',
      '[]',
      '{"id":1}',
      '['.repeat(50_000),
      '{"__proto__":{"id":"x"}}',
    ]) {
      const page = await refusedPage(asha, junk)
      assert.deepEqual(page.errors(), { passkey: refusals.unreadable })
    }
    const huge = await send(asha, 'x'.repeat(300_000))
    assert.equal(huge.status, 413)

    await site.rows("update accounts.challenge set asked_at = asked_at - interval '6 minutes'")
    const late = await refusedPage(asha, new Phone().make(ashasOwn))
    assert.deepEqual(late.errors(), { passkey: refusals.over })
    assert.equal((await site.rows('select from accounts.passkey')).length, 1)
  }))

test('a passkey that is sent twice is one, also at the same time, and 20 are enough', () =>
  withSite(async (site) => {
    const asha = await signIn(site, 'asha@example.org', 'Asha')
    const made = new Phone().make(await question(asha))
    const answers = await Promise.all([send(asha, made), send(asha, made)])
    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303],
    )
    assert.equal((await send(asha, made)).status, 303)
    assert.equal((await site.rows('select from accounts.passkey')).length, 1)
    const told = (await site.post()).filter(({ subject }) => subject?.includes('added'))
    assert.equal(told.length, 1)

    await site.rows(`insert into accounts.passkey
        (account_id, passkey_id, credential_id, host, public_key, counter, device)
      select account_id, gen_random_uuid(), n, 'localhost', 'key', 0, 'Phone'
      from accounts.account, generate_series(1, 19) n`)
    const more = await refusedPage(asha, new Phone().make(await question(asha)))
    assert.deepEqual(more.errors(), { passkey: refusals.enough })
  }))

test('Asha removes a passkey and is told; Bilal neither sees it nor removes it', () =>
  withSite(async (site) => {
    const asha = await signIn(site, 'asha@example.org', 'Asha')
    const bilal = await signIn(site, 'bilal@example.org', 'Bilal')
    await add(asha, new Phone())
    const address = (await asha.open('/ashdale/account')).link('Remove')
    assert.equal((await bilal.open(address)).status, 404)
    await bilal.ask(address, { method: 'POST' })
    assert.equal((await asha.open('/ashdale/account/passkeys/none')).status, 404)

    const page = await asha.open(address)
    assert.match(page.title, /^Remove this passkey\?/)
    const after = await asha.send(page.press('Remove this passkey'))
    assert.match(after.title, /^Your account/)
    assert.doesNotMatch(after.text, /Added on/)
    // Sent once more: it is gone, and told once.
    assert.match((await asha.send(page.press('Remove this passkey'))).title, /^Your account/)
    const told = (await site.post()).filter(({ subject }) => subject?.includes('removed'))
    assert.deepEqual(
      told.map(({ to }) => to),
      ['asha@example.org'],
    )
  }))

async function question(asha: Visitor): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const asked = await asha.ask('/ashdale/account/passkeys/challenge', { method: 'POST' })
  return (await asked.json()) as PublicKeyCredentialCreationOptionsJSON
}

function send(
  asha: Visitor,
  passkey: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  const body = new URLSearchParams({ passkey })
  return asha.ask('/ashdale/account/passkeys', { method: 'POST', body, headers })
}

/** The page that says why not. */
function refusedPage(asha: Visitor, passkey: string) {
  return asha.send({ action: '/ashdale/account/passkeys', fields: [['passkey', passkey]] })
}

async function add(
  asha: Visitor,
  phone: Phone,
  lies: Lies = {},
  headers: Record<string, string> = {},
) {
  return send(asha, phone.make(await question(asha), lies), headers)
}
