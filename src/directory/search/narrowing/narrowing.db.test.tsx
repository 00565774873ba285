import assert from 'node:assert/strict'
import { test } from 'node:test'
import { provider, service } from '../../../../test/support/site/ashdale.ts'
import { attribute, wordsOf, type Page } from '../../../../test/support/site/page.ts'
import { addressOf, found, look, namesOn } from '../../../../test/support/site/searching.ts'
import { withSite, type TestSite } from '../../../../test/support/site/site.ts'

test('choices of one group widen, and a further group narrows', () =>
  withThree(async (site) => {
    assert.deepEqual(await sorted(site, { support: 'lifts' }), ['Ben'])
    assert.deepEqual(await sorted(site, { support: ['lifts', 'companionship'] }), ['Ada', 'Ben'])
    const both = { support: ['lifts', 'companionship'], language: 'polish' }
    assert.deepEqual(await sorted(site, both), ['Ben'])
    assert.deepEqual(await sorted(site, { ...both, when: '5-evening' }), [])
  }))

test('ticked choices stay ticked, and say how many they are', () =>
  withThree(async (site) => {
    const page = await look(site, { support: ['lifts', 'companionship'], when: '1-morning' })
    assert.deepEqual(page.value('support'), ['companionship', 'lifts'])
    assert.equal(page.value('when'), '1-morning')
    assert.match(page.text, /Narrow this list \(3 chosen\)/)
    assert.match(page.text, /Narrowed to: Company and a chat, .+Monday morning/)
    assert.equal(page.link('Clear 3 choices'), '/ashdale/search')
  }))

test('beside each choice stands how many have it; one that would leave nobody isn’t offered', () =>
  withThree(async (site) => {
    const everyone = await look(site, {})
    assert.equal(countBeside(everyone, 'support', 'lifts'), 1)
    assert.equal(countBeside(everyone, 'language', 'english'), 3)
    assert.equal(countBeside(everyone, 'support', 'overnight'), undefined)
    const narrowed = await look(site, { language: 'polish' })
    assert.equal(countBeside(narrowed, 'support', 'companionship'), undefined)
    // In its own group a choice widens, so that the others still say what they have.
    assert.equal(countBeside(narrowed, 'language', 'english'), 3)
  }))

test('the address is the search: whoever is sent it sees the same, and pages keep it', () =>
  withSite(async (site) => {
    for (let number = 1; number <= 21; number++) await site.list({ name: `Helper ${number}` })
    const asking = { what: 'company', where: 'Ashford', space: 'now', support: 'companionship' }
    const address = addressOf(asking)
    const page = await site.visitor().open(address)
    assert.deepEqual(namesOn(await site.visitor().open(address)), namesOn(page))
    const next = page.link('Next')
    assert.equal(next, `${address}&page=2`)
    const second = await site.visitor().open(next)
    assert.equal(namesOn(second).length, 1)
    assert.equal(second.value('support'), 'companionship')
    // Other places keep the choices too.
    assert.equal(page.link('Birchley'), address.replace('Ashford', 'Birchley'))
  }))

test('what an address says that isn’t a choice is left out', () =>
  withThree(async (site) => {
    const asking = {
      support: ['lifts', 'flying', "'; --", ''],
      when: '9-teatime',
      group: 'x',
      way: '',
    }
    assert.deepEqual(await found(site, asking), ['Ben'])
    const page = await look(site, asking)
    assert.match(page.text, /Narrow this list \(1 chosen\)/)
    assert.equal(page.link('Clear 1 choice'), '/ashdale/search')
  }))

test('when nobody is left, the choice to drop is offered, with how many are left then', () =>
  withThree(async (site) => {
    const page = await look(site, { support: 'lifts', language: 'punjabi', who: 'older-people' })
    assert.match(page.text, /Nobody is left with all of these choices/)
    assert.match(page.text, /Drop “Language”, and 1 provider is left/)
    assert.match(page.text, /Drop “Kind of support”, and 1 provider is left/)
    assert.doesNotMatch(page.text, /Drop “Who it is for”/)
    assert.deepEqual(namesOn(await site.visitor().open(page.link('Drop “Language”'))), ['Ben'])
    assert.equal(page.link('Clear 3 choices'), '/ashdale/search')
    assert.equal(page.value('language'), 'punjabi')
  }))

test('comes to you or you go there is as it is from where somebody lives', () =>
  withSite(async (site) => {
    await site.list({ name: 'Ada', services: [service({ delivery: 'both', travelMiles: 2 })] })
    assert.deepEqual(await found(site, { where: 'Ashford', way: 'comes' }), ['Ada'])
    assert.deepEqual(await found(site, { where: 'Birchley', way: 'go' }), ['Ada'])
    const page = await look(site, { where: 'Birchley', way: 'comes' })
    assert.match(page.text, /Nobody is left with all of these choices/)
    assert.match(page.text, /Drop “Where it happens”, and 1 provider is left for Birchley/)
    const dropped = await site.visitor().open(page.link('Drop “Where it happens”'))
    assert.deepEqual(namesOn(dropped), ['Ada'])
    assert.match(dropped.text, /1 provider for Birchley/)
    assert.equal(countBeside(await look(site, { where: 'Birchley' }), 'way', 'comes'), undefined)
  }))

test('a provider has a choice when one of her services has all of them', () =>
  withSite(async (site) => {
    const lifts = service({ name: 'Lifts', support: ['lifts'], whoFor: ['young-adults'] })
    await site.list({ name: 'Ada', services: [service(), lifts] })
    assert.deepEqual(await found(site, { support: 'lifts', who: 'young-adults' }), ['Ada'])
    assert.deepEqual(await found(site, { support: 'lifts', who: 'older-people' }), [])
    const page = await look(site, { support: 'lifts' })
    assert.equal(countBeside(page, 'who', 'young-adults'), 1)
    assert.equal(countBeside(page, 'who', 'older-people'), undefined)
  }))

async function withThree(use: (site: TestSite) => Promise<void>): Promise<void> {
  await withSite(async (site) => {
    await site.list({ name: 'Ada' })
    await site.list({
      name: 'Ben',
      languages: ['english', 'polish'],
      services: [service({ name: 'Lifts', support: ['lifts'] })],
    })
    await site.list({
      name: 'Cai',
      languages: ['english', 'punjabi'],
      availability: { ...provider().availability!, free: [] },
      services: [service({ name: 'Gardens', support: ['house-and-garden'] })],
    })
    await use(site)
  })
}

async function sorted(site: TestSite, asking: Parameters<typeof found>[1]): Promise<string[]> {
  return (await found(site, asking)).toSorted()
}

/** The number in the words beside a choice: `Lifts and transport (1)`. */
function countBeside(page: Page, group: string, value: string): number | undefined {
  const box = page
    .all('input')
    .find((one) => attribute(one, 'name') === group && attribute(one, 'value') === value)
  const label = page
    .all('label')
    .find((one) => box && attribute(one, 'for') === attribute(box, 'id'))
  const words = /\((\d+)\)$/.exec(wordsOf(label))
  return words ? Number(words[1]) : undefined
}
