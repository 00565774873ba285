// Today: who, when, where, what matters; an ordinary visit in two taps, and what is unusual kept.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite } from '../../../test/support/site/site.ts'
import { changeDay } from '../plan/change-day.ts'
import {
  asMaya,
  dayFromNow,
  end,
  plan,
  visited,
  visitBy,
  worker,
  write,
} from '../../../test/support/site/visited.ts'
import { newId } from '../../platform/db/new-id.ts'

const at = '/ashdale/today'

test('an ordinary visit as planned is written down by two taps, and undone by one', () =>
  withSite(async (site) => {
    const who = await visited(site)
    await site.rows(
      `insert into people.about_me (area_id, person_id, heading, words, changed_by)
       values ($1, $2, 'important', 'My garden', 'x')`,
      [site.area.areaId, who.asha.personId],
    )
    await plan(site, who)
    const { visitor } = who.maya
    const today = await visitor.open(at)
    assert.match(today.text, /Asha.*half an hour.*12 Lock Lane.*What matters: My garden/)
    const form = await visitor.open(today.link('Write it down'))
    const saved = await visitor.send(form.press('Save this visit'))
    assert.match(saved.text, /Saved\. Asha, .* to .*Written down: /)
    assert.doesNotMatch(saved.text, /Write it down/)
    const undone = await visitor.send(saved.press('Undo'))
    assert.match(undone.text, /Write it down/)
    assert.doesNotMatch(undone.text, /Written down: /)
    const looks = await site.rows(
      `select from audit.entry where action = 'looked' and person_id = $1`,
      [who.asha.personId],
    )
    assert.ok(looks.length > 0, 'that she looked at what matters is in the trail')
  }))

test('before its planned start there is no button, and nothing that is sent is taken', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { planId, plannedOn } = await plan(site, who, { minutesFromNow: 20 })
    const { visitor } = who.maya
    if (!(await visitor.open(at)).text.includes('12 Lock Lane')) return // It is after midnight by then.
    // They are there for a page that a phone keeps, and are shown when the time has come.
    assert.match(
      (await visitor.open(at)).html,
      /<div class="gc-actions" hidden="" data-shown-from="[^"]*">(?:(?!<\/div>).)*Write it down(?:(?!<\/div>).)*I am here/s,
    )
    const form = await visitor.open(`/ashdale/visits/new?plan=${planId}&on=${plannedOn}`)
    const early = await visitor.send(form.press('Save this visit', { words: 'We cooked' }))
    assert.equal(early.status, 422)
    assert.match(early.errors().began ?? '', /^This visit is planned from /)
    assert.equal(early.value('words'), 'We cooked', 'nothing typed is lost')
    assert.deepEqual(await site.rows('select from practice.visit'), [])
  }))

test('"I am here" is a visit that has begun; how it went is said later, and is the same visit', () =>
  withSite(async (site) => {
    const who = await visited(site)
    await plan(site, who, { minutesFromNow: -5 })
    const { visitor } = who.maya
    const here = (await visitor.open(at)).press('I am here')
    const there = await visitor.send(here)
    assert.match(there.text, /There: since /)
    // It begins when it is pressed, however long ago the page came; pressed twice, it has begun already.
    assert.ok(!here.fields.some(([name]) => name === 'began'))
    await site.rows(`update practice.visit set began_at = began_at - interval '3 minutes'`)
    assert.equal((await visitor.send(here)).status, 200)
    assert.equal((await site.rows('select from practice.visit')).length, 1)
    const form = await visitor.open(there.link('Say how it went'))
    await visitor.send(form.press('Save the correction', { words: 'We cooked', ended: '' }))
    const rows = await site.rows<{ words: string }>(
      'select words from practice.visit order by received_at',
    )
    assert.deepEqual(rows, [{ words: '' }, { words: 'We cooked' }])
    assert.equal((await site.rows('select distinct visit_id from practice.visit')).length, 1)
  }))

test('what was written twice, or written of a visit that was called off, is kept and shown', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const planned = await plan(site, who)
    await write(site, who, { planned })
    await write(site, who, { planned, words: 'On the other phone' })
    await asMaya(site, who, (db) =>
      changeDay(db, {
        ...{ areaId: site.area.areaId, changeId: newId(), plannedOn: planned.plannedOn },
        plan: { planId: planned.planId, ...visitBy(site, who) },
        ...{ party: 'provider', kind: 'called_off', reason: 'weather', words: '' },
        ...{ beginsAt: null, minutes: null, workerId: null, by: 'account:x' },
      }),
    )
    const today = await who.maya.visitor.open(at)
    assert.match(today.text, /Called off\..*Written down 2 times:.*Written down: .*Written down: /)
  }))

