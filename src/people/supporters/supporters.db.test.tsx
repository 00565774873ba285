// Asha lets somebody see something, and stops it: as it is meant, and as it isn't.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { today } from '../../../test/support/site/ashdale.ts'
import { linkIn, withSite } from '../../../test/support/site/site.ts'
import { accepts, ffions, inviteTo, keepsRecord, linkOn } from './testing.ts'

test('a daughter says yes to a link, sees what she was given, and is stopped', () =>
  withSite(async (site) => {
    const { asha, record } = await keepsRecord(site)
    const link = await inviteTo(asha, record, { scopes: ['about_me'] })
    const ffion = await site.signedIn({ name: 'Ffion', email: 'ffion@example.org' })
    assert.equal((await ffion.open(record)).status, 404)
    const offer = await ffion.open(link)
    assert.match(offer.text, /See a part of Asha’s record/)
    assert.match(offer.text, /About Asha and what Asha wants from support/)
    const seen = await ffion.send(offer.press('Yes'))
    assert.match(seen.title, /Asha/)
    assert.equal((await ffion.open(`${record}/about-me`)).status, 200)
    assert.equal((await ffion.open(`${record}/goals`)).status, 404)
    assert.equal((await ffion.open(`${record}/access`)).status, 404)
    assert.equal((await ffion.open(`${record}/access/new`)).status, 404)
    const own = await ffion.open(`${record}/access/own`)
    assert.match(own.text, /Why: She helps me cook/)

    const page = await asha.open(`${record}/access`)
    assert.match(page.text, /Ffion, my daughter.*Family.*until you stop it.*Given by you/s)
    assert.match(page.text, /Ffion, my daughter looked at the first page\S*Ffion/)
    assert.match(page.text, /Ffion, my daughter looked at “About me”/)
    const stop = page.press('Stop what Ffion, my daughter can see')
    const after = await asha.send(stop)
    assert.match(after.text, /Nobody but you can see your record/)
    // Pressed twice is once.
    await asha.send(stop)
    const [once] = await site.rows<{ ended: number }>(
      `select count(*)::int as ended from audit.entry where action = 'ended_access'`,
    )
    assert.equal(once?.ended, 1)
    const gone = await ffion.open(`${record}/about-me`)
    assert.equal(gone.status, 404)
    assert.match(gone.text, /the days for it are over, or the person has stopped it/)
    assert.match((await asha.open(`${record}/decisions`)).text, /Ffion.*You decided.*Stopped on/s)
  }))

test('she gives up what she no longer needs', () =>
  withSite(async (site) => {
    const { asha, record } = await keepsRecord(site)
    const ffion = await accepts(site, await inviteTo(asha, record, { scopes: ['plan'] }))
    const page = await ffion.open(`${record}/access/own`)
    await ffion.send(page.press('I no longer need this'))
    assert.equal((await ffion.open(record)).status, 404)
    const access = await asha.open(`${record}/access`)
    assert.match(access.text, /Nobody but you.*Ffion, my daughter gave up what they could see/s)
  }))

test('a link works once, for one of two who open it at the same time, and each is told', () =>
  withSite(async (site) => {
    const { asha, record } = await keepsRecord(site)
    const link = await inviteTo(asha, record, { scopes: ['plan'] })
    const both = await Promise.all(
      ['ffion', 'dewi'].map(async (name) => {
        const one = await site.signedIn({ name, email: `${name}@example.org` })
        return { one, form: (await one.open(link)).press('Yes') }
      }),
    )
    const answers = await Promise.all(both.map(({ one, form }) => one.send(form)))
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 404])
    const first = answers[0]!.status === 200 ? 0 : 1
    assert.match(answers[1 - first]!.text, /Somebody has used it already/)
    assert.match((await both[first]!.one.open(link)).text, /You have said yes already/)
  }))

