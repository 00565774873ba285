// If nobody comes: the provider is asked first, then the one whom the person chose hears that we haven't.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { today } from '../../../test/support/site/ashdale.ts'
import { linkIn, withSite, type TestSite } from '../../../test/support/site/site.ts'
import { addDays, momentOf } from '../plan/occurrences.ts'
import {
  giveAccess,
  somebody,
  plan,
  supportedAsha,
  visit,
  type Week,
} from '../../../test/support/site/week.ts'
import { worker } from '../../../test/support/site/visited.ts'
import { watchRound } from './round.ts'

// A day in summer on which Maya comes at 10, long after today.
const day = '2027-06-15'
const at = (time: string, on = day) => momentOf(on, time, 'Europe/London')

const contact = { contactName: 'Ffion', contactEmail: 'ffion@example.org', words: 'Ring me first' }

async function asksForIt(week: Week, said: Record<string, string> = {}) {
  const form = await week.asha.visitor.open(`${week.home}/watch/new`)
  return week.asha.visitor.send(
    form.press('Tell them that they are named', { ...contact, ...said }),
  )
}

const watched = async (site: TestSite, said: Record<string, string> = {}) => {
  const week = await supportedAsha(site)
  const planId = await plan(site, week)
  const page = await asksForIt(week, said)
  await site.post()
  return { week, planId, page }
}

const look = ({ db, installation }: TestSite, now: Date) => watchRound(db, { installation, now })

/** What left since, by its subject. */
async function post(site: TestSite, known: number) {
  return (await site.post()).slice(known).map(({ to, subject }) => `${to}: ${subject}`)
}

test('she chooses who is told; they hear once that they were named, and can say no', () =>
  withSite(async (site) => {
    const week = await supportedAsha(site)
    const { visitor } = week.asha
    const form = await visitor.open(`${week.home}/watch/new`)
    const none = await visitor.send(form.press('Tell them that they are named'))
    assert.deepEqual(none.errors(), {
      contactName: 'Write their name',
      contactEmail: 'Write the email address like name@example.org',
    })
    await site.post()
    const sending = form.press('Tell them that they are named', contact)
    const page = await visitor.send(sending)
    assert.match(page.text, /Ffion is toldFor all visits, when we haven’t heard half an hour after/)
    await visitor.send(sending)
    const named = (await site.post()).filter(({ to }) => to === 'ffion@example.org')
    assert.equal(named.length, 1)
    assert.equal(named[0]!.subject, 'Asha has named you')
    const ffion = site.visitor()
    const told = await ffion.open(linkIn(named[0]!))
    assert.match(told.text, /Asha wants you to know when we haven’t heard/)
    const no = await ffion.send(told.press('I don’t want to be told'))
    assert.match(no.text, /We don’t write to you about this any more/)
    assert.match(
      (await visitor.open(`${week.home}/watch`)).text,
      /Nobody is told now.*Ffion said no on/,
    )
    const consents = await site.rows<{ over: boolean }>(
      `select ended_at is not null as over from people.consent where decision like 'Ffion%'`,
    )
    assert.deepEqual(consents, [{ over: true }])
    assert.equal((await ffion.ask('/ashdale/contact/nobody')).status, 404)
  }))

test('the provider is asked, then the contact told: once each, and only that we haven’t heard', () =>
  withSite(async (site) => {
    const { week, planId } = await watched(site)
    const known = (await site.post()).length
    await look(site, at('10:29'))
    assert.deepEqual(await post(site, known), [])
    for (const time of ['10:30', '10:31', '10:44']) await look(site, at(time))
    assert.deepEqual(await post(site, known), [
      'maya-holt@example.org: We haven’t heard: are you there?',
    ])
    for (const time of ['10:45', '10:46', '11:30']) await look(site, at(time))
    const all = (await site.post()).slice(known)
    assert.deepEqual(
      all.map(({ to }) => to),
      ['maya-holt@example.org', 'ffion@example.org'],
    )
    assert.doesNotMatch(all[0]!.body, /Asha/)
    assert.match(all[1]!.body, /We haven’t heard\..*“Ring me first”/s)
    assert.doesNotMatch(all[1]!.body, /Maya|nobody came|10/i)
    const page = await week.asha.visitor.open(`${week.home}/watch`)
    assert.doesNotMatch(page.text, /nobody came/)
    assert.deepEqual(
      await site.rows(
        'select step from practice.watch_step where plan_id = $1 and planned_on = $2 order by made_at',
        [planId, day],
      ),
      [{ step: 'asked' }, { step: 'told' }],
    )
  }))

