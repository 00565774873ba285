// Somebody has lost her email address, and whoever runs the installation has checked who she is.
import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { addAccount } from '#accounts'
import { runAccountCommand } from '../src/account-command.ts'
import { Problem } from '../src/platform/problem.ts'
import { codeFor, codeIn, signIn } from '../src/accounts/testing.ts'
import { withSite, type TestSite } from './support/site/site.ts'

/** @returns what it prints. */
async function run(site: TestSite, words: string): Promise<string> {
  const log = mock.method(console, 'log', () => {})
  try {
    await runAccountCommand(words.split(' '), {
      withDatabase: (use) => use({ ...site, close: async () => {} }),
      tell: () => {},
      untell: () => {},
    })
    return log.mock.calls.map((call) => String(call.arguments[0])).join('\n')
  } finally {
    log.mock.restore()
  }
}

test('she has another way in, what was lost opens nothing, and both addresses are told', () =>
  withSite(async (site) => {
    const asha = await signIn(site, 'asha@example.org', 'Asha')
    await run(site, 'email Asha@example.org new@example.org')
    const told = (await site.post()).slice(-2)
    assert.deepEqual(told.map(({ to }) => to).toSorted(), ['asha@example.org', 'new@example.org'])
    assert.match(told[0]?.body ?? '', /If this was not you, tell us at once: call 01632 960123/)
    assert.match((await asha.open('/ashdale/account')).title, /^Sign in/)

    const phone = site.visitor()
    const code = await codeFor(site, phone, 'new@example.org')
    const account = await phone.send((await phone.open(phone.at)).press('Sign in', { code }))
    assert.equal(account.value('name'), 'Asha')
    const thief = site.visitor()
    const old = await codeFor(site, thief, 'asha@example.org')
    const page = await thief.send((await thief.open(thief.at)).press('Sign in', { code: old }))
    assert.match(page.title, /^Welcome/, 'nobody is known by the old address')
  }))

test('whoever read her letters loses every way in that he has added, and is told no new one', () =>
  withSite(async (site) => {
    const asha = await signIn(site, 'asha@example.org', 'Asha')
    const form = await asha.open('/ashdale/account/emails')
    const page = await asha.send(form.press('Send a code', { email: 'thief@bad.example.org' }))
    const code = codeIn(await site.post())
    await asha.send(page.press('Add this address', { code }))
    const said = await run(site, 'email asha@example.org new@home.example.org')
    assert.match(said, /Removed: asha@example\.org, thief@bad\.example\.org\./)
    assert.deepEqual(await site.rows('select email from accounts.email'), [
      { email: 'new@home.example.org' },
    ])
    for (const { to, body } of (await site.post()).slice(-3)) {
      const others = /n\*\*\*@h\*\*\*\.org/
      if (to === 'new@home.example.org') assert.match(body, /go to new@home\.example\.org now/)
      else assert.match(body, others)
      if (to !== 'new@home.example.org') assert.doesNotMatch(body, /new@|home\./)
      if (to !== 'thief@bad.example.org') assert.doesNotMatch(body, /thief@/)
    }
  }))

test('who was put out of her own account is found by her name, or by the number in the email', () =>
  withSite(async (site) => {
    const asha = await signIn(site, 'asha@example.org', 'Asha')
    const form = await asha.open('/ashdale/account/emails')
    const page = await asha.send(form.press('Send a code', { email: 'thief@example.org' }))
    const added = await asha.send(
      page.press('Add this address', { code: codeIn(await site.post()) }),
    )
    await asha.send(added.press('Remove asha@example.org'))
    const [account] = await site.rows<{ account_id: string }>(
      'select account_id from accounts.account',
    )
    const id = account!.account_id
    const told = (await site.post()).findLast(({ to }) => to === 'asha@example.org')
    assert.match(told?.body ?? '', new RegExp(`The number of your account is ${id}\\.`))
    assert.equal(await run(site, 'list asha'), `${id}: Asha (t***@e***.org)`)
    await assert.rejects(run(site, 'list Nobody'), /Nobody here is called Nobody/)
    const nobody = `email asha@example.org --account ${id.replace(/.$/, (last) => (last === '0' ? '1' : '0'))}`
    await assert.rejects(run(site, nobody), /no account with this number/)
    await run(site, `email asha@example.org --account ${id}`)
    assert.deepEqual(await site.rows('select email from accounts.email'), [
      { email: 'asha@example.org' },
    ])
    assert.match((await asha.open('/ashdale/account')).title, /^Sign in/)
  }))

test('who is meant must be clear, and what is said wrong changes nothing', () =>
  withSite(async (site) => {
    for (const name of ['Ann', 'Bob'])
      await addAccount(site.db, { name, email: 'home@example.org' })
    for (const [words, why] of [
      ['email home@example.org new@example.org', /Several use home@example.org \(Ann, Bob\)/],
      ['email nobody@example.org new@example.org', /Nobody here uses nobody@example.org/],
      ['email home@example.org', /Say it like this/],
      ['email home@example.org new@example.org --account x', /Say it like this/],
      ['email new@example.org --account x', /no account with this number/],
      ['list', /Say it like this/],
      ['email home@example.org home@example.org', /Say it like this/],
      ['phone home@example.org new@example.org', /Say it like this/],
      ['email home@example.org new@example.org --wrong', /Say it like this/],
    ] as const)
      await assert.rejects(run(site, words), (error) => {
        assert.ok(error instanceof Problem)
        assert.match(error.message, why)
        return true
      })
    await run(site, 'email home@example.org bob@example.org --name Bob')
    assert.deepEqual(
      await site.rows(
        'select name, email from accounts.email join accounts.account using (account_id) order by name',
      ),
      [
        { name: 'Ann', email: 'home@example.org' },
        { name: 'Bob', email: 'bob@example.org' },
      ],
    )
  }))