test('a link that is too old, taken back, of nobody, or of an erased record says which it is', () =>
  withSite(async (site) => {
    const { asha, record } = await keepsRecord(site)
    const ffion = await site.signedIn({ name: 'Ffion', email: 'ffion@example.org' })
    const say = async (link: string) => {
      const page = await ffion.open(link)
      assert.equal(page.status, 404)
      return page.text
    }
    const old = await inviteTo(asha, record, { scopes: ['plan'] })
    await site.rows("update accounts.invitation set ends_at = now() - interval '1 second'")
    assert.match(await say(old), /too long ago/)
    await site.rows("update people.access_offer set ends_at = now() - interval '1 second'")
    assert.match((await asha.open(`${record}/decisions`)).text, /Stopped on/)

    const back = await inviteTo(asha, record, { scopes: ['plan'] })
    const form = (await ffion.open(back)).press('Yes')
    const page = await asha.open(`${record}/access`)
    const taken = await asha.send(page.press('Take it back from Ffion, my daughter'))
    assert.doesNotMatch(taken.text, /no yes yet.*Take it back.*Take it back/s)
    assert.match(await say(back), /taken back/)
    assert.equal((await ffion.send(form)).status, 404)
    assert.match(await say('/ashdale/invitations/nothing'), /a letter is missing/)

    const erased = await inviteTo(asha, record, { scopes: ['plan'] })
    const late = (await ffion.open(erased)).press('Yes')
    await site.rows('delete from people.person')
    assert.match(await say(erased), /taken back/)
    assert.match((await ffion.send(late)).text, /no longer works/)
  }))

test('her own link is told to be for somebody else, and still works', () =>
  withSite(async (site) => {
    const { asha, record } = await keepsRecord(site)
    const link = await inviteTo(asha, record, { scopes: ['plan'] })
    const own = await asha.open(link)
    assert.match(own.text, /This is your own record/)
    assert.ok(!own.html.includes(`action="${link}"`))
    const forged = await asha.send({ action: link, fields: [] })
    assert.equal(forged.status, 409)
    const ffion = await accepts(site, link)
    assert.equal((await ffion.open(`${record}/goals`)).status, 200)
  }))

test('another yes takes the place of the first, with more or with less', () =>
  withSite(async (site) => {
    const { asha, record } = await keepsRecord(site)
    const ffion = await accepts(
      site,
      await inviteTo(asha, record, { scopes: ['plan', 'about_me'] }),
    )
    const less = await ffion.open(await inviteTo(asha, record, { scopes: ['plan'] }))
    assert.match(less.text, /this takes the place of it/)
    await ffion.send(less.press('Yes'))
    assert.equal((await ffion.open(`${record}/goals`)).status, 200)
    assert.equal((await ffion.open(`${record}/about-me`)).status, 404)
    assert.equal((await asha.open(`${record}/access`)).text.match(/Stop what/g)?.length, 1)
  }))

test('what is missing is told, everything typed is kept, and a form sent twice is one', () =>
  withSite(async (site) => {
    const { asha, record } = await keepsRecord(site)
    const page = await asha.open(`${record}/access/new`)
    const typed = { why: 'Because', untilOn: today(-3), email: 'nobody' }
    const wrong = await asha.send(page.press('Invite them', typed))
    assert.equal(wrong.status, 422)
    assert.deepEqual(Object.keys(wrong.errors()).toSorted(), [
      'email',
      'name',
      'relation',
      'scopes',
      'untilOn',
    ])
    assert.equal(wrong.value('why'), 'Because')
    assert.equal(wrong.value('email'), 'nobody')
    const all = await asha.send(
      wrong.press('Invite them', { ...ffions, scopes: ['everything'], email: '', untilOn: '' }),
    )
    assert.deepEqual(Object.keys(all.errors()), ['scopes'])
    const right = wrong.press('Invite them', { ...ffions, email: '', untilOn: '' })
    const [one, two] = [await asha.send(right), await asha.send(right)]
    assert.equal(linkOn(one.text), linkOn(two.text))
    assert.equal((await site.rows('select from people.access_offer')).length, 1)
    assert.equal((await site.rows('select from people.consent')).length, 1)
  }))

