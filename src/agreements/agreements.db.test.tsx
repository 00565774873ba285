// An agreement from the first words to its end, as each of those around it sees it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { today } from '../../test/support/site/ashdale.ts'
import { linkIn, withSite, type TestSite } from '../../test/support/site/site.ts'
import {
  addPerson,
  addProvider,
  agree,
  ashaAndMaya,
  begin,
  begun,
  end,
  giveAccess,
  one,
  propose,
  sayYes,
  somebody,
} from './testing.ts'

test('the person begins, the provider says yes, and sees what was agreed; the person ends it', () =>
  withSite(async (site) => {
    const { asha, maya } = await ashaAndMaya(site)
    const record = `/ashdale/people/${asha.personId}`
    assert.equal((await maya.visitor.open(record)).status, 404)
    const made = await begin(asha.visitor, asha.agreements)
    assert.match(made.text, /Agreement with Maya HoltNot agreed yet\./)
    assert.match(made.text, /waits for Maya Holt to say yes/)
    assert.match(made.text, /Weekday visit: £18\.50 an hour/)
    assert.match(made.text, /About £74 a week, for 4 hours a week\. This is an estimate/)
    assert.equal((await maya.visitor.open(record)).status, 404, 'nothing is given before')

    const [told] = await site.post()
    assert.equal(told?.subject, 'An agreement waits for you to read it')
    assert.doesNotMatch(told.body, /Asha|Maya/, 'who shares the address learns no name')
    const waiting = await maya.visitor.open(linkIn(told))
    assert.match(waiting.text, /Asha wrote this\. It waits for you\./)
    const agreed = await sayYes(maya.visitor, waiting.link('Read it and say yes'))
    assert.match(agreed.text, /Agreed\. It counts\./)
    assert.match(agreed.text, /Asha said yes on .*Maya Holt said yes on/)
    assert.equal((await maya.visitor.open(record)).status, 200)
    assert.deepEqual(await accessRows(site), [
      { scopes: ['agreement', 'own_visits', 'about_me'], from: today(), until: null },
    ])
    assert.equal((await site.post()).at(-1)?.subject, 'Somebody said yes to your agreement')

    const ended = await end(asha.visitor, asha.agreements, { when: 'now', why: 'I am moving.' })
    assert.match(ended.text, /It has ended\. From .* it does not count\.Asha says why:I am moving/)
    assert.doesNotMatch(ended.text, /Propose a change|End this agreement/)
    assert.equal((await maya.visitor.open(record)).status, 404)
    assert.deepEqual(await accessRows(site), [])
    assert.match((await maya.visitor.open(maya.agreements)).text, /AshaIt has ended/)
    assert.equal((await site.post()).at(-1)?.subject, 'An agreement ends')
    const decided = await site.rows(
      'select standing, explained, ended_at is not null as ended from people.consent',
    )
    assert.deepEqual(decided, [{ standing: 'person', explained: 'words', ended: true }])
  }))

test('a change says what changes, counts from its day, and replaces what the provider sees', () =>
  withSite(async (site) => {
    const { asha, maya } = await ashaAndMaya(site)
    await begun(asha, maya)
    const next = today(7)
    const proposed = await propose(maya.visitor, maya.agreements, {
      ...{ price1: '21.50', scopes: ['plan'], beginsOn: next },
    })
    assert.match(proposed.text, /waits for Asha to say yes/)
    assert.match(proposed.text, /This changes\. Before: Weekday visit: £18\.50 an hour/)
    assert.match(proposed.text, /What counts today.*£18\.50/)
    const own = await one(asha.visitor, asha.agreements)
    const agreed = await sayYes(asha.visitor, own.link('Read it and say yes'))
    assert.match(agreed.text, /What comes next.*£21\.50.*What counts today.*£18\.50/)
    assert.deepEqual(await accessRows(site), [
      { scopes: ['agreement', 'own_visits', 'about_me'], from: today(), until: today(6) },
      { scopes: ['agreement', 'own_visits', 'plan'], from: next, until: null },
    ])

    const ended = await end(maya.visitor, maya.agreements, { when: 'notice' })
    assert.match(ended.text, /It ends\. The last day is/)
    assert.deepEqual(
      (await accessRows(site)).map(({ until }) => until),
      [today(6), today(14)],
    )
    // The person need not wait so long.
    await end(asha.visitor, asha.agreements, { when: 'day', lastDay: today(2) })
    assert.deepEqual(
      (await accessRows(site)).map(({ until }) => until),
      [today(2)],
    )
  }))