test('whoever is asked says that she is there, or writes it down: then nobody else is told', () =>
  withSite(async (site) => {
    const { week, planId } = await watched(site)
    const known = (await site.post()).length
    await look(site, at('10:30'))
    const [asked] = (await site.post()).slice(known)
    const page = await week.maya.visitor.open(linkIn(asked!))
    assert.match(page.text, /Are you there\?Asha: .*10am/)
    const here = page.press('I am here')
    await week.maya.visitor.send(here)
    await week.maya.visitor.send(here)
    // It was said in the story's year, not in ours.
    const said = await site.rows(
      'update practice.watch_answer set answered_at = $1 returning true',
      [at('10:31')],
    )
    assert.equal(said.length, 1)
    const after = await week.maya.visitor.open(linkIn(asked!))
    assert.match(after.text, /You said that you are there/)
    await look(site, at('11:30'))
    await visit(site, week, {
      beganAt: at('09:50', addDays(day, 1)),
      endedAt: at('12:00', addDays(day, 1)),
    })
    await look(site, at('10:30', addDays(day, 1)))
    const planned = { planId, plannedOn: addDays(day, 2) }
    await visit(site, week, { beganAt: at('08:00', addDays(day, 2)), planned })
    await look(site, at('10:45', addDays(day, 2)))
    assert.deepEqual((await post(site, known)).length, 1)
    const osric = await somebody(site, 'Osric')
    for (const { visitor } of [osric, week.asha])
      assert.equal((await visitor.ask(linkIn(asked!))).status, 404)
  }))

test('that somebody is there is said by who comes or who runs it, not by another who visits her', () =>
  withSite(async (site) => {
    const week = await supportedAsha(site)
    const nia = await worker(site, week, 'Nia')
    const ivo = await worker(site, week, 'Ivo')
    const soon = today(1)
    const of = { beginsOn: soon, endsOn: soon }
    const planId = await plan(site, week, { ...of, workerId: nia.workerId })
    await plan(site, week, { ...of, workerId: ivo.workerId, beginsAt: '15:00' })
    const page = `/ashdale/visits/heard/${planId}/${soon}`
    const seen = [week.maya, nia, ivo].map(async ({ visitor }) => (await visitor.ask(page)).status)
    assert.deepEqual(await Promise.all(seen), [200, 200, 404])
  }))

test('nobody is told of what was called off, once she stops it, or while her record isn’t used', () =>
  withSite(async (site) => {
    const { week } = await watched(site)
    const { visitor } = week.asha
    const known = (await site.post()).length
    const restriction = await visitor.open(`${week.home}/restriction`)
    await visitor.send(restriction.press('Stop using it'))
    await look(site, at('10:30'))
    await visitor.send((await visitor.open(`${week.home}/restriction`)).press('Use it again'))
    const stop = await visitor.open(
      (await visitor.open(`${week.home}/watch`)).link('Stop this: Ffion'),
    )
    const sending = stop.press('Stop it now')
    await visitor.send(sending)
    await visitor.send(sending)
    await look(site, at('10:40'))
    assert.deepEqual(await post(site, known), [])
    const consents = await site.rows(
      `select from people.consent where decision like 'Ffion%' and ended_at is null`,
    )
    assert.deepEqual(consents, [])
  }))

test('while she is away, as she said herself, nobody is told; what an enterprise says of it is not enough', () =>
  withSite(async (site) => {
    const { week } = await watched(site)
    const said = (party: string) =>
      site.rows(
        `insert into practice.person_away (area_id, away_id, provider_id, person_id, party, from_on, until_on, reason, made_by)
         values ($1, gen_random_uuid(), $2, $3, $4, $5, $5, 'hospital', 'x')`,
        [
          site.area.areaId,
          week.maya.providerId,
          week.asha.personId,
          ...[party, party === 'person' ? day : addDays(day, 1)],
        ],
      )
    await said('person')
    await said('provider')
    const known = (await site.post()).length
    await look(site, at('10:30'))
    assert.deepEqual(await post(site, known), [])
    await look(site, at('10:30', addDays(day, 1)))
    assert.equal((await post(site, known)).length, 1)
  }))

