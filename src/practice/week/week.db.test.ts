// The week: hers to see, hers to change, each time with a reason; what is away counts for nothing.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite } from '../../../test/support/site/site.ts'
import type { Visitor } from '../../../test/support/site/visitor.ts'
import {
  dayFromNow,
  plan,
  visited,
  worker,
  write,
  type Visited,
} from '../../../test/support/site/visited.ts'

const tomorrow = { minutesFromNow: 24 * 60 }

test('a visit is moved, called off, and as planned again, each with who and why', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { visitor } = who.maya
    const { planId, plannedOn } = await plan(site, who, tomorrow)
    const at = `/ashdale/week/${planId}/${plannedOn}`
    const page = await visitor.open(at)
    assert.match(page.text, /As planned/)
    const form = await visitor.open(page.link('Move it'))
    const empty = await visitor.send(form.press('Move it', { time: '', day: dayFromNow(40) }))
    assert.deepEqual(Object.keys(empty.errors()), ['time', 'reason'])
    const far = await visitor.send(
      empty.press('Move it', { time: '15:00', day: dayFromNow(40), reason: 'person_asked' }),
    )
    assert.match(far.errors().day ?? '', /call this visit off and plan another/)
    const moving = far.press('Move it', {
      ...{ time: '15:00', day: dayFromNow(3), reason: 'person_asked', words: 'The dentist' },
    })
    const moved = await visitor.send(moving)
    assert.match(moved.text, /Moved/)
    assert.match(moved.text, /They asked for it\. “The dentist”/)
    await visitor.send(moving)
    assert.equal((await site.rows('select from practice.plan_change')).length, 1)
    const off = await visitor.open(`${at}/call-off`)
    const none = await visitor.send(off.press('Call it off'))
    assert.deepEqual(none.errors(), { reason: 'Choose why' })
    const called = await visitor.send(none.press('Call it off', { reason: 'weather' }))
    assert.match(called.text, /Called off/)
    const again = await visitor.send(called.press('As planned again'))
    assert.match(again.text, /How it stands ?As planned/)
  }))

test('that nobody came is said only when somebody should have', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { visitor } = who.maya
    const late = await plan(site, who, { minutesFromNow: -90 })
    const soon = await plan(site, who, tomorrow)
    const at = ({ planId, plannedOn }: typeof late) => `/ashdale/week/${planId}/${plannedOn}`
    assert.doesNotMatch((await visitor.open(at(soon))).text, /Nobody came/)
    const form = await visitor.open(`${at(late)}/missed`)
    const missed = await visitor.send(
      form.press('Write down that nobody came', { reason: 'worker_ill' }),
    )
    assert.match(missed.text, /Missed/)
    assert.match(missed.text, /Whoever comes is ill/)
  }))

test('what was written down of a visit is shown, and its plan is not changed any more', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { visitor } = who.maya
    const planned = await plan(site, who, { minutesFromNow: -60 })
    const at = `/ashdale/week/${planned.planId}/${planned.plannedOn}`
    const form = await visitor.open(`${at}/call-off`)
    await write(site, who, { planned })
    const page = await visitor.send(form.press('Call it off', { reason: 'weather' }))
    assert.match(page.text, /Done, /)
    assert.doesNotMatch(page.text, /Call it off/)
    assert.deepEqual(await site.rows('select from practice.plan_change'), [])
  }))

test('whoever runs it gives a visit to a worker, who sees it as hers, and the other no more', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { visitor } = who.maya
    const wren = await worker(site, who, 'Wren')
    const { planId, plannedOn } = await plan(site, who, tomorrow)
    assert.doesNotMatch((await wren.visitor.open(`/ashdale/week?from=${plannedOn}`)).text, /Asha/)
    const form = await visitor.open(`/ashdale/week/${planId}/${plannedOn}/give`)
    const nobody = await visitor.send(form.press('Give it to them'))
    assert.deepEqual(nobody.errors(), { workerId: 'Choose who comes instead' })
    const given = await visitor.send(nobody.press('Give it to them', { workerId: wren.workerId }))
    assert.match(given.text, /Given/)
    const hers = await wren.visitor.open(`/ashdale/week?from=${plannedOn}`)
    assert.match(hers.text, /Asha/)
    assert.doesNotMatch(hers.text, /Plan visits/)
    const off = await wren.visitor.open(`/ashdale/week/${planId}/${plannedOn}/call-off`)
    const page = await wren.visitor.send(off.press('Call it off', { reason: 'travel' }))
    assert.match(page.text, /Called off/)
    assert.equal((await wren.visitor.ask(`/ashdale/week/${planId}/${plannedOn}/give`)).status, 303)
  }))

