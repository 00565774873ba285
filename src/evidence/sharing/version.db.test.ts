// What others were shown of a time stays as it was: of two versions of it somebody could subtract one.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite } from '../../../test/support/site/site.ts'
import { inContext } from '../../platform/db/context.ts'
import { enterprise, timeZone, type Told } from '../testing.ts'
import { newId } from '../../platform/db/new-id.ts'
import { forOthers } from './for-others.ts'
import type { VersionAudience } from '../audiences.ts'

const today = '2026-11-23'

test('late, corrected, taken out and erased records change nothing of what was shown; the next quarter has them', () =>
  withSite(async (site) => {
    const told = await enterprise(site)
    const people = await Promise.all(Array.from({ length: 7 }, () => told.person()))
    // Each is visited in May and in September, for six hours.
    for (const one of people)
      for (const day of ['2026-05-04', '2026-09-07']) await told.visit(one, `${day} 09:00`, 360)
    // Her own look shows nobody anything: it goes on being counted.
    assert.match(await read(told, 'tender', { isShown: false }), /7 people were supported/)
    const late = await told.person()
    await told.visit(late, '2026-05-05 09:00', 1200)
    const shown = await read(told, 'tender')
    assert.match(shown, /8 people were supported.*About 105 hours, in about 15 visits/)

    const later = await told.person()
    await told.visit(later, '2026-05-06 09:00', 1200)
    for (const table of ['practice.family_update', 'practice.visit'])
      await site.rows(`delete from ${table} where person_id = $1`, [people[0]])
    await site.rows('delete from people.person where person_id = $1', [people[0]])
    await told.add('evidence.left_out', {
      ...{ person_id: people[1], left_out_id: newId(), began_by: 'x' },
    })
    for (const audience of ['tender', 'coordinator', 'everyone'] as const)
      assert.equal(await read(told, audience), shown)

    // January: the same May stands in another year, as it was shown; those who are counted are counted anew.
    await told.visit(later, '2026-11-02 09:00', 360)
    const next = await version(told, 'tender', { today: '2027-01-20' })
    assert.match(wordsOf(next), /7 people were supported/)
    const hours = (month: string) => next.months.find((one) => one.month === month)!.minutes / 60
    assert.deepEqual([hours('2026-05-01'), hours('2026-09-01'), hours('2026-11-01')], [62, 42, 6])
  }))

test('the hours of one visit are in no version', () =>
  withSite(async (site) => {
    const told = await enterprise(site)
    await told.visit(await told.person(), '2026-05-04 09:00', 90)
    const words = await read(told, 'everyone')
    assert.match(words, /Fewer than 5 people were supported/)
    assert.match(words, /Fewer than 5 hours, in fewer than 5 visits/)
  }))

test('two who are shown it first at once see the same', () =>
  withSite(async (site) => {
    const told = await enterprise(site)
    for (let turn = 0; turn < 6; turn++)
      await told.visit(await told.person(), '2026-05-04 09:00', 90)
    const both = await Promise.all([read(told, 'tender'), read(told, 'coordinator')])
    assert.equal(both[0], both[1])
    assert.equal((await site.rows('select from evidence.others_version')).length, 1)
  }))

interface Looking {
  today?: string
  isShown?: boolean
}

async function version(
  { site, areaId, providerId }: Told,
  audience: VersionAudience,
  { today: on = today, isShown = true }: Looking = {},
) {
  const context = { areaId, actor: 'account:x', lists: { providers: [providerId] }, timeZone }
  const found = await inContext(site.db, context, (db) =>
    forOthers(db, {
      ...{ area: site.area, providerId, audience, today: on },
      shownBy: isShown ? 'account:x' : undefined,
    }),
  )
  assert.ok(found)
  return found
}

const wordsOf = ({ sections }: Awaited<ReturnType<typeof version>>) =>
  sections.flatMap(({ told }) => told.map(({ sentence }) => sentence)).join(' ')

async function read(told: Told, audience: VersionAudience, looking: Looking = {}) {
  return wordsOf(await version(told, audience, looking))
}
