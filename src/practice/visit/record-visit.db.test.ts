// What happened is written down once, and nothing of it is ever overwritten.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite } from '../../../test/support/site/site.ts'
import { newId } from '../../platform/db/new-id.ts'
import { asMaya, visitBy, visited, write } from '../../../test/support/site/visited.ts'
import { recordVisit } from './record-visit.ts'
import { versionsOf, visitNow, visitsBetween } from './visits.ts'

const always = { from: new Date(0), until: new Date('2100-01-01') }

test('the same id with the same content is one, however often and at once it comes', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const visit = visitBy(site, who, { familyWords: 'A good day', activities: ['Cooking'] })
    // Where the phone doesn't say when it was written, it is when it comes: each time another moment.
    const come = Array.from({ length: 5 }, (_, later) => ({
      ...visit,
      writtenAt: new Date(visit.writtenAt.getTime() + later),
    }))
    const sent = await Promise.all(
      come.map((one) => asMaya(site, who, (db) => recordVisit(db, one))),
    )
    assert.deepEqual(sent.map(({ outcome }) => outcome).toSorted(), [
      'already',
      'already',
      'already',
      'already',
      'recorded',
    ])
    assert.ok(sent.every(({ versionId }) => versionId === visit.versionId))
    const rows = await site.rows<{ did: string }>(
      `select action || ' ' || what as did from audit.entry where what = 'visit'`,
    )
    assert.deepEqual(rows, [{ did: 'wrote visit' }])
    assert.equal((await site.rows('select from practice.family_update')).length, 1)
  }))

test('the same id with other content is kept as both, each of them once', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const first = visitBy(site, who)
    const other = { ...first, words: 'We baked' }
    const send = (visit: typeof first) => asMaya(site, who, (db) => recordVisit(db, visit))
    assert.equal((await send(first)).outcome, 'recorded')
    const sent = await Promise.all([send(other), send(other), send(other)])
    const kept = sent.find(({ outcome }) => outcome === 'kept both')!
    assert.deepEqual(sent.map(({ outcome }) => outcome).toSorted(), [
      ...['already', 'already', 'kept both'],
    ])
    assert.deepEqual(await send(other), { ...kept, outcome: 'already' })
    assert.equal((await send(first)).outcome, 'already')
    const now = await asMaya(site, who, (db) => visitNow(db, site.area.areaId, first.visitId))
    const sentAs = Object.fromEntries(now.map((one) => [one.words, one.sentAs]))
    assert.deepEqual(sentAs, { 'We cooked': null, 'We baked': first.versionId })
  }))

test('a correction takes the place of what it corrects; two made apart stand side by side', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const first = await write(site, who, { progress: [{ goalId: newId(), words: 'Nearly there' }] })
    const { visitId } = first
    const corrected = await write(site, who, { visitId, replaces: first.versionId, words: 'A' })
    const apart = await write(site, who, { visitId, replaces: first.versionId, words: 'B' })
    await asMaya(site, who, async (db) => {
      const { areaId } = site.area
      const now = await visitNow(db, areaId, visitId)
      assert.deepEqual(now.map(({ words }) => words).toSorted(), ['A', 'B'])
      const all = await versionsOf(db, areaId, visitId)
      assert.deepEqual(
        all.map(({ versionId }) => versionId),
        [first, corrected, apart].map(({ versionId }) => versionId),
      )
      assert.deepEqual(
        all[0]!.progress.map(({ words }) => words),
        ['Nearly there'],
      )
    })
    await write(site, who, { visitId, replaces: apart.versionId, withdrawn: true })
    const { providerId } = who.maya
    const left = await asMaya(site, who, (db) =>
      visitsBetween(db, { areaId: site.area.areaId, providerId, ...always }),
    )
    assert.deepEqual(
      left.map(({ words }) => words),
      ['A'],
    )
  }))

test('what an enterprise writes is nobody else’s, and no request changes it', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { versionId } = await write(site, who)
    const another = { ...who, maya: { ...who.maya, providerId: newId(), workerId: newId() } }
    const { personId } = who.asha
    const seen = await asMaya(site, another, (db) =>
      visitsBetween(db, { areaId: site.area.areaId, personId, ...always }),
    )
    assert.deepEqual(seen, [])
    const nobody = { ...another, maya: { ...another.maya, providerId: who.maya.providerId } }
    const { by } = visitBy(site, who)
    await assert.rejects(
      asMaya(site, another, (db) => recordVisit(db, { ...visitBy(site, nobody), by })),
      /row-level security/,
    )
    await assert.rejects(
      asMaya(site, who, (db) =>
        db
          .updateTable('practice.visit')
          .set({ words: 'Nothing' })
          .where('version_id', '=', versionId)
          .execute(),
      ),
      /permission denied/,
    )
  }))