test('names of one letter and of 200 are kept whole; one of 201 is told', () =>
  withSite(async (site) => {
    const { asha, record } = await keepsRecord(site)
    for (const name of ['F', 'Ŵ'.repeat(200)]) {
      const page = await asha.open(`${record}/access/new`)
      const made = await asha.send(page.press('Invite them', { ...ffions, name }))
      assert.match(made.title, new RegExp(`^A link for ${name} `))
    }
    const page = await asha.open(`${record}/access/new`)
    const long = await asha.send(page.press('Invite them', { ...ffions, name: 'F'.repeat(201) }))
    assert.deepEqual(Object.keys(long.errors()), ['name'])
  }))

test('a link is sent by email, once, with nothing in it that somebody typed', () =>
  withSite(async (site) => {
    const { asha, record } = await keepsRecord(site)
    const page = await asha.open(`${record}/access/new`)
    const typed = {
      ...{ ...ffions, name: 'http://evil.example', email: 'Ffion@Example.org' },
      untilOn: today(3),
    }
    const form = page.press('Invite them', typed)
    const sent = await asha.send(form)
    assert.match(sent.text, /We have sent a link by email/)
    assert.equal(asha.at, `${record}/access`)
    await asha.send(form)
    const [message, ...more] = await site.post()
    assert.equal(more.length, 0)
    assert.equal(message?.to, 'ffion@example.org')
    assert.doesNotMatch(`${message?.subject} ${message?.body}`, /Asha|evil/)
    const ffion = await site.signedIn({ name: 'Ffion', email: 'ffion@example.org' })
    await ffion.send((await ffion.open(linkIn(message!))).press('Yes'))
    assert.equal((await ffion.open(`${record}/about-me`)).status, 200)
    await site.rows(`update people.access set from_on = current_date - 9, until_on = current_date - 2
      where relation = 'family'`)
    assert.equal((await ffion.open(`${record}/about-me`)).status, 404)
  }))

test('more than twenty on a day are told to wait', () =>
  withSite(async (site) => {
    const { asha, record } = await keepsRecord(site)
    await inviteTo(asha, record, { scopes: ['plan'] })
    await site.rows(`insert into people.access_offer (area_id, person_id, offer_id, name, relation,
        scopes, why, consent_id, by_email, offered_by, ends_at)
      select area_id, person_id, gen_random_uuid(), name, relation, scopes, why, consent_id,
        by_email, offered_by, ends_at from people.access_offer cross join generate_series(1, 19)`)
    const page = await asha.open(`${record}/access/new`)
    const many = await asha.send(page.press('Invite them', ffions))
    assert.match(many.errors().name ?? '', /a lot for one day/)
    assert.equal(many.value('name'), ffions.name)
  }))

test('what she decides while she reads Easy Read was explained to her in Easy Read', () =>
  withSite(async (site) => {
    const { asha, record } = await keepsRecord(site)
    const explained = async () => {
      const rows = await site.rows<{ explained: string }>(
        'select explained from people.consent order by decided_at',
      )
      return rows.map((row) => row.explained)
    }
    await inviteTo(asha, record, { scopes: ['about_me'] })
    await asha.send((await asha.open('/ashdale')).press('Easy Read'))
    const easy = await asha.open(`${record}/access/new`)
    await asha.send(easy.press('Invite them', { ...ffions, name: 'Mali' }))
    const helper = await asha.open(`${record}/access/helper`)
    const button = 'Invite them to help'
    await asha.send(helper.press(button, { name: 'Osric', why: 'He helps' }))
    assert.deepEqual(await explained(), ['words', 'easy_read', 'easy_read'])
    const decided = await asha.open(`${record}/decisions`)
    assert.equal(decided.text.split('It was explained in Easy Read.').length, 3)
    await asha.send(decided.press('Turn off Easy Read'))
    const usual = await asha.open(`${record}/decisions`)
    assert.equal(usual.text.split('How it was explained: In Easy Read.').length, 3)
  }))
