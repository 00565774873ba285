// About Me: written under seven headings, by more than one who may write.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contextOf, recorded, supporter } from '../../../test/support/site/people.ts'
import { withSite } from '../../../test/support/site/site.ts'
import { inContext } from '../../platform/db/context.ts'
import { saveHeading } from './save-heading.ts'

test('what is written under a heading is read by who may see About Me', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const osric = await supporter(site, asha.personId, 'Osric', ['about_me'])
    const mali = await supporter(site, asha.personId, 'Mali, my sister', ['everything'])
    const words = 'My garden.\n\n<script>and</script> my cat'
    const form = await asha.visitor.open(`${asha.home}/about-me/important`)
    const about = await asha.visitor.send(form.press('Save this', { words }))
    assert.match(about.text, /What is most important to meMy garden\.<script>and<\/script> my cat/)
    assert.match(about.text, /You wrote this on /)
    const read = await osric.visitor.open(`${asha.home}/about-me`)
    assert.match(read.text, /About Asha.*My garden/)
    // Who else may write is none of his business.
    assert.match(read.text, /my catWritten on /)
    assert.doesNotMatch(read.text, /Change|Nothing yet|People who are important/)
    const hers = await mali.visitor.open(`${asha.home}/about-me`)
    assert.match(hers.text, /Asha wrote this on /)
  }))

test('two who write at once see both texts, and keep both', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const mali = await supporter(site, asha.personId, 'Mali, my sister', ['everything'])
    const address = `${asha.home}/about-me/people`
    const hers = await asha.visitor.open(address)
    const theirs = await mali.visitor.open(address)
    await mali.visitor.send(theirs.press('Save this', { words: 'Mali' }))
    const late = await asha.visitor.send(hers.press('Save this', { words: 'Osric' }))
    assert.equal(late.status, 422)
    assert.match(late.errors().words ?? '', /Both texts are here\. Yours is not saved yet/)
    assert.match(late.text, /What is there nowMaliMali, my sister wrote this on/)
    assert.equal(late.value('words'), 'Osric')
    const sending = late.press('Keep both')
    const about = await asha.visitor.send(sending)
    assert.match(about.text, /MaliOsric/)
    await asha.visitor.send(sending)
    assert.equal((await asha.visitor.open(address)).value('words'), 'Mali\n\nOsric')
  }))

test('who keeps only hers has seen what it takes the place of', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const address = `${asha.home}/about-me/people`
    const first = await asha.visitor.open(address)
    await asha.visitor.send(first.press('Save this', { words: 'Mali' }))
    const late = await asha.visitor.send(first.press('Save this', { words: 'Osric' }))
    // A third text comes while she looks at two.
    const other = await asha.visitor.open(address)
    await asha.visitor.send(other.press('Save this', { words: 'Tegid' }))
    const again = await asha.visitor.send(late.press('Keep only what I wrote'))
    assert.match(again.text, /What is there nowTegid/)
    const tooLong = await asha.visitor.send(again.press('Keep both', { words: 'x'.repeat(9_998) }))
    assert.match(tooLong.errors().words ?? '', /Both together are too long/)
    assert.match(tooLong.text, /What is there nowTegid/)
    const longer = await asha.visitor.send(
      again.press('Keep only what I wrote', { words: 'x'.repeat(10_001) }),
    )
    assert.match(longer.text, /What is there nowTegid/)
    await asha.visitor.send(again.press('Keep only what I wrote'))
    assert.equal((await asha.visitor.open(address)).value('words'), 'Osric')
  }))

test('words that are emptied are not said any more, and a late text doesn’t take their place unseen', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const address = `${asha.home}/about-me/also`
    await asha.visitor.send((await asha.visitor.open(address)).press('Save this', { words: 'Bus' }))
    const old = await asha.visitor.open(address)
    const about = await asha.visitor.send(old.press('Save this', { words: ' \n ' }))
    assert.doesNotMatch(about.text, /Bus/)
    const late = await asha.visitor.send(old.press('Save this', { words: 'Bus driver' }))
    assert.match(late.text, /What is there nowIt was made empty\./)
    assert.match((await asha.visitor.send(late.press('Keep both'))).text, /Bus driver/)
  }))

test('a form sent twice is saved once, and a text that is too long is kept', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const address = `${asha.home}/about-me/also`
    const form = await asha.visitor.open(address)
    const sending = form.press('Save this', { words: '😀'.repeat(5_000) })
    await asha.visitor.send(sending)
    await asha.visitor.send(sending)
    assert.equal(asha.visitor.at, `${asha.home}/about-me#also`.split('#')[0])
    assert.deepEqual(await site.rows('select revision from people.about_me'), [{ revision: 1 }])
    const words = `${'x'.repeat(10_001)}`
    const page = await asha.visitor.send(form.press('Save this', { words }))
    assert.deepEqual(page.errors(), { words: 'This is too long. Use 10,000 letters or fewer' })
    assert.equal(page.value('words'), words)
  }))

test('of two who save in the same moment, one is told', () =>
  withSite(async (site) => {
    const { accountId, personId } = await recorded(site)
    const { areaId } = site.area
    const save = (words: string) =>
      inContext(site.db, contextOf(site, { accountId, personId }), (transaction) =>
        saveHeading(transaction, {
          ...{ areaId, personId, heading: 'also', words, revision: 0 },
          by: `account:${accountId}`,
        }),
      )
    const saved = await Promise.all(['one', 'two', 'three'].map(save))
    assert.deepEqual(saved.toSorted(), ['not saved', 'not saved', 'saved'])
  }))

test('who is let go while she writes gets her words back, and none are saved', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const mali = await supporter(site, asha.personId, 'Mali', ['everything'])
    const form = await mali.visitor.open(`${asha.home}/about-me/also`)
    await site.rows(
      `update people.access set ended_at = now(), ended_by = 'her' where relation = 'helper'`,
    )
    const page = await mali.visitor.send(form.press('Save this', { words: 'She sings' }))
    assert.equal(page.status, 404)
    assert.match(page.text, /You may not change this record, or not any more/)
    assert.equal(page.value('kept'), 'She sings')
    assert.doesNotMatch(page.text, /Asha/)
    assert.deepEqual(await site.rows('select from people.about_me'), [])
  }))

test('a revision that is none is an old one', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const form = await asha.visitor.open(`${asha.home}/about-me/also`)
    await asha.visitor.send(form.press('Save this', { words: 'Bus' }))
    for (const revision of ['', '-1', '1e300', 'one', '1.5']) {
      const page = await asha.visitor.send(form.press('Save this', { words: 'Tram', revision }))
      assert.equal(page.status, 422, revision)
      assert.equal(page.value('words'), 'Tram')
    }
  }))
