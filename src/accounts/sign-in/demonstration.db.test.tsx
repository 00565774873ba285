import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addAccount } from '../account.ts'
import { withSite } from '../../../test/support/site/site.ts'

const path = '/ashdale/sign-in/demonstration'

for (const [what, invented, demo] of [
  ['in an area that is not invented', false, true],
  ['where there is no demonstration', true, false],
] as const)
  test(`nobody is anybody ${what}`, () =>
    withSite(
      async (site) => {
        const accountId = await addAccount(site.db, { name: 'Bettina', email: 'b@marl.example' })
        assert.equal((await site.visitor().ask(path)).status, 404)
        const body = new URLSearchParams({ accountId })
        const tried = await site.visitor().ask(path, { method: 'POST', body })
        assert.equal(tried.status, 404)
        assert.deepEqual(tried.headers.getSetCookie(), [])
      },
      { area: { invented }, installation: { demo } },
    ))

test('in a demonstration anybody may be one of its people, and nobody real', () =>
  withSite(
    async (site) => {
      await addAccount(site.db, { name: 'Bettina', email: 'b@marl.example' })
      const real = await addAccount(site.db, { name: 'Zelda', email: 'zelda@example.org' })
      const somebody = site.visitor()
      const page = await somebody.open(path)
      assert.ok(!page.text.includes('Zelda'))
      const own = await somebody.send(page.press('Be Bettina'))
      assert.match(own.title, /Your account/)
      const body = new URLSearchParams({ accountId: real })
      assert.equal((await site.visitor().ask(path, { method: 'POST', body })).status, 404)
    },
    { area: { invented: true }, installation: { demo: true } },
  ))
