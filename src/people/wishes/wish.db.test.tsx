// What a person wants from support, and whether few faces or many.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recorded, supporter } from '../../../test/support/site/people.ts'
import { withSite } from '../../../test/support/site/site.ts'

test('a wish is written, and few faces or many is chosen and taken back', () =>
  withSite(async (site) => {
    const { visitor, home } = await recorded(site)
    const empty = await visitor.open(`${home}/wish`)
    assert.match(empty.text, /What I want from supportNothing yet.*Not said/)
    const question = await visitor.open(`${home}/wish/faces`)
    const none = await visitor.send(question.press('Save this'))
    assert.deepEqual(none.errors(), { faces: 'Choose what is nearest' })
    const chosen = await visitor.send(question.press('Save this', { faces: 'few' }))
    assert.match(chosen.text, /A few people, always the same/)
    const words = 'To be home for the football'
    const form = await visitor.open(`${home}/wish/words`)
    const said = await visitor.send(form.press('Save this', { words }))
    assert.match(said.text, /home for the football.*A few people/)
    assert.equal((await visitor.open(`${home}/wish/faces`)).value('faces'), 'few')
    const again = await visitor.open(`${home}/wish/faces`)
    const taken = await visitor.send(again.press('Save this', { faces: 'not_said' }))
    assert.match(taken.text, /home for the football.*Not said/)
  }))

test('a language is chosen and taken back, and who may see what she wants sees it', () =>
  withSite(async (site) => {
    const { visitor, home, personId } = await recorded(site)
    const question = await visitor.open(`${home}/wish/language`)
    const none = await visitor.send(question.press('Save this'))
    assert.deepEqual(none.errors(), { language: 'Choose a language' })
    const said = await visitor.send(question.press('Save this', { language: 'welsh' }))
    assert.match(said.text, /LanguageWelsh/)
    const marks = await site.rows('select from evidence.mark where person_id = $1', [personId])
    assert.equal(marks.length, 1)
    const held = await visitor.open(`${home}/held`)
    assert.match(held.text, /Language liked bestWelsh/)
    const again = await visitor.open(`${home}/wish/language`)
    assert.equal(again.value('language'), 'welsh')
    const taken = await visitor.send(again.press('Save this', { language: 'not_said' }))
    assert.match(taken.text, /LanguageNot said/)
  }))

test('who chooses faces doesn’t disturb who writes the words, and two who write see both', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const mali = await supporter(site, asha.personId, 'Mali', ['everything'])
    const hers = await asha.visitor.open(`${asha.home}/wish/words`)
    const theirs = await mali.visitor.open(`${asha.home}/wish/words`)
    const faces = await mali.visitor.open(`${asha.home}/wish/faces`)
    await mali.visitor.send(faces.press('Save this', { faces: 'many' }))
    await asha.visitor.send(hers.press('Save this', { words: 'Football' }))
    assert.equal(asha.visitor.at, `${asha.home}/wish`)
    const late = await mali.visitor.send(theirs.press('Save this', { words: 'Cricket' }))
    assert.match(late.text, /What is there nowFootballAsha wrote this on/)
    const both = await mali.visitor.send(late.press('Keep both'))
    assert.match(both.text, /What Asha wants from supportFootballCricket.*Many people/)
  }))
