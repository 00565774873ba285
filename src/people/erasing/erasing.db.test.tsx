import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recorded, somebody, supporter } from '../../../test/support/site/people.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import { ffions } from '../supporters/testing.ts'
import { newId } from '../../platform/db/new-id.ts'

test('a person erases one heading, with its pictures, and nothing else', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    await write(site, asha.personId)
    const choice = await asha.visitor.open(`${asha.home}/erasure`)
    assert.ok(choice.text.includes('My cat Biscuit'))
    const none = await asha.visitor.send(choice.press('Go on'))
    assert.deepEqual(none.errors(), { what: 'Choose what you want to erase' })
    const sure = await asha.visitor.send(choice.press('Go on', { what: 'important' }))
    assert.ok(sure.text.includes('Nobody can bring it back'))
    const erase = sure.press('Erase it for good')
    const after = await asha.visitor.send(erase)
    assert.ok(!after.text.includes('My cat Biscuit'))
    assert.ok(after.text.includes('A garden'), 'what she wants stays')
    // Pressed twice, it is erased once.
    await asha.visitor.send(erase)
    assert.deepEqual(await kinds(site), ['heading person_asked'])
    assert.deepEqual(await site.rows('select 1 from people.piece'), [])
  }))

test('a whole record is erased by whoever writes its name, once, though it is sent twice at once', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const ffion = await supporter(site, asha.personId, 'Ffion', ['about_me'])
    await write(site, asha.personId)
    await noteLook(site, asha.personId)
    const page = await asha.visitor.open(`${asha.home}/erasure/record`)
    const slip = await asha.visitor.send(page.press('Erase this record for good', { name: 'Ash' }))
    assert.deepEqual(slip.errors(), { name: 'Write the name as it stands on the record' })
    assert.equal(slip.value('name'), 'Ash')
    const { action, fields } = page.press('Erase this record for good', { name: ' asha ' })
    const body = () => ({ method: 'POST', body: new URLSearchParams(fields) })
    const [one, two] = await Promise.all([
      asha.visitor.ask(action, body()),
      asha.visitor.ask(action, body()),
    ])
    assert.ok([one, two].some((answer) => answer.status === 303))
    assert.ok([one, two].every((answer) => answer.status === 303 || answer.status === 404))
    assert.deepEqual(await kinds(site), ['record person_asked'])
    assert.equal((await asha.visitor.ask(asha.home)).status, 404)
    assert.equal((await ffion.visitor.ask(asha.home)).status, 404)
    const done = await asha.visitor.open('/ashdale/account/record-erased')
    assert.match(done.title, /^The record is erased/)
    const [trail] = await site.rows<{ action: string }>(
      `select action from audit.entry where action = 'erased'`,
    )
    assert.ok(trail, 'the audit trail tells that it was done')
    const emails = await site.post()
    assert.deepEqual(
      emails.map(({ to, subject }) => [to, subject]),
      [['asha@example.org', 'A record was erased']],
    )
    // She may begin another.
    const own = await asha.visitor.open('/ashdale/people/own')
    assert.match((await asha.visitor.send(own.press('Begin my record'))).title, /Your record/)
  }))

test('who helps with everything erases it only with the standing in which it was decided', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const noor = await supporter(site, asha.personId, 'Noor', ['everything'])
    const page = await noor.visitor.open(`${asha.home}/erasure/record`)
    const press = (typed: Record<string, string>) =>
      page.press('Erase this record for good', { name: 'Asha', ...typed })
    const without = await noor.visitor.send(press({}))
    assert.deepEqual(Object.keys(without.errors()), ['standing', 'explained'])
    const finance = await noor.visitor.send(
      press({ standing: 'finance_attorney', explained: 'talking', decidedBy: 'Bilal' }),
    )
    assert.ok(finance.errors().standing?.startsWith('This attorney can’t decide'))
    const done = await noor.visitor.send(press({ standing: 'person', explained: 'talking' }))
    assert.match(done.title, /^The record is erased/)
    assert.deepEqual(await site.rows('select standing from people.erasure'), [
      { standing: 'person' },
    ])
  }))

