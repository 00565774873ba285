// The person has her week: who comes when, what she'd rather, not that day, and how it went.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { today } from '../../../test/support/site/ashdale.ts'
import { withSite } from '../../../test/support/site/site.ts'
import {
  giveAccess,
  somebody,
  family,
  plan,
  supportedAsha,
  visit,
} from '../../../test/support/site/week.ts'
import { newId } from '../../platform/db/new-id.ts'
import { initials } from './who-comes.ts'

const tomorrow = today(1)
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)

test('the week begins today, says who comes when, and that nobody does', () =>
  withSite(async (site) => {
    const week = await supportedAsha(site)
    const { visitor } = week.asha
    const none = await visitor.open(`${week.home}/week`)
    assert.match(none.text, /Nothing is planned for these days/)
    await plan(site, week, { beginsOn: tomorrow, endsOn: tomorrow, place: '12 Lock Lane' })
    const page = await visitor.open(`${week.home}/week`)
    assert.match(
      page.text,
      /Today, .*Nobody is planned to come.*Tomorrow, .*10am: Maya Holt2 hours/,
    )
    const day = await visitor.open(`${week.home}/week/${tomorrow}`)
    assert.match(day.text, /Tomorrow.*10am: Maya Holt.*Where: 12 Lock Lane/)
    for (const odd of ['2026-02-30', 'tomorrow', '1899-01-01'])
      assert.equal((await visitor.ask(`${week.home}/week/${odd}`)).status, 404)
    const far = await visitor.open(`${week.home}/week?from=nonsense`)
    assert.match(far.text, /Today, /)
  }))

test('what she would rather is read by the provider, and changes nothing by itself', () =>
  withSite(async (site) => {
    const week = await supportedAsha(site)
    const { visitor } = week.asha
    const planId = await plan(site, week)
    const form = await visitor.open(`${week.home}/week/${tomorrow}/${planId}`)
    const long = await visitor.send(form.press('Say this', { words: 'x'.repeat(1001) }))
    assert.deepEqual(long.errors(), { words: 'Use 1000 characters or fewer' })
    const said = { words: 'Bake', otherTime: 'after lunch', who: 'Ben' }
    const sending = form.press('Say this', said)
    const day = await visitor.send(sending)
    assert.match(day.text, /10am: Maya Holt.*You would rather: Bake; when: after lunch; who: Ben/)
    await visitor.send(sending)
    const rows = await site.rows('select teller, said_by from practice.day_wish')
    assert.deepEqual(rows, [{ teller: 'person', said_by: `account:${week.asha.accountId}` }])
    const again = await visitor.open(`${week.home}/week/${tomorrow}/${planId}`)
    assert.equal(again.value('words'), 'Bake')
    const back = await visitor.send(again.press('Say this', { words: '', otherTime: '', who: '' }))
    assert.doesNotMatch(back.text, /would rather:/)
  }))

test('what is past, of another or nowhere can’t be said anything of', () =>
  withSite(async (site) => {
    const week = await supportedAsha(site)
    const planId = await plan(site, week)
    const bo = await somebody(site, 'Bo')
    for (const at of [`${today(-1)}/${planId}`, `${today(40)}/${week.workerId}`, `none/${planId}`])
      assert.equal((await week.asha.visitor.ask(`${week.home}/week/${at}`)).status, 404, at)
    for (const visitor of [bo.visitor, week.maya.visitor])
      assert.equal((await visitor.ask(`${week.home}/week/${tomorrow}/${planId}`)).status, 404)
  }))

