// A second email address is a second way in; both are told of whatever changes.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import type { Visitor } from '../../../test/support/site/visitor.ts'
import { codeFor, codeIn, signIn } from '../testing.ts'

const emails = '/ashdale/account/emails'

/** Asks for a code to another address. @returns the page that asks for the code, and the code. */
async function ask(site: TestSite, asha: Visitor, email: string) {
  const form = await asha.open(emails)
  const page = await asha.send(form.press('Send a code', { email }))
  return { page, code: codeIn(await site.post()) }
}

test('Asha adds an address, signs in by it, and removes the one that she has lost', () =>
  withSite(async (site) => {
    const asha = await signIn(site, 'asha@example.org', 'Asha')
    const { page, code } = await ask(site, asha, ' Work@Example.org')
    const added = await asha.send(page.press('Add this address', { code }))
    assert.match(added.text, /asha@example\.org.*work@example\.org/)
    const told = (await site.post()).filter(({ subject }) => /was added/.test(subject ?? ''))
    assert.deepEqual(
      told.map(({ to }) => to),
      ['asha@example.org', 'work@example.org'],
    )
    assert.match(told[0]?.body ?? '', /^w\*\*\*@e\*\*\*\.org was added/, 'others may read it')
    assert.match(told[1]?.body ?? '', /^work@example\.org was added/)
    assert.match(
      told[0]?.body ?? '',
      /If this was not you.*\n\nhttp:\/\/localhost\/ashdale\/account\n/s,
    )

    const phone = site.visitor()
    const other = await codeFor(site, phone, 'work@example.org')
    const account = await phone.send((await phone.open(phone.at)).press('Sign in', { code: other }))
    assert.equal(account.value('name'), 'Asha')
    const list = await phone.open(account.link('Add or remove an email address'))
    const left = await phone.send(list.press('Remove asha@example.org'))
    assert.doesNotMatch(left.text, /asha@example\.org/)
    assert.doesNotMatch(left.text, /Remove/)
    const gone = (await site.post()).filter(({ subject }) => /was removed/.test(subject ?? ''))
    assert.deepEqual(
      gone.map(({ to }) => to),
      ['asha@example.org', 'work@example.org'],
    )
  }))

test('the last address stays, whatever is sent, also twice at once', () =>
  withSite(async (site) => {
    const asha = await signIn(site, 'asha@example.org', 'Asha')
    const { page, code } = await ask(site, asha, 'work@example.org')
    await asha.send(page.press('Add this address', { code }))
    await Promise.all(
      ['asha@example.org', 'work@example.org', 'nobody@example.org'].map((email) =>
        asha.ask(`${emails}/remove`, { method: 'POST', body: new URLSearchParams({ email }) }),
      ),
    )
    const rows = await site.rows('select email from accounts.email')
    assert.equal(rows.length, 1)
  }))

test('an address counts only with its own code, in the browser that asked, and once', () =>
  withSite(async (site) => {
    const asha = await signIn(site, 'asha@example.org', 'Asha')
    const bilal = await signIn(site, 'bilal@example.org', 'Bilal')
    const { page, code } = await ask(site, asha, 'work@example.org')
    const wrong = await asha.send(page.press('Add this address', { code: '000 000' }))
    assert.match(wrong.errors().code ?? '', /This is not the code/)
    const others = await bilal.send(page.press('Add this address', { code }))
    assert.match(others.errors().code ?? '', /works no longer/)
    await asha.send(page.press('Add this address', { code }))
    const again = await asha.send(page.press('Add this address', { code }))
    assert.match(again.errors().code ?? '', /works no longer/)
    const rows = await site.rows(
      `select name, email from accounts.email join accounts.account using (account_id) order by email`,
    )
    assert.deepEqual(rows, [
      { name: 'Asha', email: 'asha@example.org' },
      { name: 'Bilal', email: 'bilal@example.org' },
      { name: 'Asha', email: 'work@example.org' },
    ])
  }))

test('a code to add an address says so, and signs nobody in', () =>
  withSite(async (site) => {
    const asha = await signIn(site, 'asha@example.org', 'Asha')
    const { code } = await ask(site, asha, 'work@example.org')
    const email = (await site.post()).at(-1)
    assert.match(email?.subject ?? '', /is your code to add this address/)
    assert.match(email?.body ?? '', /Your code to add this address to an account in Ashdale is/)
    assert.doesNotMatch(email?.body ?? '', /code to sign in/)
    const thief = site.visitor()
    const page = await thief.open('/ashdale/sign-in/code')
    const [session] = await site.rows<{ session_id: string }>(
      'select session_id from accounts.session',
    )
    const token = asha.cookies.get('email')!
    for (const bearer of [
      token,
      `add ${session!.session_id}`,
      `add ${session!.session_id},${token}`,
    ]) {
      thief.cookies.set('sign-in', encodeURIComponent(bearer))
      const tried = await thief.send(page.press('Sign in', { code }))
      assert.match(tried.errors().code ?? '', /works no longer/)
    }
  }))

