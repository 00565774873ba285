// Visits are planned with a person: what was agreed is held to, and what is sent twice is one.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  asMaya,
  dayFromNow,
  one,
  plan,
  visited,
  worker,
} from '../../../test/support/site/visited.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import type { Visited } from '../../../test/support/site/visited.ts'
import { endPlan } from './make-plan.ts'

const each = { weekdays: ['1', '2', '3', '4', '5', '6', '7'], beginsAt: '09:30', length: '1:00' }

function homeOf({ maya }: Visited) {
  return `/ashdale/enterprise/${maya.providerId}/plans`
}

async function formOf(who: Visited) {
  const { visitor } = who.maya
  const list = await visitor.open(homeOf(who))
  return visitor.open(list.link('Plan visits with Asha'))
}

async function plansIn(site: TestSite) {
  return site.rows<{ plan_id: string; weekdays: number[]; ends_on: string | null }>(
    'select * from practice.plan order by made_at',
  )
}

test('visits are planned from what was agreed, are on the week, and a form sent twice plans once', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { visitor } = who.maya
    const form = await formOf(who)
    const sending = form.press('Plan these visits', { ...each, place: 'The side door' })
    const planned = await visitor.send(sending)
    assert.match(planned.text, /Mondays.*and Sundays, each week, at 9:30am, for 1 hour/)
    assert.match(planned.text, /The side door/)
    await visitor.send(sending)
    assert.equal((await plansIn(site)).length, 1)
    const week = await visitor.open('/ashdale/week')
    assert.match(week.text, /9:30am to 10:30am, Asha/)
    assert.match(week.text, /hours? planned/)
  }))

test('what is missing is said at once, and all that was typed is kept', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const form = await formOf(who)
    const wrong = await who.maya.visitor.send(
      form.press('Plan these visits', { length: '', beginsAt: '', words: 'Her coat' }),
    )
    assert.equal(wrong.status, 422)
    assert.deepEqual(wrong.errors(), {
      weekdays: 'Tick at least one day of the week',
      beginsAt: 'Put the time, like 9:30',
      length: 'Write how long the visit is',
    })
    assert.equal(wrong.value('words'), 'Her coat')
  }))

test('the shortest visit that was agreed is the default, and a shorter one is told why not', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { visitor } = who.maya
    const page = await one(visitor, who.maya.agreements)
    const change = await visitor.open(page.link('Propose a change'))
    await visitor.send(change.press('Agree to this, and ask Asha', { minimumVisit: '45' }))
    const waits = await one(who.asha.visitor, who.asha.agreements)
    const yes = await who.asha.visitor.open(waits.link('Read it and say yes'))
    await who.asha.visitor.send(yes.press('Yes, I agree to this'))
    const form = await formOf(who)
    assert.equal(form.value('length'), '45')
    const short = await visitor.send(form.press('Plan these visits', { ...each, length: '30' }))
    assert.match(short.errors().length ?? '', /agreed that a visit is 45 minutes or longer/)
    const right = await visitor.send(short.press('Plan these visits', { ...each, length: '45' }))
    assert.equal(right.status, 200)
  }))

test('nothing is planned before an agreement begins, or after it has ended', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { visitor } = who.maya
    const form = await formOf(who)
    const early = await visitor.send(
      form.press('Plan these visits', { ...each, beginsOn: dayFromNow(-3) }),
    )
    assert.match(
      early.errors().beginsOn ?? '',
      /^Your agreement with Asha begins on .* agree an earlier/,
    )
    await visitor.send(form.press('Plan these visits', each))
    const page = await one(visitor, who.maya.agreements)
    const end = await visitor.open(page.link('End this agreement'))
    await visitor.send(end.press('End this agreement', { when: 'day', lastDay: dayFromNow(2) }))
    const late = await visitor.send(
      form.press('Plan these visits', { ...each, beginsOn: dayFromNow(9) }),
    )
    assert.match(late.errors().beginsOn ?? '', /ended on .* Make a new agreement first/)
    // Nobody comes by a plan when what was agreed is over.
    const next = await visitor.open(`/ashdale/week?from=${dayFromNow(14)}`)
    assert.doesNotMatch(next.text, /9:30am/)
    assert.match(next.text, /No hours planned/)
  }))

