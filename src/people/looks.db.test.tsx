// Who looked at a record: each page that shows something of it to somebody else is a look.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { letSee, recorded, supporter, supportingProvider } from '../../test/support/site/people.ts'
import { withSite, type TestSite } from '../../test/support/site/site.ts'
import { newId } from '../platform/db/new-id.ts'

test('a page that answers what was sent, and shows what is stored, is a look', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const { home } = asha
    const mali = await supporter(site, asha.personId, 'Mali', ['everything'])
    const looksOf = async (send: () => Promise<{ status: number }>, status: number) => {
      const before = await looks(site)
      assert.equal((await send()).status, status)
      return (await looks(site)).slice(before.length).map(({ what }) => what)
    }
    const post = (page: string, typed: Record<string, string>, who = mali) => {
      const body = new URLSearchParams(typed)
      return () => who.visitor.ask(home + page, { method: 'POST', body })
    }

    const heading = '/about-me/also'
    assert.deepEqual(await looksOf(post(heading, { words: 'A', revision: '0' }), 303), [])
    // Asha wrote it meanwhile: both texts are shown.
    const late = { words: 'B', revision: '0' }
    assert.deepEqual(await looksOf(post(heading, late), 422), ['about_me'])
    assert.deepEqual(await looksOf(post(heading, late, asha), 422), [])
    assert.deepEqual(await looksOf(post('/wish/faces', {}), 422), ['about_me'])
    assert.deepEqual(await looksOf(post('/name', { name: 'X', revision: '7' }), 422), ['record'])
    assert.deepEqual(await looksOf(post('/erasure', {}), 422), ['record'])

    const goalId = newId()
    assert.deepEqual(await looksOf(post('/goals/new', { goalId, words: 'Swim' }), 303), [])
    const reached = () => post(`/goals/${goalId}`, { outcomeId: newId(), outcome: 'reached' })
    assert.deepEqual(await looksOf(reached(), 303), [])
    assert.deepEqual(await looksOf(reached(), 422), ['plan'])

    const { providerId } = await site.list()
    const begin = `/agreements/new?with=${providerId}`
    await site.runs({ providerId, slug: '' }, { name: 'Maya', email: 'maya@example.org' })
    assert.deepEqual(await looksOf(post(begin, { with: providerId }), 422), ['agreement'])
    // Who may not see it is shown nothing.
    const osric = await supporter(site, asha.personId, 'Osric', ['plan'])
    assert.deepEqual(await looksOf(post(heading, { words: '', revision: '0' }, osric), 404), [])
  }))

test('a look is by whatever lets her see that: herself, or an enterprise that she runs', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const { personId, home } = asha
    const tom = await supportingProvider(site, personId, 'Tom', ['about_me', 'own_visits'])
    const { accountId } = tom
    await letSee(site, personId, { name: 'Tom', relation: 'friend', scopes: ['plan'], accountId })
    const [{ provider_id: providerId } = { provider_id: '' }] = await site.rows<{
      provider_id: string
    }>('select provider_id from people.access where provider_id is not null')
    for (const page of ['/about-me', '/goals', '']) await tom.visitor.open(home + page)
    assert.deepEqual(await looks(site), [
      { what: 'about_me', provider_id: providerId },
      { what: 'plan', provider_id: null },
      { what: 'record', provider_id: null },
    ])
    // Both would: she looks as herself. What is the enterprise's alone lets nobody see another's.
    await letSee(site, personId, {
      name: 'Tom',
      relation: 'friend',
      scopes: ['about_me'],
      accountId,
    })
    await tom.visitor.open(`${home}/about-me`)
    assert.equal((await looks(site)).at(-1)!.provider_id, null)
  }))

async function looks(site: TestSite) {
  return site.rows<{ what: string; provider_id: string | null }>(
    `select what, provider_id from audit.entry where action = 'looked' order by at, entry_id`,
  )
}
