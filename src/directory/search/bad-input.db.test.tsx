// Whatever is typed into a search or an address: a page that helps, with what was typed kept.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ashdale } from '../../../test/support/site/ashdale.ts'
import {
  addressOf,
  found,
  look,
  namesOn,
  type Asking,
} from '../../../test/support/site/searching.ts'
import { withSite } from '../../../test/support/site/site.ts'

test('nothing typed is everyone', () =>
  withSite(async (site) => {
    await site.list()
    const blank: Asking[] = [{}, { what: '' }, { what: '   ', where: ' \t ' }]
    for (const asking of blank) {
      const page = await look(site, asking)
      assert.match(page.text, /1 provider in Ashdale, with what suits best first/)
      assert.deepEqual(namesOn(page), ['Maya Holt'])
    }
  }))

test('only signs are no words: it is said, everyone is shown, and what was typed is kept', () =>
  withSite(async (site) => {
    await site.list()
    for (const what of ['?!', '…', '💐🫖', '---', '()', '%', '_', '\\', "'"]) {
      const page = await look(site, { what })
      assert.equal(page.status, 200, what)
      assert.ok(page.text.includes(`There are no words in “${what}”, so this is everyone`), what)
      assert.equal(page.value('what'), what)
      assert.deepEqual(namesOn(page), ['Maya Holt'], what)
    }
  }))

test('other scripts, one letter and very many words are read like any words', () =>
  withSite(async (site) => {
    await site.list()
    const many = Array.from({ length: 5000 }, (_, at) => `word${at}`).join(' ')
    for (const what of ['a', 'é', '我需要帮助', 'أحتاج إلى مساعدة', 'মা', 'ひとり', '7', many]) {
      const page = await look(site, { what })
      assert.equal(page.status, 200, what)
      assert.equal(page.value('what'), what.slice(0, 200).trim())
      assert.match(page.text, /Nobody found for|provider in Ashdale|The nearest in Ashdale/, what)
      assert.match(page.text, /01632 960123/, what)
    }
  }))