test('so many can be named in a day, also where each was stopped again: each of them is written to', () =>
  withSite(async (site) => {
    const { week } = await watched(site)
    await site.rows(
      `with named as (insert into practice.watch (area_id, watch_id, person_id, grace_minutes, contact_name, contact_email, secret_hash, began_by)
         select $1, gen_random_uuid(), $2, 30, 'Bo', 'bo@example.org', sha256(n::text::bytea), 'x'
         from generate_series(1, 9) n returning area_id, watch_id, person_id)
       insert into practice.watch_ending (area_id, watch_id, person_id, party, ended_by)
       select area_id, watch_id, person_id, 'person', 'x' from named`,
      [site.area.areaId, week.asha.personId],
    )
    const page = await asksForIt(week, { contactName: 'Osric' })
    assert.deepEqual(page.errors(), {
      contactName: 'So many were named today already. Name them tomorrow',
    })
  }))

test('one enterprise may have a time of its own; without an agreement nobody is asked', () =>
  withSite(async (site) => {
    const week = await supportedAsha(site)
    await plan(site, week)
    await asksForIt(week, { grace: '15', providerId: week.maya.providerId })
    const known = (await site.post()).length
    await look(site, at('10:14'))
    assert.deepEqual(await post(site, known), [])
    await look(site, at('10:15'))
    assert.equal((await post(site, known)).length, 1)
    await site.rows(
      `insert into agreements.ending (area_id, agreement_id, person_id, provider_id, party, ending_id, over_from, ended_by)
       select area_id, agreement_id, person_id, provider_id, 'person', gen_random_uuid(), '2027-06-16', 'x'
       from agreements.agreement`,
    )
    await look(site, at('10:45'))
    assert.equal((await post(site, known)).length, 2)
    await look(site, at('10:30', addDays(day, 1)))
    assert.equal((await post(site, known)).length, 2)
  }))

test('two who look at once ask once; after an outage it is said that it was too late', () =>
  withSite(async (site) => {
    const { week } = await watched(site)
    const known = (await site.post()).length
    await Promise.all([1, 2, 3, 4].map(() => look(site, at('10:30'))))
    assert.equal((await post(site, known)).length, 1)
    const said: unknown[] = []
    const { db, installation } = site
    const now = at('19:00', addDays(day, 1))
    const log = (...facts: unknown[]) => said.push(facts[1])
    await watchRound(db, { installation, now, log })
    await watchRound(db, { installation, now, log })
    // Of the day before it was asked already, and it is too late to tell; of this day, to ask.
    assert.deepEqual(said, ['watch too late', 'watch too late'])
    assert.equal((await post(site, known)).length, 1)
    await site.rows('update practice.watch_step set made_at = now()')
    const page = await week.asha.visitor.open(`${week.home}/watch`)
    assert.match(page.text, /We noticed too late, and told nobody/)
  }))

test('who helps her says who decided it, and an attorney for money can’t', () =>
  withSite(async (site) => {
    const week = await supportedAsha(site)
    const mali = await somebody(site, 'Mali')
    await giveAccess(site, week.asha.personId, mali, 'helper', ['everything'])
    const form = await mali.visitor.open(`${week.home}/watch/new`)
    const button = 'Tell them that they are named'
    const none = await mali.visitor.send(form.press(button, contact))
    assert.ok('standing' in none.errors())
    const money = { standing: 'finance_attorney', explained: 'talking', decidedBy: 'Mali' }
    const evidence = { evidence: 'The paper', evidenceSeenOn: '2026-01-01' }
    const refused = await mali.visitor.send(
      form.press(button, { ...contact, ...money, ...evidence }),
    )
    assert.match(refused.errors().standing ?? '', /can’t decide about health and care/)
    const decided = { ...contact, standing: 'person', explained: 'talking' }
    assert.match((await mali.visitor.send(form.press(button, decided))).text, /Ffion is told/)
    const rows = await site.rows(
      `select standing, explained from people.consent where decision like 'Ffion%'`,
    )
    assert.deepEqual(rows, [{ standing: 'person', explained: 'talking' }])
  }))
