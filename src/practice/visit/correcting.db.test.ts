// A correction by whoever may make it, once, of what was before her, and without losing the rest.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import {
  dayFromNow,
  plan,
  visited,
  worker,
  write,
  type Visited,
} from '../../../test/support/site/visited.ts'
import { newId } from '../../platform/db/new-id.ts'

const written = (site: TestSite) =>
  site.rows<{ words: string; worker_id: string; withdrawn: boolean }>(
    'select words, worker_id, withdrawn from practice.visit order by received_at, version_id',
  )

async function correction({ maya: { visitor } }: Visited, visitId: string) {
  const page = await visitor.open(`/ashdale/visits/${visitId}`)
  return visitor.open(page.link('Correct it'))
}

test('a worker reads what a colleague wrote of whom she visits, and changes nothing of it', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const nia = await worker(site, who, 'Nia')
    const ivo = await worker(site, who, 'Ivo')
    const planned = await plan(site, who, { workerId: nia.workerId })
    await plan(site, who, { workerId: ivo.workerId, minutesFromNow: 24 * 60 })
    const { visitId, versionId } = await write(site, who, { planned, workerId: nia.workerId })
    const at = `/ashdale/visits/${visitId}`
    const page = await ivo.visitor.open(at)
    assert.match(page.text, /We cooked/)
    assert.doesNotMatch(page.text, /Correct it|Take it back|Add a picture/)
    const hers = await nia.visitor.open(at)
    const form = await nia.visitor.open(hers.link('Correct it'))
    const correcting = form.press('Save the correction', { words: 'It was me' })
    for (const [way, fields] of [
      ['correct', correcting.fields],
      ['undo', [['versionId', versionId]]],
      ['picture', [['words', 'It was me']]],
    ] as const) {
      assert.equal((await ivo.visitor.ask(`${at}/${way}`)).status, 404, way)
      const sent = await ivo.visitor.ask(`${at}/${way}`, {
        method: 'POST',
        body: new URLSearchParams(fields as [string, string][]),
      })
      assert.equal(sent.status, 404, way)
    }
    assert.equal((await written(site)).length, 1)
    await nia.visitor.send(correcting)
    assert.deepEqual(
      (await written(site)).map((one) => one.worker_id),
      [nia.workerId, nia.workerId],
    )
  }))

test('what a worker wrote stays hers to read and to correct, when she visits no more', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const nia = await worker(site, who, 'Nia')
    const beganAt = new Date(Date.now() - 20 * 86_400_000)
    const { visitId } = await write(site, who, { workerId: nia.workerId, beganAt })
    const page = await nia.visitor.open(`/ashdale/visits/${visitId}`)
    assert.match(page.text, /We cooked/)
    assert.doesNotMatch(page.text, /There is no agreement/)
    const form = await nia.visitor.open(page.link('Correct it'))
    await nia.visitor.send(form.press('Save the correction', { words: 'We baked' }))
    assert.deepEqual(
      (await written(site)).map(({ words }) => words),
      ['We cooked', 'We baked'],
    )
  }))

test('a correction sent twice is one; of two forms of the same words both are kept and shown', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { visitId } = await write(site, who)
    const { visitor } = who.maya
    const form = await correction(who, visitId)
    const apart = await correction(who, visitId)
    const sending = form.press('Save the correction', { words: 'A' })
    await visitor.send(sending)
    await visitor.send(sending)
    assert.deepEqual(
      (await written(site)).map(({ words }) => words),
      ['We cooked', 'A'],
    )
    const shown = await visitor.send(apart.press('Save the correction', { words: 'B' }))
    assert.match(shown.text, /This was written down 2 times, and differently/)
  }))

test('what was reached of a goal stays in a correction, though the goal is not open any more', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const progress = [{ goalId: newId(), words: 'Nearly there' }]
    const { visitId } = await write(site, who, { progress })
    const form = await correction(who, visitId)
    await who.maya.visitor.send(form.press('Save the correction', { words: 'A' }))
    const rows = await site.rows('select words from practice.progress')
    assert.deepEqual(rows, [{ words: 'Nearly there' }, { words: 'Nearly there' }])
  }))

test('who came stays who came, though she has left since', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const nia = await worker(site, who, 'Nia')
    await worker(site, who, 'Ivo')
    const { visitId } = await write(site, who, { workerId: nia.workerId })
    await site.rows(
      `update providers.worker set ended_at = now(), ended_by = 'x' where worker_id = $1`,
      [nia.workerId],
    )
    const form = await correction(who, visitId)
    await who.maya.visitor.send(form.press('Save the correction', { words: 'A' }))
    assert.deepEqual(
      (await written(site)).map((one) => one.worker_id),
      [nia.workerId, nia.workerId],
    )
  }))

test('a visit of long ago is said to be saved, and is undone by one tap', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { visitor, providerId } = who.maya
    const whose = `person=${who.asha.personId}&provider=${providerId}`
    const form = await visitor.open(`/ashdale/visits/new?${whose}`)
    const saving = form.press('Save this visit', {
      ...{ day: dayFromNow(-40), began: '10:00', ended: '11:00', breakHours: '20' },
    })
    const long = await visitor.send(saving)
    assert.deepEqual(long.errors(), { breakHours: 'That is longer than the visit was' })
    const saved = await visitor.send(long.press('Save this visit', { breakHours: '1' }))
    assert.match(saved.text, /Saved\. Asha, 10am to 11am/)
    await visitor.send(saved.press('Undo'))
    assert.deepEqual(
      (await written(site)).map(({ withdrawn }) => withdrawn),
      [false, true],
    )
  }))

test('what is planned for some time on another day is not written down today', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { visitor } = who.maya
    const any = { part: 'any', beginsAt: null, minutesFromNow: 2 * 24 * 60 } as const
    const { planId, plannedOn } = await plan(site, who, any)
    const form = await visitor.open(`/ashdale/visits/new?plan=${planId}&on=${plannedOn}`)
    const saving = form.press('Save this visit', { day: dayFromNow(-1), began: '23:00', ended: '' })
    const early = await visitor.send(saving)
    assert.match(early.errors().began ?? '', /^This visit is planned for .*\. Move it first, or/)
    assert.deepEqual(await written(site), [])
  }))
