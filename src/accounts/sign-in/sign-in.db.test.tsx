// Signing in with a code: as somebody new, as somebody known, and as somebody who means no good.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { today } from '../../../test/support/site/ashdale.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import type { Visitor } from '../../../test/support/site/visitor.ts'
import { codeFor, codeIn, signIn } from '../testing.ts'

test('somebody new signs in with a code and her name, and is where she wanted to go', () =>
  withSite(async (site) => {
    const asha = site.visitor()
    const asked = await asha.open('/ashdale/account')
    assert.match(asked.title, /^Sign in/)
    const code = await codeFor(site, asha, 'Asha@Example.org ', asked)
    const welcome = await asha.send((await asha.open(asha.at)).press('Sign in', { code }))
    assert.match(welcome.title, /^Welcome/)
    const nameless = await asha.send(welcome.press('Go on', { name: ' ' }))
    assert.deepEqual(nameless.errors(), { name: 'Write what we should call you' })
    const account = await asha.send(nameless.press('Go on', { name: 'Asha' }))
    assert.equal(asha.at, '/ashdale/account')
    assert.equal(account.value('name'), 'Asha')
    assert.match(account.text, /asha@example\.org/)
  }))

test('who is known is asked for nothing but the code', () =>
  withSite(async (site) => {
    await signIn(site, 'asha@example.org', 'Asha')
    const phone = site.visitor()
    const code = await codeFor(site, phone, 'asha@example.org')
    const account = await phone.send((await phone.open(phone.at)).press('Sign in', { code }))
    assert.equal(account.value('name'), 'Asha')
  }))

test('no page tells whether an address has an account', () =>
  withSite(async (site) => {
    await signIn(site, 'asha@example.org', 'Asha')
    const answers = await Promise.all(
      ['asha@example.org', 'nobody@example.org'].map(async (email) => {
        const visitor = site.visitor()
        const form = await visitor.open('/ashdale/sign-in')
        const page = await visitor.send(form.press('Send me a code', { email }))
        const wrong = await visitor.send(page.press('Sign in', { code: '000 000' }))
        return [page.text, wrong.text.replace('000 000', ''), page.status, wrong.status]
      }),
    )
    assert.deepEqual(answers[0], answers[1])
    const [known, unknown] = (await site.post()).slice(-2)
    const without = (words = '') => words.replaceAll(/\d{6}/g, '')
    assert.equal(without(known?.body), without(unknown?.body))
  }))

test('a code works once, in the browser that asked for it, for five tries and ten minutes', () =>
  withSite(async (site) => {
    const asha = site.visitor()
    const code = await codeFor(site, asha, 'asha@example.org')
    const form = await asha.open(asha.at)

    // Somebody else who has seen the code, with a sign-in of her own.
    const other = site.visitor()
    await codeFor(site, other, 'asha@example.org')
    const stolen = await other.send((await other.open(other.at)).press('Sign in', { code }))
    assert.match(stolen.errors().code ?? '', /not the code of our latest email/)

    const kept = new Map(asha.cookies)
    const right = await asha.send(form.press('Sign in', { code }))
    assert.match(right.title, /^Welcome/)
    await asha.send(right.press('Go on', { name: 'Asha' }))
    const again = site.visitor()
    for (const [name, value] of kept) again.cookies.set(name, value)
    again.at = '/ashdale/sign-in/code'
    const used = await again.send(form.press('Sign in', { code }))
    assert.match(used.errors().code ?? '', /works no longer/)

    const guesser = site.visitor()
    const hers = await codeFor(site, guesser, 'bilal@example.org')
    let page = await guesser.open(guesser.at)
    for (const wrong of others(hers, 5))
      page = await guesser.send(page.press('Sign in', { code: wrong }))
    assert.match(page.errors().code ?? '', /works no longer/)
    page = await guesser.send(page.press('Sign in', { code: hers }))
    assert.match(page.errors().code ?? '', /works no longer/)

    const late = site.visitor()
    const old = await codeFor(site, late, 'cerys@example.org')
    await site.rows("update accounts.sign_in set began_at = began_at - interval '11 minutes'")
    page = await late.send((await late.open(late.at)).press('Sign in', { code: old }))
    assert.match(page.errors().code ?? '', /works no longer/)
    assert.equal(page.value('code'), old)
  }))