test('on a tablet that goes from hand to hand, a code adds nothing to who is signed in next', () =>
  withSite(async (site) => {
    const tablet = await signIn(site, 'asha@example.org', 'Asha')
    const { page, code } = await ask(site, tablet, 'work@example.org')
    await tablet.send((await tablet.open('/ashdale/account')).press('Sign out'))
    const token = tablet.cookies.get('email')!
    const bilal = await signIn(site, 'bilal@example.org', 'Bilal')
    bilal.cookies.set('email', token)
    const tried = await bilal.send(page.press('Add this address', { code }))
    assert.match(tried.errors().code ?? '', /works no longer/)
    assert.deepEqual(await site.rows(`select from accounts.email where email like 'work%'`), [])
  }))

test('however many codes she asked for, five addresses is the most', () =>
  withSite(async (site) => {
    const asha = await signIn(site, 'asha@example.org', 'Asha')
    const { page, code } = await ask(site, asha, 'six@example.org')
    await site.rows(`insert into accounts.email (account_id, email)
      select account_id, n || '@example.org' from accounts.account, generate_series(1, 4) as n`)
    const full = await asha.send(page.press('Add this address', { code }))
    assert.equal(full.status, 422)
    assert.match(full.errors().email ?? '', /Remove one first/)
    assert.equal(full.value('email'), 'six@example.org')
    assert.equal((await site.rows('select from accounts.email')).length, 5)
  }))

test('what is no address, is hers already or is one too many is told, and what she typed stays', () =>
  withSite(async (site) => {
    const asha = await signIn(site, 'asha@example.org', 'Asha')
    const form = await asha.open(emails)
    for (const [email, why] of [
      ['asha', /like asha@example\.org/],
      ['asha@example.org', /yours already/],
    ] as const) {
      const page = await asha.send(form.press('Send a code', { email }))
      assert.equal(page.status, 422)
      assert.match(page.errors().email ?? '', why)
      assert.equal(page.value('email'), email)
    }
    await site.rows(`insert into accounts.email (account_id, email)
      select account_id, n || '@example.org' from accounts.account, generate_series(1, 4) as n`)
    const full = await asha.send(form.press('Send a code', { email: 'six@example.org' }))
    assert.match(full.errors().email ?? '', /Remove one first/)
  }))

test('whoever finds a phone open changes no address: it takes signing in once more', () =>
  withSite(async (site) => {
    const asha = await signIn(site, 'asha@example.org', 'Asha')
    const form = await asha.open(emails)
    await site.rows("update accounts.session set began_at = began_at - interval '11 minutes'")
    const before = (await site.post()).length
    const again = await asha.send(form.press('Send a code', { email: 'thief@example.org' }))
    assert.match(again.title, /^First, sign in again/)
    assert.match(again.text, /The address is not added yet\./)
    assert.match(again.link('Sign in again'), /back=%2Fashdale%2Faccount%2Femails/)
    assert.equal((await site.post()).length, before, 'no code is sent')
    const body = new URLSearchParams({ email: 'asha@example.org' })
    await asha.ask(`${emails}/remove`, { method: 'POST', body })
    assert.equal((await site.rows('select 1 from accounts.email')).length, 1)
  }))

test('who has to sign in again finds what she typed, and a code that was sent in time counts', () =>
  withSite(async (site) => {
    const asha = await signIn(site, 'asha@example.org', 'Asha')
    const { page, code } = await ask(site, asha, 'work@example.org')
    const form = await asha.open(emails)
    await site.rows("update accounts.session set began_at = began_at - interval '11 minutes'")
    const looks = await asha.open(emails)
    assert.match(looks.title, /^First, sign in again/)
    assert.doesNotMatch(looks.text, /not added/)
    const again = await asha.send(form.press('Send a code', { email: 'home@example.org' }))
    await asha.send(page.press('Add this address', { code }))
    assert.equal((await site.rows(`select from accounts.email where email like 'work%'`)).length, 1)

    const signInPage = await asha.open(again.link('Sign in again'))
    const other = await codeFor(site, asha, 'asha@example.org', signInPage)
    const back = await asha.send((await asha.open(asha.at)).press('Sign in', { code: other }))
    assert.match(back.title, /^Your email addresses/)
    assert.equal(back.value('email'), 'home@example.org')
  }))
