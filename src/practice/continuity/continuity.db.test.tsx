// Who comes how often, and who can stand in: as the person reads it, her family, and the enterprise.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { today } from '../../../test/support/site/ashdale.ts'
import { withSite } from '../../../test/support/site/site.ts'
import { inContext } from '../../platform/db/context.ts'
import { newId } from '../../platform/db/new-id.ts'
import { dateWords } from '../../platform/i18n/words.ts'
import { changeDay } from '../plan/change-day.ts'
import { momentOf } from '../plan/occurrences.ts'
import {
  asMaya,
  family,
  giveAccess,
  plan,
  supportedAsha,
  visit,
} from '../../../test/support/site/week.ts'
import { continuityOf } from './continuity-of.ts'

const at = (day: string, time: string) => momentOf(day, time, 'Europe/London')

test('visits of four weeks are counted: corrected once, withdrawn not at all, older ones not', () =>
  withSite(async (site) => {
    const week = await supportedAsha(site)
    const { areaId } = site.area
    const { personId } = week.asha
    const planId = await plan(site, week, { beginsOn: today(-6), endsOn: today(-3) })
    const other = newId()
    const on = (days: number, more = {}) => ({
      ...{ beganAt: at(today(-days), '10:00'), endedAt: at(today(-days), '12:00'), ...more },
    })
    await visit(site, week, on(6))
    await visit(site, week, on(5, { workerId: other }))
    const corrected = { versionId: newId(), visitId: newId() }
    await visit(site, week, on(4, { ...corrected, workerId: other }))
    await visit(site, week, on(4, { visitId: corrected.visitId, replaces: corrected.versionId }))
    const slip = { versionId: newId(), visitId: newId() }
    await visit(site, week, on(3, slip))
    await visit(
      site,
      week,
      on(3, { visitId: slip.visitId, replaces: slip.versionId, withdrawn: true }),
    )
    await visit(site, week, on(28))
    await asMaya(site, week, (db) =>
      changeDay(db, {
        ...{ areaId, changeId: newId(), plannedOn: today(-3), party: 'provider', kind: 'missed' },
        ...{ plan: { planId, providerId: week.maya.providerId, personId }, reason: 'worker_ill' },
        ...{ words: '', beginsAt: null, minutes: null, workerId: null, by: 'x' },
      }),
    )
    const lists = { scope_all_visits: [personId], scope_plan: [personId] }
    const found = await inContext(site.db, { areaId, actor: 'x', lists }, (db) =>
      continuityOf(db, { areaId, personId, until: today(), days: 28 }),
    )
    assert.deepEqual([found.visits, found.carers, found.usual], [3, 2, { some: 2, of: 3 }])
    assert.deepEqual(found.missed, { some: 1, of: 4 })
    assert.equal(found.sequence, 0)
    const page = await week.asha.visitor.open(`${week.home}/continuity`)
    assert.match(page.text, /The same person came 2 times of 3.*Nobody is named who can stand in/)
    assert.match(page.text, /Missed, of those planned1 of 4/)
    const hers = await week.maya.visitor.open(
      `/ashdale/enterprise/${week.maya.providerId}/people/${personId}/continuity`,
    )
    assert.match(hers.text, /visits of Maya Holt only.*The same person came 2 times of 3/)
    const ffion = await family(site, week, ['plan'])
    assert.equal((await ffion.ask(`${week.home}/continuity`)).status, 404)
  }))

test('she names up to three, and has met them when she, or the provider with her yes, says so', () =>
  withSite(async (site) => {
    const week = await supportedAsha(site)
    const { visitor, personId } = week.asha
    for (const name of ['Ben Hale', 'Wren', 'Tom']) {
      const sending = (await visitor.open(`${week.home}/back-ups/new`)).press('Name them', { name })
      await visitor.send(sending)
      await visitor.send(sending)
    }
    const fourth = await visitor.open(`${week.home}/back-ups/new`)
    const full = await visitor.send(fourth.press('Name them', { name: 'Una' }))
    assert.deepEqual(full.errors(), { name: 'Three are named already. Take one back first' })
    const address = `/ashdale/enterprise/${week.maya.providerId}/people/${personId}/back-ups`
    const list = await week.maya.visitor.open(address)
    const form = await week.maya.visitor.open(list.link('Write down that they met: Ben Hale'))
    const met = { metOn: '2026-03-03' }
    const no = await week.maya.visitor.send(
      form.press('Write down that they met', { ...met, yes: 'no' }),
    )
    assert.deepEqual(no.errors(), { yes: 'Only when Asha has said yes' })
    await week.maya.visitor.send(form.press('Write down that they met', { ...met, yes: 'yes' }))
    const page = await visitor.open(`${week.home}/back-ups`)
    assert.match(
      page.text,
      /Ben Hale.*You have met them, on .*3 March.*Wren.*You have not met them yet/,
    )
    const wren = await visitor.open(page.link('Say that you have met, or take it back: Wren'))
    const end = wren.press('They can’t stand in any more')
    assert.doesNotMatch((await visitor.send(end)).text, /Wren/)
    await visitor.send(end)
    const four = await visitor.open(`${week.home}/continuity`)
    assert.match(four.text, /You have met 1 of the 2 who can stand in/)
  }))