test('fifty tries at once, from everywhere, are no more than thirty, and then not even the right one is looked at', () =>
  withSite(async (site) => {
    await signIn(site, 'asha@example.org', 'Asha')
    for (const email of ['asha@example.org', 'nobody@example.org']) {
      // Guessers in ten networks, each with a code of its own.
      const guessers = await Promise.all(
        Array.from({ length: 10 }, async (_, n) => {
          const visitor = site.visitor()
          const network = `2001:db8:0:${n}::1`
          await postFrom(visitor, network, '/ashdale/sign-in', { email })
          return { visitor, network }
        }),
      )
      const words = await Promise.all(
        Array.from({ length: 50 }, async (_, n) => {
          const { visitor, network } = guessers[n % 10]!
          const code = String(n).padStart(6, '0')
          return (await postFrom(visitor, network, '/ashdale/sign-in/code', { code })).text()
        }),
      )
      const looked = words.filter((one) => one.includes('This is not the code')).length
      const last = words.filter((one) => one.includes('This code works no longer')).length
      assert.ok(looked + last <= 30, `${looked + last} were looked at`)
      assert.ok(words.filter((one) => one.includes('Too many wrong codes')).length >= 20)
      const [counted] = await site.rows<{ tries: number }>(
        `select sum(tries)::int as tries from accounts.sign_in where proved_at is null and email = '${email}'`,
      )
      assert.equal(counted?.tries, 30)

      // Nor does she who has the right one get in by it, or by another; a day later she does.
      const late = site.visitor()
      const asked = await postFrom(late, '192.0.2.9', '/ashdale/sign-in', { email })
      assert.equal(asked.status, 422)
      assert.match(await asked.text(), /Too many wrong codes were tried for this email address/)
      await site.rows("update accounts.sign_in set began_at = began_at - interval '25 hours'")
      await codeFor(site, late, email)
    }
  }, behindProxy))

test('who asks for many codes elsewhere keeps nobody from getting hers', () =>
  withSite(async (site) => {
    const email = 'asha@example.org'
    const post = async () => (await site.post()).length
    // The addresses of one home are one network.
    for (let n = 0; n < 25; n++)
      await postFrom(site.visitor(), `2001:db8:1:1::${n}`, '/ashdale/sign-in', { email })
    assert.equal(await post(), 20)
    await postFrom(site.visitor(), '2001:db8:1:2::1', '/ashdale/sign-in', { email })
    assert.equal(await post(), 21)
  }, behindProxy))

test('two who share an address say who they are, and nobody takes another’s account', () =>
  withSite(async (site) => {
    const asha = await signIn(site, 'home@example.org', 'Asha')
    const bilal = site.visitor()
    const code = await codeFor(site, bilal, 'home@example.org')
    // One account uses it: who isn't she says so on her page, by adding herself.
    await bilal.send((await bilal.open(bilal.at)).press('Sign in', { code }))
    await site.rows(`with added as (insert into accounts.account (account_id, name)
      values ('01a00000-0000-7000-8000-000000000001', 'Bilal') returning account_id)
      insert into accounts.email (account_id, email) select account_id, 'home@example.org' from added`)
    const shared = site.visitor()
    const next = await codeFor(site, shared, 'home@example.org')
    const who = await shared.send((await shared.open(shared.at)).press('Sign in', { code: next }))
    assert.match(who.text, /Who are you\?.*Asha.*Bilal.*Somebody else/)
    const none = await shared.send(who.press('Go on'))
    assert.deepEqual(none.errors(), { accountId: 'Choose who you are' })
    const [cerys] = await accountIds(site, await signIn(site, 'cerys@example.org', 'Cerys'))
    const forged = await shared.send(none.press('Go on', { accountId: cerys! }))
    assert.deepEqual(forged.errors(), { accountId: 'Choose who you are' })
    const own = await shared.send(
      forged.press('Go on', { accountId: '01a00000-0000-7000-8000-000000000001' }),
    )
    assert.equal(own.value('name'), 'Bilal')
    assert.equal((await asha.open('/ashdale/account')).value('name'), 'Asha')
  }))

