// The operator says who is what in an area.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addAccount, roleHolders } from '#accounts'
import { Problem } from '../src/platform/problem.ts'
import { runRoleCommand } from '../src/role-command.ts'
import { withSite, type TestSite } from './support/site/site.ts'

const run = (site: TestSite, words: string) =>
  runRoleCommand(words.split(' '), {
    withDatabase: (use) => use({ ...site, close: async () => {} }),
    tell: () => {},
    untell: () => {},
  })

const held = async (site: TestSite) =>
  (await roleHolders(site.db, site.area.areaId)).map(({ name, role }) => `${name}: ${role}`)

test('a role is given by email address, once, to somebody new too, and ended', () =>
  withSite(async (site) => {
    await run(site, 'give Bettina@Example.org coordinator --name Bettina')
    await run(site, 'give bettina@example.org coordinator')
    await run(site, 'give bettina@example.org safeguarding --area ashdale')
    assert.deepEqual(await held(site), ['Bettina: coordinator', 'Bettina: safeguarding'])
    await run(site, 'end bettina@example.org coordinator')
    assert.deepEqual(await held(site), ['Bettina: safeguarding'])
  }))

test('who is meant must be clear, and what is said wrong changes nothing', () =>
  withSite(async (site) => {
    for (const name of ['Ann', 'Bob'])
      await addAccount(site.db, { name, email: 'home@example.org' })
    for (const [words, why] of [
      ['give home@example.org coordinator', /Several use home@example.org \(Ann, Bob\)/],
      ['give new@example.org coordinator', /say what they are called by --name/],
      ['end new@example.org coordinator', /Nobody here uses new@example.org/],
      ['give home@example.org queen', /Say it like this/],
      ['give home coordinator', /Say it like this/],
      ['give home@example.org coordinator --area nowhere --name Ann', /nowhere/],
      ['give home@example.org coordinator --wrong', /Say it like this/],
    ] as const)
      await assert.rejects(run(site, words), (error) => {
        assert.ok(error instanceof Problem)
        assert.match(error.message, why)
        return true
      })
    assert.deepEqual(await held(site), [])
    await run(site, 'give home@example.org coordinator --name Bob')
    assert.deepEqual(await held(site), ['Bob: coordinator'])
  }))
