import assert from 'node:assert/strict'
import { test } from 'node:test'
import { service } from '../../../test/support/site/ashdale.ts'
import { found } from '../../../test/support/site/searching.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'

const address = '/ashdale/admin/thesaurus'

test('only a signed-in coordinator opens it, and nobody else changes it', () =>
  withTwo(async (site) => {
    const visitor = site.visitor()
    const page = await visitor.open(address)
    assert.doesNotMatch(page.text, /Words that people use/)
    assert.match(page.text, /Sign in/)
    await visitor.send({
      action: address,
      fields: [
        ['phrase', 'hobnobbing'],
        ['means', 'companionship'],
        ['change', 'save'],
      ],
    })
    assert.deepEqual(await site.rows('select phrase from directory.area_thesaurus_entry'), [])
  }))

test('words that are added count at once, and a trial shows how they are read', () =>
  withTwo(async (site) => {
    assert.deepEqual(await found(site, { what: 'hobnobbing' }), [])
    const nell = await site.coordinator()
    const page = await nell.open(address)
    const typed = { phrase: ' Hobnobbing! ', means: 'companionship\r\n\r\nA Chat' }
    const saved = await nell.send(page.press('Save these words', typed))
    assert.equal(nell.at, `${address}?try=hobnobbing`)
    assert.match(saved.text, /It knows “hobnobbing” \(companionship, a chat\)\./)
    assert.match(saved.text, /1 provider, first of all:/)
    assert.match(saved.link('Maya Holt'), /\/listings\/maya-holt$/)
    assert.match(saved.text, /Words of Ashdale’s own.*hobnobbing ?companionship, a chat/)
    assert.deepEqual(await found(site, { what: 'some hobnobbing' }), ['Maya Holt'])
    // Sent twice it is one.
    await nell.send(page.press('Save these words', typed))
    assert.equal((await site.rows('select from directory.area_thesaurus_entry')).length, 1)
  }))

test('a trial says which slips were mended, and what is known of none of the words', () =>
  withTwo(async (site) => {
    const nell = await site.coordinator()
    const slip = await nell.open(`${address}?try=lonley`)
    assert.match(slip.text, /It reads “lonley” as “lonely”/)
    assert.match(slip.text, /It knows “lonely” \(company/)
    assert.equal(slip.value('try'), 'lonley')
    const unknown = await nell.open(`${address}?try=zyqqart`)
    assert.match(unknown.text, /It knows none of these words/)
    assert.match(unknown.text, /0 providers|No providers/i)
    assert.equal((await nell.open(`${address}?try=%3F!`)).status, 200)
  }))

test('a national entry is looked up, changed for this area only, and comes back', () =>
  withTwo(async (site) => {
    const nell = await site.coordinator()
    const looked = await nell.open(`${address}?look=lonely`)
    assert.equal(looked.value('look'), 'lonely')
    const entry = await nell.open(looked.link('lonely'))
    assert.equal(entry.value('phrase'), 'lonely')
    assert.match(String(entry.value('means')), /^company\n/)
    const [before] = await site.rows('select * from directory.thesaurus_entry where phrase = $1', [
      'lonely',
    ])
    const changed = await nell.send(entry.press('Save these words', { means: 'house and garden' }))
    assert.match(changed.text, /It knows “lonely” \(house and garden\)/)
    assert.equal((await found(site, { what: 'lonely' }))[0], 'Cai Garden')
    const [after] = await site.rows('select * from directory.thesaurus_entry where phrase = $1', [
      'lonely',
    ])
    assert.deepEqual(after, before)

    const own = await nell.open(`${address}?phrase=lonely`)
    const removed = await nell.send(own.press('Remove them'))
    assert.match(removed.text, /It knows “lonely” \(company/)
    assert.match(removed.text, /There are none yet/)
    assert.equal((await found(site, { what: 'lonely' }))[0], 'Maya Holt')
  }))

test('a national sentence is changed as it stands, with its commas and its first small word', () =>
  withTwo(async (site) => {
    const nell = await site.coordinator()
    const [{ phrase } = { phrase: '' }] = await site.rows<{ phrase: string }>(
      `select phrase from directory.thesaurus_entry where phrase ~ '^my .*,' order by phrase limit 1`,
    )
    const open = () => nell.open(`${address}?${new URLSearchParams({ phrase })}`)
    const entry = await open()
    const changed = await nell.send(entry.press('Save these words', { means: 'house and garden' }))
    assert.ok(changed.text.includes(`It knows “${phrase}” (house and garden).`), changed.text)
    const again = await open()
    assert.equal(again.value('means'), 'house and garden')
    await nell.send(again.press('Remove them'))
    assert.deepEqual(await site.rows('select from directory.area_thesaurus_entry'), [])
  }))

test('only words of the area’s own can be removed', () =>
  withTwo(async (site) => {
    const nell = await site.coordinator()
    const page = await nell.open(`${address}?phrase=lonely`)
    assert.doesNotMatch(page.text, /Remove them/)
  }))

test('errors say what to write, and keep what was typed', () =>
  withTwo(async (site) => {
    const nell = await site.coordinator()
    const page = await nell.open(address)
    const errors = async (phrase: string, means: string) => {
      const answer = await nell.send(page.press('Save these words', { phrase, means }))
      assert.equal(answer.status, 422)
      assert.equal(answer.value('phrase'), phrase)
      assert.equal(answer.value('means'), means)
      return answer.errors()
    }
    assert.match((await errors('', 'company')).phrase ?? '', /Write what people say/)
    assert.match((await errors('?!', '')).phrase ?? '', /Write what people say/)
    assert.match((await errors('x'.repeat(121), '')).phrase ?? '', /120 letters or fewer/)
    assert.match((await errors('tea', 'a\nb\nc\nd\ne\nf\ng')).means ?? '', /six lines or fewer/)
    const long = (await errors('tea', `company\n${'x'.repeat(61)}`)).means ?? ''
    assert.match(long, /60 letters or fewer/)
    assert.deepEqual(await site.rows('select from directory.area_thesaurus_entry'), [])
  }))

test('a phrase that means nothing says little: it no longer finds anybody', () =>
  withTwo(async (site) => {
    const nell = await site.coordinator()
    const page = await nell.open(address)
    const what = 'company with secateurs'
    assert.deepEqual((await found(site, { what })).toSorted(), ['Cai Garden', 'Maya Holt'])
    await nell.send(page.press('Save these words', { phrase: 'secateurs', means: '' }))
    assert.match((await nell.open(address)).text, /secateurs ?Says little/)
    assert.deepEqual(await found(site, { what }), ['Maya Holt'])
  }))

async function withTwo(use: (site: TestSite) => Promise<void>): Promise<void> {
  await withSite(async (site) => {
    await site.list({ name: 'Maya Holt' })
    const gardens = { name: 'Weeding and pruning', support: ['house-and-garden'] }
    const about = 'Secateurs and patience.'
    await site.list({
      ...{ name: 'Cai Garden', about },
      services: [service({ ...gardens, description: 'Beds and borders.' })],
    })
    await use(site)
  })
}
