// A calendar reads a week by a secret link: initials unless names are chosen, and nothing once it is over.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import ICAL from 'ical.js'
import { kyselyWithin } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import { asMaya, dayFromNow, plan, visited, worker } from '../../../test/support/site/visited.ts'
import type { Visitor } from '../../../test/support/site/visitor.ts'
import { endCalendarLinks } from '../brought-back.ts'
import { changeDay } from '../plan/change-day.ts'
import { timeOf } from '../plan/occurrences.ts'

const tomorrow = { minutesFromNow: 24 * 60 }

/** Makes a link and reads where it leads. */
async function linkOf(visitor: Visitor, page: string, typed: Record<string, string> = {}) {
  const form = await visitor.open(page)
  const made = await visitor.send(form.press('Make a link', typed))
  return new URL(/http\S+\.ics/.exec(made.text)?.[0] ?? assert.fail(made.text)).pathname
}

/** What a calendar reads, without a cookie. */
async function read(site: TestSite, link: string) {
  const answer = await site.visitor().ask(link)
  if (answer.status !== 200) return answer.status
  assert.match(answer.headers.get('content-type') ?? '', /^text\/calendar/)
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()) as unknown[])
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
}

async function events(site: TestSite, link: string) {
  const found = await read(site, link)
  return typeof found === 'number' ? assert.fail(`answered ${found}`) : found
}

test('a calendar reads the week with initials, and an hour is where the clock says', () =>
  withSite(async (site) => {
    const who = await visited(site)
    await plan(site, who, tomorrow)
    const link = await linkOf(who.maya.visitor, '/ashdale/calendar')
    const [one, ...others] = await events(site, link)
    assert.deepEqual(others, [])
    assert.equal(one!.summary, 'A.')
    const [row] = await site.rows<{ at: string }>(
      `select to_char(begins_at, 'HH24:MI') as at from practice.plan`,
    )
    assert.equal(timeOf(one!.startDate.toJSDate(), 'Europe/London'), row!.at)
    assert.equal(one!.duration.toSeconds(), 30 * 60)
    const named = await linkOf(who.maya.visitor, '/ashdale/calendar', { names: 'names' })
    assert.equal((await events(site, named))[0]!.summary, 'Asha')
    const text = await (await site.visitor().ask(named)).text()
    assert.doesNotMatch(text, /Lock Lane/)
  }))

test('only the hash of a link is kept, and one sent twice makes one', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { visitor } = who.maya
    const form = await visitor.open('/ashdale/calendar')
    const making = form.press('Make a link')
    const made = await visitor.send(making)
    await visitor.send(making)
    const rows = await site.rows<object>('select * from practice.calendar_link')
    assert.equal(rows.length, 1)
    const secret = /([\w-]{43})\.ics/.exec(made.text)![1]!
    assert.ok(!JSON.stringify(rows).includes(secret))
    assert.doesNotMatch((await visitor.open('/ashdale/calendar')).text, /\.ics/)
    assert.equal(await read(site, `/ashdale/calendar/${'x'.repeat(43)}.ics`), 404)
  }))

test('a link that is ended shows nothing, and so does one that a backup brought', () =>
  withSite(async (site) => {
    const who = await visited(site)
    await plan(site, who, tomorrow)
    const { visitor } = who.maya
    const link = await linkOf(visitor, '/ashdale/calendar')
    assert.equal((await events(site, link)).length, 1)
    const page = await visitor.open('/ashdale/calendar')
    const [row] = await site.rows<{ link_id: string }>('select link_id from practice.calendar_link')
    await visitor.send({ action: '/ashdale/calendar', fields: [['end', row!.link_id]] })
    assert.match(page.text, /End this link/)
    assert.equal(await read(site, link), 404)
    const other = await linkOf(visitor, '/ashdale/calendar')
    const client = await site.pool.connect()
    await client.query('begin')
    await client.query('update practice.calendar_link set names = names')
    await endCalendarLinks(kyselyWithin(client))
    await client.query('commit')
    client.release()
    assert.equal(await read(site, other), 404)
  }))

test('a worker’s link shows her own visits, and ends when she leaves', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const wren = await worker(site, who, 'Wren')
    await plan(site, who, tomorrow)
    await plan(site, who, { minutesFromNow: 30 * 60, workerId: wren.workerId })
    const link = await linkOf(wren.visitor, '/ashdale/calendar')
    assert.equal((await events(site, link)).length, 1)
    await site.rows(
      `update providers.worker set ended_at = now(), ended_by = 'x' where worker_id = $1`,
      [wren.workerId],
    )
    assert.equal(await read(site, link), 404)
  }))

test('what is called off is cancelled, and stays the same visit wherever it is moved', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { planId, plannedOn } = await plan(site, who, tomorrow)
    const link = await linkOf(who.maya.visitor, '/ashdale/calendar')
    const [before] = await events(site, link)
    const { providerId } = who.maya
    const say = (said: object) =>
      asMaya(site, who, (db) =>
        changeDay(db, {
          ...{
            areaId: site.area.areaId,
            plan: { planId, providerId, personId: who.asha.personId },
          },
          ...{ changeId: newId(), plannedOn, party: 'provider', reason: 'other', words: '' },
          ...{
            kind: 'called_off',
            beginsAt: null,
            minutes: null,
            workerId: null,
            by: 'x',
            ...said,
          },
        }),
      )
    await say({ kind: 'moved', beginsAt: new Date(`${dayFromNow(4)}T12:00:00Z`) })
    const [moved] = await events(site, link)
    assert.equal(moved!.uid, before!.uid)
    assert.equal(moved!.startDate.toJSDate().toISOString(), `${dayFromNow(4)}T12:00:00.000Z`)
    await say({})
    const [off] = await events(site, link)
    assert.equal(off!.component.getFirstPropertyValue('status'), 'CANCELLED')
    assert.match(off!.summary, /^Called off: /)
  }))

test('the person’s own link shows who comes, ends with an agreement, and is in her trail', () =>
  withSite(async (site) => {
    const who = await visited(site)
    await plan(site, who, tomorrow)
    const at = `/ashdale/people/${who.asha.personId}/calendar`
    const link = await linkOf(who.asha.visitor, at, { names: 'names' })
    assert.equal((await events(site, link))[0]!.summary, 'Maya Holt')
    await site.rows(
      `insert into agreements.ending (area_id, person_id, provider_id, agreement_id, party, ending_id, over_from, ended_by)
       select area_id, person_id, provider_id, agreement_id, 'person', gen_random_uuid(), current_date, 'x'
       from agreements.agreement`,
    )
    assert.deepEqual(await events(site, link), [])
    const did = await site.rows(`select from audit.entry where what = 'calendar_link'`)
    assert.equal(did.length, 1)
    await site.rows(
      `update people.access set ended_at = now(), ended_by = 'x' where relation = 'self'`,
    )
    assert.equal(await read(site, link), 404)
  }))

test('some time in a morning is an entry of that day, and says so', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const { plannedOn } = await plan(site, who, { ...tomorrow, beginsAt: null, part: 'morning' })
    const [one] = await events(site, await linkOf(who.maya.visitor, '/ashdale/calendar'))
    assert.ok(one!.startDate.isDate)
    assert.equal(one!.startDate.toString(), plannedOn)
    assert.equal(one!.summary, 'A., some time in the morning')
  }))
