// Every address that takes something about somebody, and what her trail says after: once, though it
// is sent twice. A new address is in no step yet: the test fails until it is. What writes a row and
// leaves nothing in the trail fails by itself, here and in every test of a site (`keepTrail`).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { doings } from '../../src/people/access/trail-words.ts'
import { urls } from '../../src/urls.ts'
import { withSite, type TestSite } from '../support/site/site.ts'
import { trailSteps } from './trail-steps.ts'

const behindProxy = { installation: { proxies: 1 } }

test('whatever is sent about somebody is in her trail, once', () =>
  withSite(async (site) => {
    const steps = await trailSteps(site)
    const walked = new Set(steps.map(({ route }) => route))
    assert.deepEqual([...walked].toSorted(), takingAboutSomebody(site))
    for (const { route, form, did } of steps) {
      const send = await form()
      const before = await trail(site)
      const { status } = await send()
      assert.equal(status, 303, `${route}: ${status}`)
      const after = await trail(site)
      assert.deepEqual(after.slice(before.length).toSorted(), did.toSorted(), route)
      await send()
      assert.deepEqual((await trail(site)).slice(after.length), [], `${route}, sent again`)
    }
    const told: string[] = Object.keys(doings)
    for (const did of await trail(site)) assert.ok(told.includes(did), `${did} has words`)
  }, behindProxy))

/** The names of the addresses that take something about a person. */
function takingAboutSomebody({ app }: TestSite): string[] {
  const taking = app.routes
    .filter(({ method, path }) => method === 'POST' && path.startsWith('/:area'))
    .map(({ path }) => path.slice('/:area'.length))
  const about =
    /^\/(people|claims|invitations|week\/:planId|enterprise\/:providerId\/(agreements|requests|plans|people|messages\/:personId))\b/
  return Object.entries(urls)
    .filter(([, { pattern }]) => taking.includes(pattern) && about.test(pattern))
    .map(([name]) => name)
    .toSorted()
}

/** All that was done to records, in its order; looks left out. */
async function trail(site: TestSite): Promise<string[]> {
  const rows = await site.rows<{ did: string }>(
    `select action || ' ' || what as did from audit.entry
     where person_id is not null and action <> 'looked' order by at, entry_id`,
  )
  return rows.map(({ did }) => did)
}