test('who came already is chosen and not typed, and has been met on the first day on which she came', () =>
  withSite(async (site) => {
    const week = await supportedAsha(site)
    const { visitor } = week.asha
    const { areaId } = site.area
    const { providerId } = week.maya
    await plan(site, week)
    const [nia, ivo] = [newId(), newId()]
    for (const [workerId, name] of [
      [nia, 'Nia'],
      [ivo, 'Ivo'],
    ])
      await site.rows(
        `insert into providers.worker (area_id, provider_id, worker_id, name, kind, began_by)
         values ($1, $2, $3, $4, 'paid', 'x')`,
        [areaId, providerId, workerId, name],
      )
    await visit(site, week, { beganAt: at(today(-9), '10:00') })
    await visit(site, week, { beganAt: at(today(-5), '10:00'), workerId: nia })
    await visit(site, week, { beganAt: at(today(-2), '10:00'), workerId: nia })
    const form = await visitor.open(`${week.home}/back-ups/new`)
    assert.match(form.text, /Who is it\?NiaHas come before, from Maya HoltSomebody else/)
    const none = await visitor.send(form.press('Name them'))
    assert.deepEqual(none.errors(), { who: 'Choose who it is' })
    const nameless = await visitor.send(form.press('Name them', { who: 'other' }))
    assert.deepEqual(nameless.errors(), { name: 'Write their name' })
    // Whoever never came isn’t told of, and isn’t taken.
    const unknown = await visitor.send(form.press('Name them', { who: `worker:${ivo}` }))
    assert.deepEqual(Object.keys(unknown.errors()), ['who'])
    const sending = none.press('Name them', { who: `worker:${nia}` })
    const named = await visitor.send(sending)
    assert.match(named.text, new RegExp(`Nia.*You have met them, on ${dateWords(today(-5))}`))
    await visitor.send(sending)
    assert.deepEqual(await site.rows('select worker_id, other_id from practice.back_up'), [
      { worker_id: nia, other_id: null },
    ])
    assert.equal((await site.rows('select from practice.back_up_met')).length, 1)
  }))

test('from a person’s record her enterprise comes to its notes, how often the same comes, and who stands in', () =>
  withSite(async (site) => {
    const week = await supportedAsha(site)
    const { visitor, personId } = week.asha
    const { providerId } = week.maya
    await giveAccess(site, personId, { providerId }, 'provider', ['plan'])
    await visit(site, week, { beganAt: at(today(-2), '10:00'), words: 'We sowed beans.' })
    await visitor.send(
      (await visitor.open(`${week.home}/back-ups/new`)).press('Name them', { name: 'Ben Hale' }),
    )
    const record = await week.maya.visitor.open(week.home)
    const notes = await week.maya.visitor.open(record.link('Notes of Asha’s visits'))
    assert.match(notes.text, /We sowed beans\./)
    assert.match(
      (await week.maya.visitor.open(notes.link('Asha, '))).title,
      /^Visit to Asha/,
      'and from a note to its visit',
    )
    const often = await week.maya.visitor.open(record.link('How often the same person comes'))
    assert.match(often.text, /visits of Maya Holt only/)
    const standIns = await week.maya.visitor.open(record.link('Who can stand in'))
    assert.match(standIns.link('Write down that they met'), /enterprise/)
    // Others see what they saw before.
    const ffion = await family(site, week, ['plan'])
    const hers = await ffion.open(week.home)
    assert.equal(hers.link('Who can stand in'), `${week.home}/back-ups`)
    assert.doesNotMatch(hers.text, /Notes of/)
  }))