test('nothing of it is obeyed: not as SQL, nor as a pattern, a query or a page', () =>
  withSite(async (site) => {
    await site.list()
    for (const what of [
      "company'; drop table directory.search_document; --",
      'company & !friend | (a <-> b):*',
      'company \\ % _ [a-z]* (.+)+$ {2}',
      '<script>alert(1)</script> company',
      '${company} {{company}} %s %00',
      'company\0\u0007\u202e',
      'constructor company',
      'support:companionship company',
    ]) {
      const page = await look(site, { what, where: '' })
      assert.equal(page.status, 200, what)
      assert.deepEqual(namesOn(page), ['Maya Holt'], what)
      assert.doesNotMatch(page.html, /<script>alert/)
    }
    assert.deepEqual(await found(site, { what: 'company' }), ['Maya Holt'])
    const page = await look(site, { where: "x'; drop table areas.locality; --" })
    assert.match(page.text, /We don’t know “x'; drop table areas\.locality; --” in Ashdale/)
  }))

test('what is too long is cut between letters', () =>
  withSite(async (site) => {
    const page = await look(site, { what: `${'x'.repeat(199)}🫖 and more` })
    assert.equal(page.value('what'), 'x'.repeat(199))
  }))

test('half a letter and a broken address are read as far as they go', () =>
  withSite(async (site) => {
    await site.list()
    const visitor = site.visitor()
    for (const query of [
      'what=company%ED%A0%80',
      'what=%FF%FEcompany%C3',
      'what=company%',
      'what=company&what=lifts',
      'what[]=company&where[x]=y',
      '&&==&what',
    ]) {
      const page = await visitor.open(`/ashdale/search?${query}`)
      assert.equal(page.status, 200, query)
      assert.match(page.text, /Maya Holt|Nobody found/, query)
    }
  }))

test('a postcode that is none of the area’s is said to be, and every place is offered', () =>
  withSite(async (site) => {
    await site.list()
    for (const where of ['QZ9 9ZZ', 'qz9', 'QA3 1AA']) {
      const page = await look(site, { what: 'company', where })
      assert.ok(page.text.includes(`“${where}” is not a postcode of Ashdale`), where)
      assert.match(page.text, /This is everywhere in Ashdale\. Choose a place: Ashford, Birchley/)
      assert.equal(page.value('where'), where)
      assert.deepEqual(namesOn(page), ['Maya Holt'])
      assert.equal(page.link('Farwell'), '/ashdale/search?what=company&where=Farwell')
    }
  }))

test('a place with two meanings is asked about, and everywhere is shown until one is chosen', () =>
  withSite(
    async (site) => {
      await site.list({ name: 'Ada Upper', locality: 'Upper Aston' })
      await site.list({ name: 'Ben Lower', locality: 'Lower Aston' })
      for (const where of ['Aston', 'aston ', 'QA7', 'qa7 1ab']) {
        const page = await look(site, { what: 'company', where })
        assert.ok(page.text.includes(`Which “${where.trim()}” do you mean?`), where)
        assert.match(page.text, /Upper Aston, Lower Aston|Lower Aston, Upper Aston/)
        assert.match(page.text, /Until you choose, this is everywhere in Ashdale/)
        assert.equal(namesOn(page).length, 2)
        assert.equal(page.value('where'), where.trim())
        const chosen = await site.visitor().open(page.link('Lower Aston'))
        assert.deepEqual(namesOn(chosen), ['Ben Lower'])
        assert.doesNotMatch(chosen.text, /do you mean/)
      }
    },
    {
      area: {
        localities: ['Upper Aston', 'Lower Aston'].map((name, index) => ({
          ...ashdale.localities[index === 0 ? 0 : 2]!,
          ...{ name, outcode: 'QA7' },
        })),
      },
    },
  ))

test('a place that is named among the words is read as the place', () =>
  withSite(async (site) => {
    await site.list({ name: 'Maya Holt' })
    await site.list({ name: 'Farwell Friends', locality: 'Farwell' })
    const page = await look(site, { what: 'company in farwell please' })
    assert.match(page.text, /For Farwell, which you named/)
    assert.deepEqual(namesOn(page), ['Farwell Friends'])
    assert.equal(page.value('what'), 'company in farwell please')
    // A place alone is everyone who reaches it.
    const alone = await look(site, { what: 'Birchley' })
    assert.deepEqual(namesOn(alone), ['Maya Holt'])
    assert.doesNotMatch(alone.text, /There are no words/)
    // Where another place is chosen, the one in the words counts neither as place nor as a word.
    const other = await look(site, { what: 'company in farwell', where: 'Birchley' })
    assert.deepEqual(namesOn(other), ['Maya Holt'])
    assert.doesNotMatch(other.text, /farwell”/)
  }))

test('a place whose name is a word is read as the place only where it stands as a name', () =>
  withSite(
    async (site) => {
      await site.list({ name: 'Ada Bath', locality: 'Bath' })
      const isPlace = async (what: string) =>
        (await look(site, { what })).text.includes('For Bath, which you named')
      assert.ok(!(await isPlace('a hand with my bath')))
      assert.ok(await isPlace('company in bath'))
      assert.ok(await isPlace('company and Bath'))
    },
    { area: { localities: [{ ...ashdale.localities[0]!, name: 'Bath' }] } },
  ))

test('choices that leave nobody are kept, and lead on', () =>
  withSite(async (site) => {
    await site.list()
    const page = await look(site, { what: 'company', where: 'Ashford', support: 'overnight' })
    assert.match(page.text, /Nobody is left with all of these choices/)
    assert.equal(page.value('what'), 'company')
    assert.equal(page.value('where'), 'Ashford')
    assert.equal(page.value('support'), 'overnight')
    assert.match(page.text, /01632 960123/)
  }))

test('a page that isn’t one is the first page', () =>
  withSite(async (site) => {
    await site.list()
    for (const page of ['0', '-1', '1.5', 'two', '', '99', '1e9', '9'.repeat(400), '٣', '0x10']) {
      const visitor = site.visitor()
      const answer = await visitor.open(addressOf({ what: 'company', page }))
      assert.equal(answer.status, 200, page)
      assert.deepEqual(namesOn(answer), ['Maya Holt'], page)
      assert.equal(answer.value('what'), 'company')
    }
  }))
