// A visit that was written with no signal: by the rules of its page, at the time when it was written.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { phoneOf } from '../src/offline/testing.ts'
import { newId } from '../src/platform/db/new-id.ts'
import { withSite, type TestSite } from './support/site/site.ts'
import {
  momentFromNow,
  plan,
  visitBy,
  visited,
  write,
  type Visited,
} from './support/site/visited.ts'

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

test('a correction that waited stands beside one that was made meanwhile, and both are shown', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { visitId, versionId } = await write(site, who, { words: 'We cooked' })
    const { visitor } = who.maya
    const phone = await phoneOf(visitor)
    const address = `/ashdale/visits/${visitId}/correct?version=${versionId}`
    const typed = (words: string) => ({ versionId: newId(), words })
    const onPhone = (await visitor.open(address)).press('Save the correction', typed('We baked'))
    const here = (await visitor.open(address)).press('Save the correction', typed('We fried'))
    await visitor.send(here)
    const one = await phone.sealed({ path: address, fields: onPhone.fields })
    for (let time = 0; time < 2; time++)
      assert.equal((await phone.send([one]))[0]?.said, 'kept', String(time))
    const page = await visitor.open(`/ashdale/visits/${visitId}`)
    assert.match(page.text, /written down 2 times.*We (baked|fried).*We (baked|fried).*said before/)
    assert.equal((await visits(site)).length, 3)
  }))

test('a picture that waited is added once; one that is none is kept apart until another is chosen', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { visitId } = await write(site, who)
    const { visitor } = who.maya
    const phone = await phoneOf(visitor)
    const path = `/ashdale/visits/${visitId}/picture`
    const photo = await sharp({
      create: { width: 900, height: 700, channels: 3, background: 'red' },
    })
      .jpeg()
      .toBuffer()
    const sent = (bytes: Uint8Array, pieceId: string) =>
      phone.sealed(
        {
          path,
          fields: [
            ['pieceId', pieceId],
            ['words', 'The cake'],
          ],
          files: [{ field: 'file', name: 'a.jpg', type: 'image/jpeg', bytes }],
        },
        pieceId,
      )
    const one = await sent(photo, newId())
    for (let time = 0; time < 2; time++)
      assert.equal((await phone.send([one]))[0]?.said, 'kept', String(time))
    assert.equal((await site.rows('select from practice.piece')).length, 1)
    const none = await sent(new Uint8Array(400_000), newId())
    assert.equal((await phone.send([none]))[0]?.said, 'kept apart')
    const apart = () => site.rows<{ item_id: string }>('select item_id from offline.kept_apart')
    const item = `/ashdale/offline/kept/${(await apart())[0]!.item_id}`
    const choose = async (bytes: Uint8Array<ArrayBuffer>) => {
      const body = new FormData()
      body.set('words', 'The cake')
      body.set('file', new File([bytes], 'b.jpg', { type: 'image/jpeg' }))
      return visitor.ask(item, { method: 'POST', body })
    }
    // Far too large: it is still there.
    assert.equal((await choose(new Uint8Array(16_000_000))).status, 303)
    assert.match((await visitor.open(`${item}?too-large=yes`)).text, /That file is too large/)
    assert.equal((await apart()).length, 1)
    const large = new Uint8Array(300_000)
    large.set(photo)
    assert.equal((await choose(large)).headers.get('location'), `/ashdale/visits/${visitId}`)
    assert.equal((await apart()).length, 0)
    assert.equal((await site.rows('select from practice.piece')).length, 2)
  }))

test('a picture of a visit that waits itself comes after it', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { visitId } = visitBy(site, who)
    const phone = await phoneOf(who.maya.visitor)
    const of = await plan(site, who)
    const form = await filledIn(who, of, { visitId, versionId: newId(), ended: '' })
    const bytes = new Uint8Array(
      await sharp({ create: { width: 60, height: 40, channels: 3, background: 'red' } })
        .png()
        .toBuffer(),
    )
    const all = [
      await phone.sealed({ ...form, writtenAt: momentFromNow(-1) }, visitId),
      await phone.sealed({
        path: `/ashdale/visits/${visitId}/picture`,
        files: [{ field: 'file', name: 'a.png', type: 'image/png', bytes }],
      }),
    ]
    assert.deepEqual(
      (await phone.send(all)).map(({ said }) => said),
      ['kept', 'kept'],
    )
  }))