test('who may only read it finds no page to erase it by', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const ffion = await supporter(site, asha.personId, 'Ffion', ['about_me', 'plan'])
    const stranger = await somebody(site, 'Stranger')
    for (const { visitor } of [ffion, stranger])
      for (const end of ['held', 'held.json', 'erasure', 'erasure/record', 'restriction'])
        assert.equal((await visitor.ask(`${asha.home}/${end}`)).status, 404, end)
  }))

test('each night goes what is past its time, and leaves a tombstone', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    await write(site, asha.personId)
    await supporter(site, asha.personId, 'Ffion', ['about_me'])
    await site.rows(`update people.access set ended_at = '2020-01-01', ended_by = 'x'
      where relation = 'family'`)
    await site.rows(`update people.piece set added_at = '2024-03-03'`)
    await site.round('erase-past-its-time', '2026-03-03')
    assert.equal((await site.rows('select 1 from people.piece')).length, 1, 'two years to the day')
    await site.round('erase-past-its-time', '2026-03-04')
    assert.equal((await site.rows('select 1 from people.piece')).length, 0)
    assert.deepEqual(await kinds(site), ['piece picture_kept'])
    for (const page of ['looked', 'held']) {
      const { text } = await asha.visitor.open(`${asha.home}/${page}`)
      assert.match(text, /This website.*took away a picture or a voice/s, page)
    }
    await site.round('erase-past-its-time', '2027-12-31')
    assert.equal((await site.rows('select 1 from people.access')).length, 2)
    await site.round('erase-past-its-time', '2028-01-02')
    assert.equal((await site.rows('select 1 from people.access')).length, 1, 'her own stays')
  }))

test('invitations that nobody said yes to go after thirty days, and access that ran out after eight years', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const access = await asha.visitor.open(`${asha.home}/access/new`)
    await asha.visitor.send(access.press('Invite them', ffions))
    await supporter(site, asha.personId, 'Ffion', ['about_me'])
    await site.rows(`update people.access_offer set ends_at = '2026-02-01'`)
    await site.rows(`update people.access set from_on = '2020-01-01', until_on = '2020-03-03'
      where relation = 'family'`)
    const offers = () => site.rows('select from people.access_offer')
    await site.round('erase-past-its-time', '2026-03-01')
    assert.equal((await offers()).length, 1)
    await site.round('erase-past-its-time', '2026-03-04')
    assert.equal((await offers()).length, 0)
    const [decided] = await site.rows(`select ended_at::date::text as ended from people.consent`)
    assert.deepEqual(decided, { ended: '2026-02-01' }, 'what was decided is told still, as over')
    await site.round('erase-past-its-time', '2028-03-03')
    assert.equal((await site.rows('select from people.access')).length, 2)
    await site.round('erase-past-its-time', '2028-03-04')
    assert.equal((await site.rows('select from people.access')).length, 1, 'her own stays')
  }))

async function write(site: TestSite, personId: string) {
  const of = [site.area.areaId, personId]
  await site.rows(
    `insert into people.about_me (area_id, person_id, heading, words, changed_by)
     values ($1, $2, 'important', 'My cat Biscuit', 'x')`,
    of,
  )
  await site.rows(
    `insert into people.wish (area_id, person_id, words, changed_by)
     values ($1, $2, 'A garden', 'x')`,
    of,
  )
  await site.rows(
    `insert into people.piece (area_id, person_id, piece_id, heading, kind, type, bytes, words, added_by)
     values ($1, $2, $3, 'important', 'picture', 'image/webp', 'x', 'Biscuit', 'x')`,
    [...of, newId()],
  )
}

async function noteLook(site: TestSite, personId: string) {
  await site.rows(
    `insert into audit.entry (area_id, entry_id, actor, person_id, action, what)
     values ($1, $2, 'x', $3, 'looked', 'about_me')`,
    [site.area.areaId, newId(), personId],
  )
}

async function kinds(site: TestSite): Promise<string[]> {
  const rows = await site.rows<{ kind: string; rule: string }>(
    'select kind, rule from people.erasure order by erased_at',
  )
  return rows.map(({ kind, rule }) => `${kind} ${rule}`)
}
