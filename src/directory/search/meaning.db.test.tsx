// The search with the real model: what shares no word with a listing finds it by its meaning.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { today, provider, service } from '../../../test/support/site/ashdale.ts'
import { found, look, namesOn } from '../../../test/support/site/searching.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import { noMeaning, openMeaning, type Meaning } from '../../platform/meaning/index.ts'
import { saveListing } from '../listing/save-listing.ts'

const bees = service({
  name: 'An afternoon with the hives',
  description: 'Veils on, and we look in on the colony together.',
  support: ['animals-and-nature'],
})
const brass = service({
  name: 'Brass for beginners',
  description: 'Cornets and trombones for whoever wants to blow one.',
  support: ['arts-and-crafts'],
})
/** Each shares no word with the listing that it means. */
const insects = 'buzzing insects that make honey'
const trumpet = 'trumpet lessons for a novice'

test('a need that shares no word with a listing finds it by its meaning', () =>
  withModel(async (site, meaning) => {
    await listThree(site)
    await site.post()
    const unknown = 'select phrase from directory.thesaurus_entry where meaning is null'
    assert.deepEqual(await site.rows(`${unknown} and means <> '{}'`), [])
    assert.equal((await foundByMeaning(site, meaning, insects))[0], 'Bea Hive')
    assert.equal((await foundByMeaning(site, meaning, trumpet))[0], 'Tom Brass')
  }))

test('a listing that has changed is found by its new meaning', () =>
  withModel(async (site, meaning) => {
    const { bea } = await listThree(site)
    await site.post()
    const before = await meaningsOf(site)
    const details = provider({ name: 'Bea Hive', about: 'I teach.', services: [brass] })
    const { areaId } = site.area
    const save = {
      areaId,
      providerId: bea.providerId,
      details,
      revision: 1,
      savedBy: 'coordinator',
    }
    assert.equal(await site.inArea((db) => saveListing(db, save)), 'saved')
    // Until it has been worked out anew it has none, rather than one that is no longer true.
    assert.equal((await meaningsOf(site)).get(bea.providerId), null)
    await site.post()
    const after = await meaningsOf(site)
    assert.notEqual(after.get(bea.providerId), before.get(bea.providerId))
    assert.equal(after.size, 3)
    for (const [id, code] of after) if (id !== bea.providerId) assert.equal(code, before.get(id))
    const players = await foundByMeaning(site, meaning, trumpet)
    assert.deepEqual(new Set(players.slice(0, 2)), new Set(['Bea Hive', 'Tom Brass']))
  }))

test('codes of another model are worked out anew', () =>
  withModel(async (site, meaning) => {
    await listThree(site)
    await site.post()
    const before = await meaningsOf(site)
    await site.rows(
      `update directory.search_document set model = 'an older one', meaning = ~meaning`,
    )
    await site.list({ name: 'Dan New' })
    await site.post()
    const after = await meaningsOf(site)
    for (const [id, code] of before) assert.equal(after.get(id), code)
    const models = await site.rows<{ model: string }>(
      'select distinct model from directory.search_document',
    )
    assert.deepEqual(models, [{ model: meaning.model }])
  }))

test('without the model the same search answers by words', () =>
  withSite(
    async (site) => {
      await listThree(site)
      await site.post()
      assert.deepEqual(await found(site, { what: 'trombones' }), ['Tom Brass'])
      const page = await look(site, { what: insects })
      assert.ok(!namesOn(page).includes('Bea Hive'))
      assert.match(page.text, /01632 960123/)
      assert.ok([...(await meaningsOf(site)).values()].every((code) => code === null))
    },
    { meaning: noMeaning },
  ))

async function withModel(use: (site: TestSite, meaning: Meaning) => Promise<void>): Promise<void> {
  const meaning = openMeaning(() => {})
  try {
    await withSite(
      async (site) => {
        // The national entries would take a minute; a few of them are as good.
        await site.rows("delete from directory.thesaurus_entry where phrase !~ '^lo'")
        await use(site, meaning)
      },
      { meaning },
    )
  } finally {
    await meaning.stop()
  }
}

async function listThree(site: TestSite) {
  const availability = { asOf: today(), free: [] }
  const list = (name: string, offers: typeof bees) =>
    site.list({ name, about: 'Come and see.', services: [offers], availability })
  return {
    bea: await list('Bea Hive', bees),
    tom: await list('Tom Brass', brass),
    maya: await list('Maya Holt', service()),
  }
}

/** Who is found once the meaning of a need is known: a search doesn't wait for one that is late. */
async function foundByMeaning(site: TestSite, meaning: Meaning, what: string): Promise<string[]> {
  await meaning.ofPassage(what)
  await found(site, { what })
  await meaning.ofPassage(what)
  return found(site, { what })
}

async function meaningsOf(site: TestSite): Promise<Map<string, string | null>> {
  const rows = await site.rows<{ provider_id: string; meaning: string | null }>(
    'select provider_id, meaning::text from directory.search_document order by provider_id',
  )
  return new Map(rows.map((row) => [row.provider_id, row.meaning]))
}
