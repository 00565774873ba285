// Two at once, one too late, the same thing twice, and what can't be: each gets its sentence, and
// loses nothing.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { today } from '../../test/support/site/ashdale.ts'
import { withSite, type TestSite } from '../../test/support/site/site.ts'
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
  simple,
  somebody,
  type Parties,
} from './testing.ts'

const ask = (name: string) => `Agree to this, and ask ${name}`

test('two propose at once: the second reads the first one’s, and then sends hers again', () =>
  withSite(async (site) => {
    const { asha, maya } = await ashaAndMaya(site)
    await begun(asha, maya)
    const [hers, mayas] = await bothChange(asha, maya)
    await asha.visitor.send(hers.press(ask('Maya Holt'), { hours: '6' }))
    const late = await maya.visitor.send(mayas.press(ask('Asha'), { words: 'On Fridays.' }))
    assert.equal(late.status, 422)
    assert.match(late.errors().after ?? '', /^Another change was proposed while you were writing/)
    assert.match(late.text, /Read what was proposed meanwhile.*6 hours/)
    assert.equal(late.value('words'), 'On Fridays.')
    const sent = await maya.visitor.send(late.press(ask('Asha')))
    assert.match(
      sent.text,
      /waits for Asha.*On Fridays\..*Earlier: version 2, which was not agreed/,
    )
  }))

test('at the very same moment one of two proposals comes first, and two yeses make one agreement', () =>
  withSite(async (site) => {
    const { asha, maya } = await ashaAndMaya(site)
    await begun(asha, maya)
    const [hers, mayas] = await bothChange(asha, maya)
    const pages = await Promise.all([
      asha.visitor.send(hers.press(ask('Maya Holt'), { hours: '6' })),
      maya.visitor.send(mayas.press(ask('Asha'), { hours: '7' })),
    ])
    assert.deepEqual(pages.map(({ status }) => status).toSorted(), [200, 422])
    // Neither has said yes yet: as after a proposal by a helper.
    await site.rows('delete from agreements.assent where number = 2')
    const forms = await Promise.all(
      [asha, maya].map(({ visitor, agreements }) =>
        one(visitor, agreements).then((page) => visitor.open(page.link('Read it and say yes'))),
      ),
    )
    const agreed = await Promise.all([
      asha.visitor.send(forms[0]!.press(agree)),
      maya.visitor.send(forms[1]!.press(agree)),
    ])
    assert.deepEqual(
      agreed.map(({ status }) => status),
      [200, 200],
    )
    assert.equal((await inForce(site)).length, 1)
  }))

test('a yes to what has been changed meanwhile is no yes', () =>
  withSite(async (site) => {
    const { asha, maya } = await ashaAndMaya(site)
    await begin(asha.visitor, asha.agreements)
    const page = await one(maya.visitor, maya.agreements)
    const reading = await maya.visitor.open(page.link('Read it and say yes'))
    const own = await one(asha.visitor, asha.agreements)
    const form = await asha.visitor.open(own.link('Propose something else'))
    await asha.visitor.send(form.press(ask('Maya Holt'), { price1: '9' }))
    const late = await maya.visitor.send(reading.press(agree))
    assert.match(late.errors().number ?? '', /^It was changed while you were reading/)
    assert.match(late.text, /£9 an hour/)
    assert.deepEqual(await inForce(site), [])
    const done = await maya.visitor.send(late.press(agree))
    assert.match(done.text, /Agreed\. It counts/)
  }))

test('an agreement that is ended in the middle of a save says so, and keeps what was typed', () =>
  withSite(async (site) => {
    const { asha, maya } = await ashaAndMaya(site)
    await begun(asha, maya)
    const [hers, mayas] = await bothChange(asha, maya)
    await asha.visitor.send(hers.press(ask('Maya Holt'), { hours: '6' }))
    const page = await one(maya.visitor, maya.agreements)
    const reading = await maya.visitor.open(page.link('Read it and say yes'))
    await end(asha.visitor, asha.agreements, { when: 'now' })
    const late = await maya.visitor.send(mayas.press(ask('Asha'), { words: 'On Fridays.' }))
    assert.equal(late.status, 422)
    assert.match(late.errors().after ?? '', /ended while you were writing\. Nothing was saved/)
    assert.equal(late.value('words'), 'On Fridays.')
    const yes = await maya.visitor.send(reading.press(agree))
    assert.match(yes.errors().number ?? '', /ended while you were reading\. Your yes was not saved/)
    assert.deepEqual(await inForce(site), [])
  }))