test('not that day: she calls it off with a reason, the provider is told, and she may want it after all', () =>
  withSite(async (site) => {
    const week = await supportedAsha(site)
    const { visitor } = week.asha
    const planId = await plan(site, week)
    const at = `${week.home}/week/${tomorrow}/${planId}/not-that-day`
    const form = await visitor.open(at)
    const none = await visitor.send(form.press('Call this visit off'))
    assert.deepEqual(none.errors(), { reason: 'Choose why' })
    await site.post()
    const sending = form.press('Call this visit off', { reason: 'person_away' })
    const day = await visitor.send(sending)
    assert.match(day.text, /This was called off/)
    await visitor.send(sending)
    const changes = await site.rows('select party, kind, reason from practice.plan_change')
    assert.deepEqual(changes, [{ party: 'person', kind: 'called_off', reason: 'person_away' }])
    const told = (await site.post()).filter(
      ({ subject }) => subject === 'A person has called off a visit',
    )
    assert.equal(told.length, 1)
    assert.doesNotMatch(told[0]!.body, /Asha/)
    const back = (await visitor.open(at)).press('I want it after all')
    assert.doesNotMatch((await visitor.send(back)).text, /called off/)
    await visitor.send(back)
    assert.equal((await site.rows('select from practice.plan_change')).length, 2)
  }))

test('how it went is hers to say and to show: to herself, who helps her, or also who came', () =>
  withSite(async (site) => {
    const week = await supportedAsha(site)
    const { visitor } = week.asha
    const mali = await somebody(site, 'Mali')
    await giveAccess(site, week.asha.personId, mali, 'helper', ['everything'])
    const visitId = await visit(site, week, {
      ...{ beganAt: hoursAgo(3), endedAt: hoursAgo(1), words: 'We baked' },
    })
    const list = await visitor.open(`${week.home}/visits`)
    assert.match(list.text, /Maya Holt.*Arrived .*We baked/)
    const one = await visitor.open(`${week.home}/visits/${visitId}`)
    const form = await visitor.open(one.link('How did it go?'))
    const none = await visitor.send(form.press('Say this'))
    assert.deepEqual(none.errors(), {
      how: 'Choose how it was',
      readBy: 'Choose who may read this',
    })
    const said = await visitor.send(
      form.press('Say this', { how: 'bad', words: 'Too loud', readBy: 'them' }),
    )
    assert.match(said.text, /It was not good: Too loud.*Also who came/)
    const read = (who: typeof mali) => who.visitor.open(`${week.home}/visits/${visitId}`)
    assert.match((await read(mali)).text, /Too loud/)
    const saidRows = () =>
      site.rows<{ teller: string }>('select how, read_by, teller from practice.visit_said')
    const written = () => week.maya.visitor.open(`/ashdale/visits/${visitId}`)
    assert.match((await written()).text, /Asha said: It was not good\..*Too loud/)
    assert.deepEqual(await saidRows(), [{ how: 'bad', read_by: 'them', teller: 'person' }])
    const again = await visitor.open(`${week.home}/visits/${visitId}/how-it-went`)
    await visitor.send(again.press('Say this', { readBy: 'me' }))
    assert.doesNotMatch((await read(mali)).text, /Too loud/)
    assert.doesNotMatch((await written()).text, /Too loud|It was not good/)
    assert.deepEqual(await saidRows(), [{ how: 'bad', read_by: 'me', teller: 'person' }])
    // From two of her devices at once: one of them counts, and nothing of the other is left to read.
    await Promise.all(
      (['so_so', 'good'] as const).map(async (how) => {
        const at = `${week.home}/visits/${visitId}/how-it-went`
        const { action, fields } = again.press('Say this', { how, readBy: 'me', saidId: newId() })
        const sent = { method: 'POST', body: new URLSearchParams(fields) }
        assert.equal((await visitor.ask(action || at, sent)).status, 303)
      }),
    )
    assert.equal((await saidRows()).length, 1)
    const hers = await mali.visitor.open(`${week.home}/visits/${visitId}/how-it-went`)
    await mali.visitor.send(hers.press('Say this', { how: 'good', readBy: 'helpers' }))
    assert.deepEqual((await saidRows()).length, 2)
    assert.match((await visitor.open(`${week.home}/visits/${visitId}`)).text, /It was good/)
    const loud = { how: 'bad', words: 'Too loud', readBy: 'them', saidId: newId() }
    await visitor.send(again.press('Say this', loud))
    const kind = { how: 'good', readBy: 'helpers', saidId: newId() }
    await mali.visitor.send(hers.press('Say this', kind))
    assert.deepEqual(
      (await saidRows()).map(({ teller }) => teller).toSorted(),
      ['helper', 'person'],
      'nobody but herself takes back what she said',
    )
  }))