test('the person says no to what is proposed, and gives nothing', () =>
  withSite(async (site) => {
    const { asha, maya } = await ashaAndMaya(site)
    await giveAccess(site, asha.personId, { providerId: maya.providerId }, 'provider', ['plan'])
    const choose = await maya.visitor.open(`${maya.agreements}/new`)
    await begin(maya.visitor, maya.agreements, choose.link('Asha'))
    const own = await one(asha.visitor, asha.agreements)
    const form = await asha.visitor.open(own.link('Say no to it'))
    assert.doesNotMatch(form.text, /When does it end/)
    const said = await asha.visitor.send(form.press('Say no to it', { why: 'Too dear.' }))
    assert.match(
      said.text,
      /It was not agreed\. It is no longer proposed\.Asha says why:Too dear\./,
    )
    assert.deepEqual(await accessRows(site), [])
  }))

test('for a person without an account the provider writes down what was signed on paper', () =>
  withSite(async (site) => {
    const { maya } = await ashaAndMaya(site)
    const bo = await addPerson(site, 'Bo')
    await giveAccess(site, bo, { providerId: maya.providerId }, 'provider', ['about_me'])
    const choose = await maya.visitor.open(`${maya.agreements}/new`)
    assert.match(choose.text, /let you see something of their record\.Bo/)
    const made = await begin(maya.visitor, maya.agreements, choose.link('Bo'), {
      beginsOn: today(-20),
    })
    assert.match(made.text, /Bo has no account here, so it is agreed on paper/)
    assert.deepEqual(await site.post(), [])

    const paper = await maya.visitor.open(made.link('They have signed it on paper'))
    const button = 'Write down that it was signed'
    const empty = await maya.visitor.send(paper.press(button))
    assert.deepEqual(Object.keys(empty.errors()), ['present', 'signedOn', 'standing', 'explained'])
    const by = { standing: 'best_interests', explained: 'pictures', present: 'Bo’s sister Di' }
    const half = await maya.visitor.send(empty.press(button, { ...by, signedOn: today(2) }))
    assert.deepEqual(Object.keys(half.errors()), [
      ...['signedOn', 'decidedBy', 'consulted', 'evidence', 'evidenceSeenOn'],
    ])
    assert.equal(half.value('present'), by.present)
    const done = await maya.visitor.send(
      half.press(button, {
        ...{ signedOn: today(-3), decidedBy: 'Di', consulted: 'Dr Ali', evidence: 'Notes' },
        evidenceSeenOn: today(-3),
      }),
    )
    assert.match(done.text, /Bo signed it on paper on .*There was: Bo’s sister Di/)
    assert.match(done.text, /Agreed\. It counts/)
    assert.equal((await accessRows(site)).at(-1)?.from, today())
    assert.equal((await maya.visitor.open(`/ashdale/people/${bo}`)).status, 200)
  }))

test('who can say yes on screen does: no provider gives herself a record by a paper', () =>
  withSite(async (site) => {
    const { asha, maya } = await ashaAndMaya(site)
    await begin(asha.visitor, asha.agreements)
    await propose(maya.visitor, maya.agreements, { scopes: ['about_me', 'plan', 'all_visits'] })
    const own = await one(maya.visitor, maya.agreements)
    assert.doesNotMatch(own.text, /on paper/)
    const sent = await maya.visitor.ask(`${maya.visitor.at}/paper`, {
      method: 'POST',
      body: new URLSearchParams({
        ...{ number: '2', signedOn: today(), present: 'I' },
        ...{ standing: 'person', explained: 'words' },
      }),
    })
    assert.equal(sent.status, 422)
    const told = await sent.text()
    assert.match(told, /Asha can say yes here now, so a paper is not needed\. Nothing was saved/)
    assert.match(told, /value="I"|>I</, 'what was typed stays')
    assert.deepEqual(await accessRows(site), [])
  }))

