// A visit that was written with no signal: by the rules of its page, at the time when it was written.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phoneOf } from '../src/offline/testing.ts'
import { newId } from '../src/platform/db/new-id.ts'
import { withSite, type TestSite } from './support/site/site.ts'
import { momentFromNow, plan, visited, type Visited } from './support/site/visited.ts'

const visits = (site: TestSite) =>
  site.rows<{ words: string; written_at: Date }>(
    'select words, written_at from practice.visit order by words',
  )

/** As Maya fills it in, on a page that her phone keeps. */
async function filledIn(
  { maya }: Visited,
  of: { planId: string; plannedOn: string },
  typed: Record<string, string>,
) {
  const address = `/ashdale/visits/new?plan=${of.planId}&on=${of.plannedOn}`
  const form = (await maya.visitor.open(address)).press('Save this visit', typed)
  return { path: address, fields: form.fields }
}

test('a visit waits, is written down once, and says when it was written', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const of = await plan(site, who)
    const phone = await phoneOf(who.maya.visitor)
    const ids = { visitId: newId(), versionId: newId() }
    const form = await filledIn(who, of, { ...ids, words: 'We cooked', ended: '' })
    const writtenAt = momentFromNow(-10)
    const one = await phone.sealed({ ...form, writtenAt }, ids.visitId)
    const [first] = await phone.send([one])
    assert.equal(first?.said, 'kept')
    assert.equal((await phone.send([one]))[0]?.said, 'kept')
    assert.deepEqual(await visits(site), [{ words: 'We cooked', written_at: writtenAt }])
    // Changed and sent again under the same number, both are kept.
    const other = await filledIn(who, of, { ...ids, words: 'We baked', ended: '' })
    const both = await phone.sealed({ ...other, writtenAt }, ids.visitId)
    assert.equal((await phone.send([both]))[0]?.said, 'kept')
    assert.deepEqual(
      (await visits(site)).map(({ words }) => words),
      ['We baked', 'We cooked'],
    )
  }))

test('one that was written before it had begun is kept apart, though it comes after', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const of = await plan(site, who)
    const phone = await phoneOf(who.maya.visitor)
    const form = await filledIn(who, of, { words: 'We will cook', ended: '' })
    const early = await phone.sealed({ ...form, writtenAt: momentFromNow(-90) })
    assert.deepEqual(await phone.send([early]), [{ said: 'kept apart' }])
    assert.deepEqual(await visits(site), [])
    const list = await who.maya.visitor.open('/ashdale/offline/kept')
    assert.match(list.text, /We will cook/)
    // Now that it has begun, she may say that it is so.
    const item = await who.maya.visitor.open(list.link('Look at it We will cook'))
    await who.maya.visitor.send(item.press('Save it now'))
    assert.equal((await visits(site)).length, 1)
  }))