test('a plan is changed from a day on, and what was before stays; it is ended once', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { visitor } = who.maya
    const form = await formOf(who)
    const made = await visitor.send(form.press('Plan these visits', each))
    const change = await visitor.open(made.link('Change it from a day on'))
    assert.equal(change.value('beginsAt'), '09:30')
    const from = dayFromNow(3)
    const changing = change.press('Plan it so', { beginsAt: '14:00', beginsOn: from })
    const changed = await visitor.send(changing)
    assert.match(changed.text, /at 2pm/)
    await visitor.send(changing)
    assert.equal((await plansIn(site)).length, 2)
    const endings = await site.rows<{ over_from: string }>(
      'select over_from from practice.plan_ending',
    )
    assert.deepEqual(endings, [{ over_from: from }])
    const end = await visitor.open(changed.link('End it from a day on'))
    const none = await visitor.send(end.press('End these visits'))
    assert.match(none.errors().lastDay ?? '', /^Write the last day/)
    const ending = none.press('End these visits', { lastDay: dayFromNow(5) })
    await visitor.send(ending)
    await visitor.send(ending)
    assert.equal((await site.rows('select from practice.plan_ending')).length, 2)
  }))

test('visits at the same time are told, and not refused', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { visitor } = who.maya
    for (const beginsAt of ['09:30', '10:00'])
      await visitor.send((await formOf(who)).press('Plan these visits', { ...each, beginsAt }))
    assert.equal((await plansIn(site)).length, 2)
    const list = await visitor.open(homeOf(who))
    const page = await visitor.open(list.link('at 10am'))
    assert.match(page.text, /at the same time as another by Maya Holt/)
  }))

test('another enterprise and a worker plan nothing for it', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const wren = await worker(site, who, 'Wren')
    const answer = await wren.visitor.ask(homeOf(who))
    assert.equal(answer.status, 404)
    const form = await formOf(who)
    const { action, fields } = form.press('Plan these visits', each)
    const body = new URLSearchParams(fields)
    const sent = await wren.visitor.ask(action, { method: 'POST', body })
    assert.equal(sent.status, 404)
    assert.deepEqual(await plansIn(site), [])
  }))

test('a visit that was moved out of a plan which has ended since is still on its day', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { visitor } = who.maya
    const { planId, plannedOn } = await plan(site, who, { minutesFromNow: 24 * 60 })
    const at = `/ashdale/week/${planId}/${plannedOn}`
    const form = await visitor.open(`${at}/move`)
    const to = dayFromNow(8)
    await visitor.send(form.press('Move it', { day: to, time: '15:00', reason: 'travel' }))
    const week = await visitor.open(`/ashdale/week?from=${to}`)
    assert.match(week.text, /3pm to 3:30pm, Asha Moved/)
    const { providerId, workerId } = who.maya
    await asMaya(site, who, (db) =>
      endPlan(db, {
        ...{ areaId: site.area.areaId, planId, providerId, personId: who.asha.personId, workerId },
        ...{ overFrom: plannedOn, party: 'provider', by: 'x' },
      }),
    )
    assert.doesNotMatch((await visitor.open(`/ashdale/week?from=${to}`)).text, /Moved/)
  }))

test('of two who change the same visits at once, the second is told, and nobody comes twice', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { visitor, providerId } = who.maya
    const { planId } = await plan(site, who, { endsOn: null, minutesFromNow: 24 * 60 })
    const at = `/ashdale/enterprise/${providerId}/plans/${planId}/change`
    const forms = [await visitor.open(at), await visitor.open(at)]
    const sent = await Promise.all(
      forms.map((form, index) => {
        const { action, fields } = form.press('Plan it so', { length: String(40 + index) })
        return visitor.ask(action, { method: 'POST', body: new URLSearchParams(fields) })
      }),
    )
    assert.deepEqual(sent.map(({ status }) => status).toSorted(), [303, 422])
    assert.equal((await plansIn(site)).length, 2)
    // Either may be the second; what the first sends again is the same plan.
    const second = forms[sent.findIndex(({ status }) => status === 422)]!
    const late = await visitor.send(second.press('Plan it so', { length: '1:30' }))
    assert.match(late.errors().endsOn ?? '', /^These visits were changed already, from /)
    assert.equal(late.value('length'), '1:30')
  }))