test('a device is signed out from another, and a token that was renewed goes on until it is used', () =>
  withSite(async (site) => {
    const laptop = await signIn(site, 'asha@example.org', 'Asha')
    const phone = await signIn(site, 'asha@example.org')
    const page = await phone.open('/ashdale/account')
    await phone.send(page.press('Sign out everywhere else'))
    assert.match((await laptop.open('/ashdale/account')).title, /^Sign in/)

    const before = phone.cookies.get('session')!
    await site.rows("update accounts.session set renewed_at = now() - interval '2 days'")
    await phone.open('/ashdale/account')
    const renewed = phone.cookies.get('session')!
    assert.notEqual(renewed, before)
    // The answer was lost: the phone still sends the old one.
    phone.cookies.set('session', before)
    assert.match((await phone.open('/ashdale/account')).title, /^Your account/)
    await site.rows("update accounts.session set renewed_at = renewed_at - interval '2 minutes'")
    await phone.open('/ashdale/account')
    await site.rows("update accounts.session set renewed_at = renewed_at - interval '2 minutes'")
    assert.match((await phone.open('/ashdale/account')).title, /^Your account/)
    phone.cookies.set('session', before)
    assert.match((await phone.open('/ashdale/account')).title, /^Sign in/)

    const again = await signIn(site, 'asha@example.org')
    await site.rows("update accounts.session set used_at = now() - interval '31 days'")
    assert.match((await again.open('/ashdale/account')).title, /^Sign in/)
  }))

test('cookies are for this site’s pages only, and each sign-in has a new one', () =>
  withSite(
    async (site) => {
      const visitor = site.visitor('https://localhost')
      visitor.cookies.set('__Host-session', 'planted')
      const form = await visitor.open('/ashdale/sign-in')
      const { action, fields } = form.press('Send me a code', { email: 'asha@example.org' })
      const body = new URLSearchParams(fields)
      const [cookie] = (await visitor.ask(action, { method: 'POST', body })).headers.getSetCookie()
      assert.match(
        cookie ?? '',
        /^__Host-sign-in=\S+; Max-Age=1200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      )
      visitor.at = '/ashdale/sign-in/code'
      const code = codeIn(await site.post())
      const welcome = await visitor.send(
        (await visitor.open(visitor.at)).press('Sign in', { code }),
      )
      await visitor.send(welcome.press('Go on', { name: 'Asha' }))
      assert.notEqual(visitor.cookies.get('__Host-session'), 'planted')
      assert.equal(visitor.cookies.has('__Host-sign-in'), false)
    },
    { installation: { https: true, publicUrl: () => 'https://localhost' } },
  ))

test('an address that is none, or carries a header, is told and never sent to', () =>
  withSite(async (site) => {
    const visitor = site.visitor()
    for (const email of [
      '',
      'asha',
      'asha@example.org\nBcc: all@example.org',
      `${'a'.repeat(300)}@b.org`,
    ]) {
      const form = await visitor.open('/ashdale/sign-in')
      const page = await visitor.send(form.press('Send me a code', { email }))
      assert.equal(page.status, 422, email)
      assert.ok(page.errors().email, email)
    }
    assert.deepEqual(await site.post(), [])
  }))

test('what is over is forgotten at night', () =>
  withSite(async (site) => {
    const asha = await signIn(site, 'asha@example.org', 'Asha')
    const phone = await signIn(site, 'asha@example.org')
    await phone.send((await phone.open('/ashdale/account')).press('Sign out'))
    await site.rows("update accounts.session set ended_at = ended_at - interval '2 days'")
    await site.rows("update accounts.sign_in set began_at = began_at - interval '2 days'")
    await site.round('forget-old-sign-ins', today())
    assert.deepEqual(await site.rows('select from accounts.sign_in'), [])
    assert.equal((await site.rows('select from accounts.session')).length, 1)
    assert.equal((await asha.open('/ashdale/account')).value('name'), 'Asha')
  }))

const behindProxy = { installation: { proxies: 1 } }

/** Sends a form from somewhere. */
function postFrom(
  visitor: Visitor,
  network: string,
  address: string,
  fields: Record<string, string>,
): Promise<Response> {
  const headers = { 'x-forwarded-for': network }
  return visitor.ask(address, { method: 'POST', body: new URLSearchParams(fields), headers })
}

async function accountIds(site: TestSite, _of: Visitor): Promise<string[]> {
  const rows = await site.rows<{ account_id: string }>(
    "select account_id from accounts.account where name = 'Cerys'",
  )
  return rows.map((row) => row.account_id)
}

/** Codes that are not this one. */
function others(code: string, count: number): string[] {
  return Array.from({ length: count }, (_, n) =>
    String((Number(code) + 1 + n) % 1_000_000).padStart(6, '0'),
  )
}
