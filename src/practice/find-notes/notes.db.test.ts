// An old note is found by a word, however it is written; only by whose it is.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../platform/db/new-id.ts'
import { withSite } from '../../../test/support/site/site.ts'
import {
  asMaya,
  momentFromNow,
  plan,
  visited,
  visitBy,
  worker,
  write,
} from '../../../test/support/site/visited.ts'
import { recordVisit } from '../visit/record-visit.ts'

const find = (words: string) => `/ashdale/notes?find=${encodeURIComponent(words)}`

test('a note is found by all of its words, without capitals and accents, the newest first', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { visitor } = who.maya
    await write(site, who, { words: 'José at the CAFÉ', beganAt: momentFromNow(-3000) })
    await write(site, who, { words: 'The cafe was closed', beganAt: momentFromNow(-60) })
    await write(site, who, { words: '100% rain_drops', beganAt: momentFromNow(-200) })
    const page = await visitor.open(find('cafe'))
    assert.match(page.text, /The cafe was closed.*José at the CAFÉ/)
    assert.match(page.html, /José at the <mark>CAFÉ<\/mark>/)
    assert.doesNotMatch((await visitor.open(find('cafe jose'))).text, /was closed/)
    assert.match((await visitor.open(find('0%'))).text, /rain_drops/)
    assert.match((await visitor.open(find('n_d'))).text, /rain_drops/)
    assert.match((await visitor.open(find('the%closed'))).text, /No note has all of these words/)
    assert.equal((await visitor.open(find('\\'))).status, 200)
  }))

test('what was corrected is found as it is now, and what was withdrawn is not', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const first = visitBy(site, who, { words: 'A tortoise' })
    const said = (more: object) => asMaya(site, who, (db) => recordVisit(db, { ...first, ...more }))
    await said({})
    const second = newId()
    await said({ versionId: second, replaces: first.versionId, words: 'A hedgehog' })
    assert.match((await who.maya.visitor.open(find('tortoise'))).text, /No note/)
    assert.match((await who.maya.visitor.open(find('hedgehog'))).text, /A hedgehog/)
    await said({ versionId: newId(), replaces: second, words: 'A hedgehog', withdrawn: true })
    assert.match((await who.maya.visitor.open(find('hedgehog'))).text, /No note/)
  }))

test('many notes stand page by page', () =>
  withSite(async (site) => {
    const who = await visited(site)
    for (let index = 0; index < 23; index++)
      await write(site, who, { words: `Bread ${index}.`, beganAt: momentFromNow(-60 - index) })
    const page = await who.maya.visitor.open(find('bread'))
    assert.match(page.text, /Bread 19\./)
    assert.doesNotMatch(page.text, /Bread 20\./)
    const next = await who.maya.visitor.open(page.link('Older notes'))
    assert.match(next.text, /Bread 22\./)
    assert.doesNotMatch(next.text, /Older notes/)
    assert.equal((await who.maya.visitor.open(`${find('bread')}&page=9`)).status, 200)
    assert.equal((await who.maya.visitor.open(`${find('bread')}&page=x`)).status, 200)
  }))

test('a worker finds what she wrote, and not what others did; another enterprise finds nothing', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const wren = await worker(site, who, 'Wren')
    await plan(site, who, { workerId: wren.workerId })
    await write(site, who, { words: 'Soup by Maya' })
    await write(site, who, { words: 'Soup by Wren', workerId: wren.workerId })
    const hers = await wren.visitor.open(find('soup'))
    assert.match(hers.text, /Soup by Wren/)
    assert.doesNotMatch(hers.text, /Soup by Maya/)
    const tom = await site.runs(await site.list(), { name: 'Tom', email: 'tom@example.org' })
    assert.match((await tom.open(find('soup'))).text, /No note/)
  }))