test('a provider’s smile never counts, be she a helper of the person or not', () =>
  withSite(async (site) => {
    const week = await supportedAsha(site)
    const { maya, asha } = week
    const visitId = await visit(site, week, { beganAt: hoursAgo(3), endedAt: hoursAgo(1) })
    const at = `${week.home}/visits/${visitId}/how-it-went`
    const body = new URLSearchParams({ how: 'good', readBy: 'them' })
    assert.equal((await maya.visitor.ask(at, { method: 'POST', body })).status, 404)
    await giveAccess(site, asha.personId, { accountId: maya.accountId }, 'helper', ['everything'])
    assert.equal((await maya.visitor.ask(at)).status, 404)
    assert.equal((await maya.visitor.ask(at, { method: 'POST', body })).status, 404)
    assert.deepEqual(await site.rows('select from practice.visit_said'), [])
  }))

test('of a visit that was withdrawn nothing is left to say', () =>
  withSite(async (site) => {
    const week = await supportedAsha(site)
    const [beganAt, endedAt] = [hoursAgo(3), hoursAgo(1)]
    const visitId = await visit(site, week, { beganAt, endedAt, words: 'A slip' })
    const [row] = await site.rows<{ version_id: string }>('select version_id from practice.visit')
    const at = `${week.home}/visits/${visitId}`
    assert.equal((await week.asha.visitor.ask(at)).status, 200)
    await visit(site, week, {
      visitId,
      beganAt,
      endedAt,
      replaces: row!.version_id,
      withdrawn: true,
    })
    for (const page of [at, `${at}/how-it-went`])
      assert.equal((await week.asha.visitor.ask(page)).status, 404)
    assert.doesNotMatch((await week.asha.visitor.open(`${week.home}/visits`)).text, /A slip/)
  }))

test('who sees the plan only sees no visit, no note and no button', () =>
  withSite(async (site) => {
    const week = await supportedAsha(site)
    await plan(site, week)
    await visit(site, week, {
      beganAt: hoursAgo(2),
      words: 'A secret note',
      familyWords: 'We baked',
    })
    const ffion = await family(site, week, ['plan'])
    const page = await ffion.open(`${week.home}/week`)
    assert.match(page.text, /10am: Maya Holt/)
    assert.doesNotMatch(page.text, /secret|baked|Arrived|Say what|Earlier visits|If nobody comes/)
    for (const shut of ['visits', 'updates', 'watch'])
      assert.equal((await ffion.ask(`${week.home}/${shut}`)).status, 404)
  }))

test('letters stand for whoever comes', () => {
  assert.equal(initials('Ben Hale'), 'BH')
  assert.equal(initials('maya'), 'M')
  assert.equal(initials('Ní Bhroin-O’Shea 3rd'), 'NR')
  assert.equal(initials('آشا'), 'آ')
  assert.equal(initials('42'), '')
})

test('the way to her week, and her family’s to how visits went, stand on their accounts’ pages', () =>
  withSite(async (site) => {
    const week = await supportedAsha(site)
    const { visitor } = week.asha
    assert.doesNotMatch((await visitor.open('/ashdale/account')).text, /My week/)
    await plan(site, week)
    assert.equal((await visitor.open('/ashdale/account')).link('My week'), `${week.home}/week`)
    const ffion = await family(site, week, ['family_updates'])
    assert.doesNotMatch((await ffion.open('/ashdale/account')).text, /visits went/)
    await visit(site, week, { beganAt: hoursAgo(2), endedAt: hoursAgo(1) })
    const page = await ffion.open('/ashdale/account')
    assert.equal(page.link('How Asha’s visits went'), `${week.home}/updates`)
  }))
