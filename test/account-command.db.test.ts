// Somebody has lost her email address, and whoever runs the installation has checked who she is.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addAccount } from '#accounts'
import { runAccountCommand } from '../src/account-command.ts'
import { Problem } from '../src/platform/problem.ts'
import { codeFor, signIn } from '../src/accounts/testing.ts'
import { withSite, type TestSite } from './support/site/site.ts'

const run = (site: TestSite, words: string) =>
  runAccountCommand(words.split(' '), {
    withDatabase: (use) => use({ ...site, close: async () => {} }),
    tell: () => {},
    untell: () => {},
  })

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

test('who is meant must be clear, and what is said wrong changes nothing', () =>
  withSite(async (site) => {
    for (const name of ['Ann', 'Bob'])
      await addAccount(site.db, { name, email: 'home@example.org' })
    for (const [words, why] of [
      ['email home@example.org new@example.org', /Several use home@example.org \(Ann, Bob\)/],
      ['email nobody@example.org new@example.org', /Nobody here uses nobody@example.org/],
      ['email home@example.org', /Say it like this/],
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