test('what is sent twice is there once, and told of once', () =>
  withSite(async (site) => {
    const { asha, maya } = await ashaAndMaya(site)
    const find = await asha.visitor.open(`${asha.agreements}/new?with=${maya.providerId}`)
    const made = find.press(ask('Maya Holt'), { ...simple, beginsOn: today() })
    await asha.visitor.send(made)
    await asha.visitor.send(made)
    const page = await one(maya.visitor, maya.agreements)
    const yes = (await maya.visitor.open(page.link('Read it and say yes'))).press(agree)
    await maya.visitor.send(yes)
    await maya.visitor.send(yes)
    const ending = (await asha.visitor.open(`${asha.visitor.at}/end`)).press('End this agreement', {
      when: 'now',
    })
    await asha.visitor.send(ending)
    const again = await asha.visitor.send(ending)
    assert.match(again.text, /It has ended/)
    const counts =
      await site.rows(`select (select count(*)::int from agreements.version) as versions,
      (select count(*)::int from agreements.assent) as assents,
      (select count(*)::int from agreements.ending) as endings,
      (select count(*)::int from people.access where agreement_id is not null) as given`)
    assert.deepEqual(counts, [{ versions: 1, assents: 2, endings: 1, given: 1 }])
    assert.deepEqual(
      (await site.post()).map(({ subject }) => subject),
      [
        'An agreement waits for you to read it',
        'Somebody said yes to your agreement',
        'An agreement ends',
      ],
    )
  }))

test('what is missing or can’t be is said, all at once, and everything typed is kept', () =>
  withSite(async (site) => {
    const { asha, maya } = await ashaAndMaya(site)
    const form = await asha.visitor.open(`${asha.agreements}/new?with=${maya.providerId}`)
    const empty = await asha.visitor.send(form.press(ask('Maya Holt'), { noticeDays: '' }))
    assert.equal(empty.status, 422)
    assert.deepEqual(Object.keys(empty.errors()), [
      ...['words', 'line1', 'fundingRoute', 'cover', 'noticeDays', 'beginsOn'],
    ])
    const wrong = await asha.visitor.send(
      empty.press(ask('Maya Holt'), {
        ...{ ...simple, beginsOn: today(), endsOn: today(-1), hours: '7.1', price1: '18.505' },
        ...{ line2: 'Night', minimumVisit: '2000', noticeDays: '999', cover: 'named' },
      }),
    )
    const errors = wrong.errors()
    assert.deepEqual(Object.keys(errors), [
      ...['hours', 'minimumVisit', 'price1', 'price2', 'coverWords', 'noticeDays'],
    ])
    assert.match(errors.price1 ?? '', /no half pence/)
    assert.equal(wrong.value('price1'), '18.505')
    assert.equal(wrong.value('line2'), 'Night')
    const more = await asha.visitor.send(wrong.press('Add another price'))
    assert.equal(more.status, 200)
    assert.equal(more.value('price1'), '18.505')
    const right = {
      ...{ hours: '168', minimumVisit: '30', price1: '0', price2: '10,000', unit2: 'night' },
      ...{ line3: 'x'.repeat(120), price3: '0.01', noticeDays: '0', coverWords: 'Wren' },
    }
    const days = await asha.visitor.send(more.press(ask('Maya Holt'), right))
    assert.deepEqual(days.errors(), { endsOn: 'Choose a last day that is not before the first' })
    const made = await asha.visitor.send(days.press(ask('Maya Holt'), { endsOn: today() }))
    assert.match(made.text, /Weekday visit: freeNight: £10,000 a nightx+: £0\.01 an hour/)
    assert.match(made.text, /None: either of you can end it on the day/)
  }))