test('a worker sees her own visits and what they need, and no others', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const nia = await worker(site, who, 'Nia')
    const ivo = await worker(site, who, 'Ivo')
    await plan(site, who, { workerId: nia.workerId, words: 'Bring flour' })
    await write(site, who, { words: 'Sore knee', beganAt: new Date(Date.now() - 3 * 86_400_000) })
    const hers = await nia.visitor.open(at)
    assert.match(hers.text, /Asha.*12 Lock Lane.*Bring flour.*Sore knee/)
    const his = await ivo.visitor.open(at)
    assert.doesNotMatch(his.text, /Asha|Bring flour|Sore knee/)
    const form = await nia.visitor.open(hers.link('Write it down'))
    await nia.visitor.send(form.press('Save this visit', { words: 'Flour on the ceiling' }))
    const [row] = await site.rows<{ worker_id: string }>(
      `select worker_id from practice.visit where words = 'Flour on the ceiling'`,
    )
    assert.equal(row!.worker_id, nia.workerId)
    assert.match((await who.maya.visitor.open(at)).text, /Nia/)
    const stranger = await site.signedIn({ name: 'Ola', email: 'ola@example.org' })
    assert.equal((await stranger.ask(at)).status, 404)
  }))

test('what was planned in the days before and is not written is asked for first', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const before = await plan(site, who, { minutesFromNow: -2 * 24 * 60 })
    const today = await who.maya.visitor.open(at)
    assert.match(today.text, /Not written down yet.*Asha, /)
    await write(site, who, { planned: before, beganAt: new Date(Date.now() - 2 * 86_400_000) })
    assert.doesNotMatch((await who.maya.visitor.open(at)).text, /Not written down yet/)
  }))

test('after the last agreement has ended nobody comes by a plan, and what happened is still written', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const planned = await plan(site, who, { endsOn: null, beginsOn: dayFromNow(-7) })
    await end(who.maya.visitor, who.maya.agreements, { when: 'now' })
    assert.doesNotMatch((await who.maya.visitor.open(at)).text, /12 Lock Lane/)
    await write(site, who, { planned, words: 'We said goodbye' })
    const today = await who.maya.visitor.open(at)
    const visit = await who.maya.visitor.open(today.link('Written down'))
    assert.match(visit.text, /There is no agreement with Asha today\..*We said goodbye/)
  }))

test('that the person is away, as she said, is on the page of the day until it is said what becomes of it', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { planId, plannedOn } = await plan(site, who)
    const { visitor, providerId } = who.maya
    assert.doesNotMatch((await visitor.open(at)).text, /is away/)
    await site.rows(
      `insert into practice.person_away (area_id, away_id, provider_id, person_id, party, from_on, until_on, reason, made_by)
       values ($1, $2, $3, $4, 'person', $5, $5, 'hospital', 'x')`,
      [site.area.areaId, newId(), providerId, who.asha.personId, plannedOn],
    )
    const page = await visitor.open(at)
    assert.match(page.text, /Asha is away then\. Say what becomes of this visit/)
    assert.doesNotMatch(page.html, /govuk-button--crest/, 'nothing of it is the next thing to do')
    assert.equal(
      page.link('Say what becomes of this visit'),
      `/ashdale/week/${planId}/${plannedOn}`,
    )
  }))

test('after the last agreement has ended neither a worker nor the person expects anybody', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const nia = await worker(site, who, 'Nia')
    const weekdays = [1, 2, 3, 4, 5, 6, 7]
    await plan(site, who, { endsOn: null, weekdays, workerId: nia.workerId })
    const week = `/ashdale/people/${who.asha.personId}/week?from=${dayFromNow(1)}`
    assert.match((await who.asha.visitor.open(week)).text, /Nia/)
    assert.match((await nia.visitor.open(at)).text, /Asha.*12 Lock Lane/)
    await end(who.maya.visitor, who.maya.agreements, { when: 'now' })
    assert.doesNotMatch((await who.asha.visitor.open(week)).text, /Nia/)
    assert.doesNotMatch((await nia.visitor.open(at)).text, /12 Lock Lane/)
  }))

test('what the person would rather have, and that we have not heard, stand with the visit', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { planId, plannedOn } = await plan(site, who, { minutesFromNow: -40 })
    const { asha, maya } = who
    await site.rows(
      `insert into practice.day_wish (area_id, wish_id, person_id, provider_id, plan_id, planned_on, words, teller, said_by)
       values ($1, $2, $3, $4, $5, $6, 'Bake', 'person', 'x')`,
      [site.area.areaId, newId(), asha.personId, maya.providerId, planId, plannedOn],
    )
    assert.match((await maya.visitor.open(at)).text, /Asha would rather: Bake\./)
  }))