test('the hours that are planned stand beside those that she would like', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { visitor } = who.maya
    await plan(site, who, { minutesFromNow: 0, minutes: 120 })
    const week = await visitor.open('/ashdale/week')
    assert.match(week.text, /2 hours planned/)
    const name = `hours-${who.maya.providerId}`
    const wrong = await visitor.send(week.press('Save the hours', { [name]: 'many' }))
    assert.match(wrong.errors()[name] ?? '', /^Write the hours as a number/)
    const right = await visitor.send(wrong.press('Save the hours', { [name]: '20' }))
    assert.match(right.text, /2 hours planned, of the 20 hours wanted: room for 18 hours/)
  }))

test('who is away is asked for each visit, and nothing is called off by itself', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { visitor } = who.maya
    const { planId, plannedOn } = await plan(site, who, { ...tomorrow, minutes: 60 })
    const days = { fromOn: plannedOn, untilOn: plannedOn }
    const form = await visitor.open('/ashdale/away')
    const empty = await visitor.send(
      form.press('Save these days', { ...days, untilOn: '2020-01-01' }),
    )
    assert.deepEqual(empty.errors(), { who: 'Choose who is away', reason: 'Choose why' })
    const me = `worker:${who.maya.workerId}`
    const saving = empty.press('Save these days', { ...days, who: me, reason: 'holiday' })
    const saved = await visitor.send(saving)
    await visitor.send(saving)
    assert.equal((await site.rows('select from practice.time_away')).length, 1)
    assert.match(saved.text, /What becomes of these visits\?.*1 visit is planned/)
    const week = await visitor.open(`/ashdale/week?from=${plannedOn}`)
    assert.match(week.text, /Who comes is away/)
    assert.match(week.text, /No hours planned/)
    const day = await visitor.open(`/ashdale/week/${planId}/${plannedOn}`)
    const left = await visitor.send(day.press('Leave it as it is'))
    assert.match(left.text, /How it stands ?As planned/)
    assert.match((await visitor.open(`/ashdale/week?from=${plannedOn}`)).text, /1 hour planned/)
    const back = await visitor.open('/ashdale/away')
    await visitor.send(back.press(`Take it back: Maya Holt, ${wordsOf(back.text)}`))
    assert.match((await visitor.open('/ashdale/away')).text, /Nobody, from today on/)
  }))

/** The days as the page says them. */
function wordsOf(text: string): string {
  return /Maya Holt, ([A-Z][a-z]+ \d+ [A-Z][a-z]+)/.exec(text)?.[1] ?? ''
}

test('the person says that she is away; the provider is told once, and sees it', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { plannedOn } = await plan(site, who, tomorrow)
    const at = `/ashdale/people/${who.asha.personId}/away`
    const form = await who.asha.visitor.open(at)
    const saving = form.press('Save these days', {
      ...{ fromOn: plannedOn, untilOn: plannedOn, reason: 'hospital' },
    })
    const saved = await who.asha.visitor.send(saving)
    assert.match(saved.text, /in hospital\. Told: Maya Holt/)
    await who.asha.visitor.send(saving)
    const news = (await site.post()).filter(({ subject }) => subject?.includes('is away'))
    assert.equal(news.length, 1)
    assert.doesNotMatch(news[0]!.body, /Asha|hospital/)
    const week = await who.maya.visitor.open(`/ashdale/week?from=${plannedOn}`)
    assert.match(week.text, /They are away/)
    await who.asha.visitor.send(saved.press(`Take it back: ${daysOf(saved.text)}`))
    assert.doesNotMatch(
      (await who.maya.visitor.open(`/ashdale/week?from=${plannedOn}`)).text,
      /They are away/,
    )
  }))

const daysOf = (text: string) => /([A-Z][a-z]+ \d+ [A-Z][a-z]+), in hospital/.exec(text)?.[1] ?? ''

/** Whether she may read About Me, as who visits somebody in these days may. */
async function mayRead({ visitor }: { visitor: Visitor }, { asha }: Visited): Promise<boolean> {
  return (await visitor.ask(`/ashdale/people/${asha.personId}/about-me`)).status === 200
}

test('who was to come sees no more of the person when it is given to another, and has it back', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { visitor } = who.maya
    const nia = await worker(site, who, 'Nia')
    const ivo = await worker(site, who, 'Ivo')
    const { planId, plannedOn } = await plan(site, who, { ...tomorrow, workerId: nia.workerId })
    const give = async (workerId: string) => {
      const form = await visitor.open(`/ashdale/week/${planId}/${plannedOn}/give`)
      await visitor.send(form.press('Give it to them', { workerId }))
    }
    const seen = async () => [await mayRead(nia, who), await mayRead(ivo, who)]
    assert.deepEqual(await seen(), [true, false])
    await give(ivo.workerId)
    assert.deepEqual(await seen(), [false, true])
    await give(nia.workerId)
    assert.deepEqual(await seen(), [true, false])
  }))