test('names of one letter and of 200 are names, and a provider without an account says what to do', () =>
  withSite(async (site) => {
    const { asha } = await ashaAndMaya(site)
    const long = `Wren ${'w'.repeat(115)}`
    const wren = await addProvider(site, long)
    await site.list({ name: 'Z' })
    await site.rows('update people.person set name = $1', ['A'.repeat(200)])
    const made = await begin(
      asha.visitor,
      asha.agreements,
      `${asha.agreements}/new?with=${wren.providerId}`,
    )
    assert.match(made.text, new RegExp(`Agreement with ${long}`))
    const list = await wren.visitor.open(`/ashdale/enterprise/${wren.providerId}/agreements`)
    assert.match(list.text, /A{200}Not agreed yet/)

    const found = await asha.visitor.open(`${asha.agreements}/new?name=Z`)
    const alone = await asha.visitor.open(found.link('Z'))
    assert.match(alone.text, /Z can’t say yes here yet/)
    await site.rows(`insert into providers.closure
      select area_id, provider_id, now(), 'coordinator' from providers.provider where name = 'Z'`)
    assert.equal((await asha.visitor.open(found.link('Z'))).status, 404)
    assert.match(
      (await asha.visitor.open(`${asha.agreements}/new?name=%00%25`)).text,
      /Nobody here is called that/,
    )
  }))

test('a supporter who is removed while reading finds nothing more', () =>
  withSite(async (site) => {
    const { asha, maya } = await ashaAndMaya(site)
    await begun(asha, maya)
    const ravi = await somebody(site, 'Ravi')
    await site.rows(
      `insert into people.access (area_id, person_id, access_id, account_id, name, relation, scopes, why, from_on, given_by)
       values ($1, $2, gen_random_uuid(), $3, 'Ravi', 'family', '{agreement}', 'x', current_date - 1, 'x')`,
      [site.area.areaId, asha.personId, ravi.accountId],
    )
    assert.match((await one(ravi.visitor, asha.agreements)).text, /£18\.50/)
    await site.rows(
      `update people.access set ended_at = now(), ended_by = 'x' where account_id = $1`,
      [ravi.accountId],
    )
    assert.equal((await ravi.visitor.open(ravi.visitor.at)).status, 404)
  }))

test('a yes on paper that comes while the person gets her record counts for nothing', () =>
  withSite(async (site) => {
    const { maya } = await ashaAndMaya(site)
    const bo = await addPerson(site, 'Bo')
    await giveAccess(site, bo, { providerId: maya.providerId }, 'provider', ['about_me'])
    const choose = await maya.visitor.open(`${maya.agreements}/new`)
    const made = await begin(maya.visitor, maya.agreements, choose.link('Bo'))
    const paper = await maya.visitor.open(made.link('They have signed it on paper'))
    const bos = await somebody(site, 'Bo')

    const claiming = await site.pool.connect()
    await claiming.query('begin')
    await claiming.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `whose:${site.area.areaId}:${bo}`,
    ])
    await claiming.query(
      `insert into people.access (area_id, person_id, access_id, account_id, name, relation, scopes, why, from_on, given_by)
       values ($1, $2, gen_random_uuid(), $3, 'Bo', 'self', '{everything}', 'x', current_date - 1, 'x')`,
      [site.area.areaId, bo, bos.accountId],
    )
    const sending = maya.visitor.send(
      paper.press('Write down that it was signed', {
        ...{ signedOn: today(), present: 'I', standing: 'person', explained: 'words' },
      }),
    )
    const waiting = `select from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`
    while ((await site.rows(waiting)).length === 0) await new Promise((next) => setImmediate(next))
    await claiming.query('commit')
    claiming.release()
    const told = await sending
    assert.match(told.errors().number ?? '', /Bo can say yes here now, so a paper is not needed/)
    assert.equal(told.value('present'), 'I', 'what was typed stays')
    assert.deepEqual(
      await site.rows("select from agreements.assent where how = 'on_paper' or party = 'person'"),
      [],
    )
  }))

/** Both have the form for a change open. */
function bothChange(asha: Parties['asha'], maya: Parties['maya']) {
  const open = async ({ visitor, agreements }: typeof asha | typeof maya) => {
    const page = await one(visitor, agreements)
    return visitor.open(page.link('Propose a change'))
  }
  return Promise.all([open(asha), open(maya)])
}

function inForce(site: TestSite) {
  return site.rows(
    'select scopes from people.access where agreement_id is not null and ended_at is null',
  )
}
