import assert from 'node:assert/strict'
import { test } from 'node:test'
import { service } from '../../../../test/support/site/ashdale.ts'
import { found, look } from '../../../../test/support/site/searching.ts'
import { withSite, type TestSite } from '../../../../test/support/site/site.ts'
import { noMeaning } from '../../../platform/meaning/index.ts'
import { removeEntry, saveEntry } from '../../thesaurus/entries.ts'
import { slipsIn } from './mend-slips.ts'
import { readNeed, wordsOf } from './read-need.ts'

const gardens = service({
  name: 'Gardens put right',
  description: 'Weeding and pruning, and a brew after.',
  support: ['house-and-garden'],
})
const lifts = service({
  name: 'Lifts',
  description: 'To the hospital and back, and I wait for you.',
  support: ['lifts'],
})

test('slips of the fingers are mended, and it is said how each was read', () =>
  withThree(async (site) => {
    for (const [typed, meant, who] of [
      ['hopsital', 'hospital', 'Ben Lift'],
      ['prunning', 'pruning', 'Cai Garden'],
      ['lonley', 'lonely', 'Ada Company'],
    ] as const) {
      const page = await look(site, { what: typed })
      assert.match(page.text, new RegExp(`We read “${typed}” as “${meant}”`))
      assert.equal(page.value('what'), typed)
      assert.equal((await found(site, { what: typed }))[0], who)
    }
    assert.equal((await found(site, { what: 'gardning' }))[0], 'Cai Garden')
    const { mended, words } = await read(site, 'A lift to the HOPSITAL for somebody lonley')
    assert.equal(words, 'a lift to the hospital for somebody lonely')
    assert.equal(mended.length, 2)
  }))

test('accents and apostrophes are no slips', () =>
  withThree(async (site) => {
    assert.deepEqual((await read(site, 'a café')).mended, [])
    assert.deepEqual((await read(site, 'I’m lonély')).entries.map(phrase), ['lonely'])
    assert.deepEqual(await found(site, { what: 'prúning' }), await found(site, { what: 'pruning' }))
  }))

test('a word that is right is never mended: those of listings, of the thesaurus, and their forms', () =>
  withThree(async (site) => {
    const mended = (words: string[]) =>
      site.inArea((db) => slipsIn(db, site.area.areaId, [...new Set(words)]))
    assert.deepEqual(
      await mended(wordsOf('pruning pruned prunes weed brews hospitals waiting')),
      [],
    )
    const entries = await site.rows<{ phrase: string }>(
      'select phrase from directory.thesaurus_entry',
    )
    assert.deepEqual(await mended(entries.flatMap((entry) => wordsOf(entry.phrase))), [])
  }))

test('what is like no word at all is left as it is: a name, a number, a short one', () =>
  withThree(async (site) => {
    const page = await look(site, { what: 'zyqqart 2026 xq' })
    assert.doesNotMatch(page.text, /We read/)
  }))

test('idle words don’t matter', () =>
  withThree(async (site) => {
    const plain = await found(site, { what: 'pruning' })
    assert.deepEqual(plain, ['Cai Garden'])
    for (const what of ['somebody for the pruning please', 'my mum would like some pruning'])
      assert.deepEqual(await found(site, { what }), plain, what)
  }))

test('one stray word doesn’t win: a carers’ break comes before who only says “husband”', () =>
  withSite(async (site) => {
    await site.list({
      name: 'Husband and wife',
      about: 'We are husband and wife, and my husband drives.',
      services: [lifts],
    })
    await site.list({
      name: 'Time for you',
      services: [service({ name: 'A few hours off', support: ['carers-break'] })],
    })
    for (const what of [
      'a break from looking after my husband',
      'I look after my husband and I am worn out',
    ])
      assert.equal((await found(site, { what }))[0], 'Time for you', what)
  }))

test('what people say is read as what it means, and a longer phrase for those within it', () =>
  withThree(async (site) => {
    const { entries, facets } = await read(site, 'I’m at the end of my tether!')
    assert.deepEqual(entries.map(phrase), ['end of my tether'])
    assert.ok(facets.has('support:carers-break'))
    assert.deepEqual((await read(site, 'a home carer')).entries.map(phrase), ['home carer'])
    assert.deepEqual(await read(site, '?!'), undefined)
  }))

test('an area’s own words stand in the place of the national ones, until they are removed', () =>
  withThree(async (site) => {
    const { areaId } = site.area
    const who = async () => (await found(site, { what: 'lonely' }))[0]
    assert.equal(await who(), 'Ada Company')
    const own = { phrase: 'lonely', means: ['house and garden'] }
    await site.inArea((db) => saveEntry(db, areaId, own, 'coordinator'))
    assert.deepEqual((await read(site, 'lonely')).entries, [own])
    assert.equal(await who(), 'Cai Garden')
    await site.inArea((db) => removeEntry(db, areaId, 'lonely'))
    assert.equal(await who(), 'Ada Company')
    const ours = { phrase: 'marrow matinee', means: ['companionship'] }
    await site.inArea((db) => saveEntry(db, areaId, ours, 'coordinator'))
    assert.deepEqual((await read(site, 'the marrow matinee')).mended, [])
    assert.equal((await read(site, 'the marow matinee')).words, 'the marrow matinee')
    const idle = { phrase: 'prune', means: [] }
    await site.inArea((db) => saveEntry(db, areaId, idle, 'coordinator'))
    assert.deepEqual((await read(site, 'pruning for the lonely')).entries.map(phrase), ['lonely'])
  }))

test('days and times that are said are looked for in the times of services', () =>
  withSite(async (site) => {
    const at = (weekday: number, from: string, until: string) => [
      service({ times: [{ weekday, from, until }] }),
    ]
    await site.list({ name: 'Monday', services: at(1, '09:00', '12:00') })
    await site.list({ name: 'Friday', services: at(5, '09:00', '12:00') })
    await site.list({ name: 'Night', services: at(6, '22:00', '06:00') })
    const first = async (what: string) => (await found(site, { what }))[0]
    assert.equal(await first('company on Friday mornings'), 'Friday')
    assert.equal(await first('company on monday'), 'Monday')
    assert.equal(await first('company at the weekend, at night'), 'Night')
  }))

async function withThree(use: (site: TestSite) => Promise<void>): Promise<void> {
  await withSite(async (site) => {
    await site.list({ name: 'Ada Company' })
    await site.list({ name: 'Ben Lift', services: [lifts] })
    await site.list({ name: 'Cai Garden', services: [gardens] })
    await use(site)
  })
}

/** A need as it is read; it has words in it, or else it is undefined. */
async function read(site: TestSite, what: string) {
  const need = await site.inArea((db) => readNeed(db, noMeaning, site.area.areaId, what))
  return need!
}

function phrase(entry: { phrase: string }): string {
  return entry.phrase
}