test('who helps with everything says who decides; who only reads may not say yes', () =>
  withSite(async (site) => {
    const { asha } = await ashaAndMaya(site)
    const bo = await addPerson(site, 'Bo')
    const helper = await somebody(site, 'Fern')
    await giveAccess(site, bo, helper, 'helper', ['everything'])
    const reader = await somebody(site, 'Ravi')
    await giveAccess(site, bo, reader, 'family', ['agreement'])
    const agreements = asha.agreements.replace(asha.personId, bo)
    const read = await begin(helper.visitor, agreements, undefined, {}, 'Go on')
    assert.match(read.text, /Who decides for Bo\?/)
    const asked = await helper.visitor.send(read.press(agree))
    assert.deepEqual(Object.keys(asked.errors()), ['standing', 'explained'])
    const beyond = await helper.visitor.send(
      asked.press(agree, {
        ...{ standing: 'finance_attorney', explained: 'talking', decidedBy: 'Fern' },
        ...{ evidence: 'The registered power of attorney', evidenceSeenOn: today() },
      }),
    )
    assert.match(beyond.errors().standing ?? '', /can’t decide about health and care/)
    const done = await helper.visitor.send(
      asked.press(agree, {
        ...{ standing: 'health_attorney', explained: 'talking', decidedBy: 'Fern' },
        ...{ evidence: 'The registered power of attorney', evidenceSeenOn: today() },
      }),
    )
    assert.match(done.text, /waits for Maya Holt to say yes/)
    const [decision] = await site.rows<{ standing: string }>('select standing from people.consent')
    assert.equal(decision?.standing, 'health_attorney')

    const list = await reader.visitor.open(agreements)
    assert.doesNotMatch(list.text, /Make an agreement/)
    const page = await reader.visitor.open(list.link('Maya Holt'))
    assert.match(page.text, /£18\.50 an hour/)
    assert.doesNotMatch(page.text, /Propose|Say no|say yes to it/)
    const at = list.link('Maya Holt')
    for (const path of ['change', 'yes', 'end']) {
      assert.equal((await reader.visitor.open(`${at}/${path}`)).status, 404, path)
      const sent = await reader.visitor.ask(`${at}/${path}`, { method: 'POST' })
      assert.equal(sent.status, 404, path)
    }
  }))

test('another provider of the same person, and the coordinator, see nothing of it', () =>
  withSite(async (site) => {
    const { asha, maya } = await ashaAndMaya(site)
    await begun(asha, maya)
    const wren = await addProvider(site, 'Wren')
    await giveAccess(site, asha.personId, { providerId: wren.providerId }, 'provider', [
      ...['about_me', 'plan', 'all_visits', 'agreement'],
    ])
    const at = (await asha.visitor.open(asha.agreements)).link('Maya Holt')
    const id = at.split('/').at(-1)
    const nell = await site.coordinator()
    for (const visitor of [wren.visitor, nell, site.visitor()])
      for (const path of [
        ...[asha.agreements, at, maya.agreements, `${maya.agreements}/${id}`],
        `/ashdale/enterprise/${wren.providerId}/agreements/${id}`,
      ]) {
        const page = await visitor.open(path)
        assert.doesNotMatch(page.text, /18\.50|Maya/, path)
        assert.ok(page.status === 404 || page.title.startsWith('Sign in'), path)
      }
    assert.equal((await wren.visitor.open(`/ashdale/people/${asha.personId}`)).status, 200)
    assert.match(
      (await wren.visitor.open(`/ashdale/enterprise/${wren.providerId}/agreements`)).text,
      /Nothing here yet/,
    )
  }))

/** What the agreement gives, in force or to come. */
function accessRows(site: TestSite) {
  return site.rows<{ scopes: string[]; from: string; until: string | null }>(
    `select scopes, greatest(from_on, current_date)::text as from, until_on::text as until
     from people.access where agreement_id is not null and ended_at is null order by from_on`,
  )
}

test('a yes to what was read in Easy Read was explained in Easy Read', () =>
  withSite(async (site) => {
    const { asha, maya } = await ashaAndMaya(site)
    await giveAccess(site, asha.personId, { providerId: maya.providerId }, 'provider', ['plan'])
    const choose = await maya.visitor.open(`${maya.agreements}/new`)
    await begin(maya.visitor, maya.agreements, choose.link('Asha'))
    await asha.visitor.send((await asha.visitor.open('/ashdale')).press('Easy Read'))
    const page = await one(asha.visitor, asha.agreements)
    await sayYes(asha.visitor, page.link('Read it'))
    const [decided] = await site.rows<{ explained: string }>('select explained from people.consent')
    assert.equal(decided?.explained, 'easy_read')
  }))