test('a worker calls off what was given to her, and wants it again; she doesn’t give it back', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { visitor } = who.maya
    const wren = await worker(site, who, 'Wren')
    const { planId, plannedOn } = await plan(site, who, tomorrow)
    const at = `/ashdale/week/${planId}/${plannedOn}`
    const form = await visitor.open(`${at}/give`)
    await visitor.send(form.press('Give it to them', { workerId: wren.workerId }))
    const hers = await wren.visitor.open(at)
    assert.doesNotMatch(hers.text, /As planned again/)
    await wren.visitor.ask(`${at}/as-planned`, { method: 'POST', body: new URLSearchParams() })
    assert.match((await visitor.open(at)).text, /Given/)
    const off = await wren.visitor.open(`${at}/call-off`)
    const called = await wren.visitor.send(off.press('Call it off', { reason: 'travel' }))
    const again = await wren.visitor.send(called.press('As planned again'))
    assert.match(again.text, /Who comes ?Wren/)
  }))

test('what was moved stays where it is, when it is left as it is although somebody is away', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { visitor } = who.maya
    const { planId, plannedOn } = await plan(site, who, tomorrow)
    const at = `/ashdale/week/${planId}/${plannedOn}`
    const move = await visitor.open(`${at}/move`)
    const day = dayFromNow(3)
    await visitor.send(move.press('Move it', { time: '15:00', day, reason: 'person_asked' }))
    const form = await visitor.open('/ashdale/away')
    const me = `worker:${who.maya.workerId}`
    const days = { fromOn: day, untilOn: day }
    await visitor.send(form.press('Save these days', { ...days, who: me, reason: 'holiday' }))
    const left = await visitor.send((await visitor.open(at)).press('Leave it as it is'))
    assert.match(left.text, /How it stands ?Moved.*3pm to 3:30pm/)
  }))

test('what the person calls off and wants after all is when and by whom it was to be before', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { visitor } = who.maya
    const wren = await worker(site, who, 'Wren')
    const { planId, plannedOn } = await plan(site, who, tomorrow)
    const at = `/ashdale/week/${planId}/${plannedOn}`
    const move = await visitor.open(`${at}/move`)
    const day = dayFromNow(3)
    await visitor.send(move.press('Move it', { time: '15:00', day, reason: 'person_asked' }))
    const give = await visitor.open(`${at}/give`)
    await visitor.send(give.press('Give it to them', { workerId: wren.workerId }))
    const { asha } = who
    const off = `/ashdale/people/${asha.personId}/week/${plannedOn}/${planId}/not-that-day`
    const form = await asha.visitor.open(off)
    await asha.visitor.send(form.press('Call this visit off', { reason: 'person_asked' }))
    assert.match((await visitor.open(at)).text, /How it stands ?Called off.*Who comes ?Wren/)
    await asha.visitor.ask(off, {
      method: 'POST',
      body: new URLSearchParams({ what: 'on' }),
    })
    assert.match((await visitor.open(at)).text, /How it stands ?Moved.*3pm.*Who comes ?Wren/)
  }))

test('what the person would rather have stands in the week, also of who comes, and on a moved day', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { asha, maya } = who
    const wren = await worker(site, who, 'Wren')
    const { planId, plannedOn } = await plan(site, who, { ...tomorrow, workerId: wren.workerId })
    const rather = await asha.visitor.open(
      `/ashdale/people/${asha.personId}/week/${plannedOn}/${planId}`,
    )
    await asha.visitor.send(rather.press('Say this', { words: 'Bake.', who: 'Ben' }))
    const at = `/ashdale/week/${planId}/${plannedOn}`
    for (const { visitor } of [maya, wren]) {
      const week = await visitor.open(`/ashdale/week?from=${plannedOn}`)
      assert.match(week.text, /Asha would rather: Bake\. With: Ben\./)
      assert.match((await visitor.open(at)).text, /Asha would rather ?Bake\. With: Ben\./)
    }
    const move = await maya.visitor.open(`${at}/move`)
    const day = dayFromNow(9)
    await maya.visitor.send(move.press('Move it', { day, time: '15:00', reason: 'weather' }))
    const week = await maya.visitor.open(`/ashdale/week?from=${day}`)
    assert.match(week.text, /Moved.*Asha would rather: Bake/)
  }))

test('a visit of the days before that nobody wrote down is written down from the week, too', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { visitor } = who.maya
    const past = await plan(site, who, { minutesFromNow: -3 * 24 * 60 })
    const soon = await plan(site, who, tomorrow)
    const at = ({ planId, plannedOn }: typeof past) => `/ashdale/week/${planId}/${plannedOn}`
    const form = await visitor.open((await visitor.open(at(past))).link('Write it down'))
    assert.match((await visitor.send(form.press('Save this visit'))).text, /Saved\. Asha/)
    for (const one of [past, soon])
      assert.doesNotMatch((await visitor.open(at(one))).text, /Write it down/)
  }))
