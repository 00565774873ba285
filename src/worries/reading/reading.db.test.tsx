import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endRole, giveRole } from '#accounts'
import { today } from '../../../test/support/site/ashdale.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import { goOn, named, send, signIn, told } from '../testing.ts'

const words = 'She has bruises on her arm.'

test('those who are named read it, take it, pass it on and close it, and each step is told', () =>
  withSite(async (site) => {
    const priya = await named(site, 'Priya Nair')
    const tom = await named(site, 'Tom Webb')
    await send(site, { words, person: 'Ada', contact: '01632 960777' })
    const list = await priya.visitor.open('/ashdale/worries')
    assert.match(list.text, /not opened/)
    assert.doesNotMatch(list.text, /bruises|Ada/)
    const page = await priya.visitor.open(list.link('Sent on'))
    assert.equal(page.headers.get('cache-control'), 'no-store')
    assert.match(page.text, /bruises.*Ada.*01632 960777.*No\. Ask them first.*Priya Nair opened it/)

    const taken = await priya.visitor.send(page.press('Take this'))
    assert.match(taken.text, /Priya Nair took it/)
    const noted = await priya.visitor.send(taken.press('Save this note', { note: 'I rang Ada.' }))
    assert.match(noted.text, /Priya Nair wrote a note: ?I rang Ada\./)
    const passed = await priya.visitor.send(
      noted.press('Save that it was passed on', {
        passedTo: 'Adult safeguarding, Ms Lark',
        passedOn: '2026-03-03',
      }),
    )
    assert.match(passed.text, /Priya Nair passed it on to Adult safeguarding, Ms Lark on/)
    const toms = await tom.visitor.open(priya.visitor.at)
    const over = await tom.visitor.send(toms.press('Take it over from Priya Nair'))
    const closed = await tom.visitor.send(over.press('Close it', { outcome: 'Ada is safe.' }))
    assert.match(
      closed.text,
      /Tom Webb opened it.*Tom Webb took it.*Tom Webb closed it: ?Ada is safe/,
    )
    assert.match(
      (await priya.visitor.open('/ashdale/worries')).text,
      /Nothing waits for you.*Closed.*taken by Tom Webb · passed on to Adult safeguarding, Ms Lark/,
    )
    const again = closed.press('Open it again', { again: 'She rang once more.' })
    await tom.visitor.send(again)
    assert.doesNotMatch((await tom.visitor.open('/ashdale/worries')).text, /Nothing waits/)
  }))

test('one that is about somebody who is named is nothing to her: no email, no list, no page, no number', () =>
  withSite(async (site) => {
    const priya = await named(site, 'Priya Nair')
    const tom = await named(site, 'Tom Webb')
    const before = await priya.visitor.open('/ashdale/worries')
    const check = await goOn(site.visitor(), { words, about: [priya.accountId] })
    assert.match(check.text, /Who will read it ?Tom Webb.*Who will not see it ?Priya Nair/)
    await site.visitor().send(check.press('Send this now'))
    assert.deepEqual(await told(site), ['tom.webb@example.org'])
    const after = await priya.visitor.open('/ashdale/worries')
    assert.equal(after.text, before.text)
    const list = await tom.visitor.open('/ashdale/worries')
    const address = list.link('Sent on')
    const page = await tom.visitor.open(address)
    const post = page.press('Take this')
    assert.equal((await priya.visitor.open(address)).status, 404)
    assert.equal((await priya.visitor.send(post)).status, 404)
    // Reminders pass her by too.
    await daysLater(site, 2)
    await site.rows('delete from worries.event')
    await site.round('look-after-worries', today())
    assert.deepEqual(await told(site), ['tom.webb@example.org', 'tom.webb@example.org'])
  }))

test('if there is nobody else, it says so before she sends', () =>
  withSite(async (site) => {
    const priya = await named(site, 'Priya Nair')
    await site.rows(
      `insert into areas.council (area_id, name, phone, hours, checked_on)
       values ($1, 'Ashdale Council', '01632 960888', 'Weekdays', '2026-01-01')`,
      [site.area.areaId],
    )
    const page = await goOn(site.visitor(), { words, about: [priya.accountId] })
    assert.deepEqual(page.errors(), {
      about: 'Nobody else can read it here. Please ring the council on 01632 960888',
    })
    assert.equal(page.value('words'), words)
    assert.equal(page.value('about'), priya.accountId)
    assert.deepEqual(await site.rows('select from worries.worry'), [])
  }))

test('for everybody else the pages of worries are not there', () =>
  withSite(async (site) => {
    const priya = await named(site, 'Priya Nair')
    await send(site, { words })
    const address = (await priya.visitor.open('/ashdale/worries')).link('Sent on')
    const post = (await priya.visitor.open(address)).press('Take this')
    const coordinator = await signIn(site, 'Nell Barrow')
    const commissioner = await signIn(site, 'Cerys Low')
    const { areaId } = site.area
    for (const [{ accountId }, role] of [
      [coordinator, 'coordinator'],
      [commissioner, 'commissioner'],
      [commissioner, 'social_worker'],
    ] as const)
      await giveRole(site.db, { areaId, accountId, role, by: 'operator' })
    const others = [
      site.visitor(),
      await site.coordinator(),
      coordinator.visitor,
      commissioner.visitor,
      (await signIn(site, 'Asha')).visitor,
    ]
    const nowhere = await site.visitor().open('/ashdale/nowhere')
    for (const visitor of others) {
      for (const path of ['/ashdale/worries', address]) {
        const page = await visitor.open(path)
        assert.equal(page.status, 404)
        assert.equal(page.title, nowhere.title)
      }
      assert.equal((await visitor.send(post)).status, 404)
    }
    assert.deepEqual(await site.rows('select distinct name from worries.event'), [
      { name: 'Priya Nair' },
    ])
    // From the next page on.
    await endRole(site.db, {
      areaId,
      accountId: priya.accountId,
      role: 'safeguarding',
      by: 'operator',
    })
    assert.equal((await priya.visitor.open(address)).status, 404)
  }))

test('whoever writes it is signed in, and nothing of it leads to her account', () =>
  withSite(async (site) => {
    await named(site, 'Priya Nair')
    const asha = await signIn(site, 'Asha')
    await send(site, { words }, asha.visitor)
    const jobs = await site.rows<{ payload: string }>(
      'select payload::text from graphile_worker._private_jobs',
    )
    assert.ok(jobs.length > 0)
    for (const { payload } of jobs) assert.doesNotMatch(payload, new RegExp(asha.accountId))
    const rows = await site.rows<{ row: string }>(
      'select to_jsonb(worry)::text as row from worries.worry',
    )
    assert.doesNotMatch(JSON.stringify(rows), new RegExp(asha.accountId))
    const account = await asha.visitor.open('/ashdale/account')
    assert.doesNotMatch(account.text.replace('Worried about someone?', ''), /worr|bruises/i)
  }))

test('bad input keeps what was typed, and a form that is sent twice adds once', () =>
  withSite(async (site) => {
    const priya = await named(site, 'Priya Nair')
    await send(site, { words })
    const address = (await priya.visitor.open('/ashdale/worries')).link('Sent on')
    const page = await priya.visitor.open(address)
    const bare = await priya.visitor.send(
      page.press('Save that it was passed on', { passedTo: ' ', passedOn: '2999-01-01' }),
    )
    assert.deepEqual(bare.errors(), {
      passedTo: 'Write whom at the council you told',
      passedOn: 'Write the day like 3/4/2027, with a year from 1900 to 2099',
    })
    const later = { passedTo: 'Ms Lark', passedOn: '2099-01-01', passedWords: 'They come.' }
    const late = await priya.visitor.send(bare.press('Save that it was passed on', later))
    assert.deepEqual(late.errors(), { passedOn: 'Choose today or a day before' })
    assert.equal(late.value('passedWords'), 'They come.')
    const note = (await priya.visitor.open(address)).press('Save this note', { note: 'I rang.' })
    await Promise.all([priya.visitor.send(note), priya.visitor.send(note)])
    await priya.visitor.send(note)
    assert.equal((await site.rows(`select from worries.event where what = 'noted'`)).length, 1)
    const empty = await priya.visitor.send(page.press('Close it'))
    assert.deepEqual(empty.errors(), { outcome: 'Write what came of it' })
  }))

test('two who take it at once: one does, and the other is told', () =>
  withSite(async (site) => {
    const readers = [await named(site, 'Priya Nair'), await named(site, 'Tom Webb')]
    await send(site, { words })
    const address = (await readers[0]!.visitor.open('/ashdale/worries')).link('Sent on')
    const presses = await Promise.all(
      readers.map(async ({ visitor }) => (await visitor.open(address)).press('Take this')),
    )
    const pages = await Promise.all(readers.map(({ visitor }, n) => visitor.send(presses[n]!)))
    assert.deepEqual(pages.map(({ status }) => status).toSorted(), [200, 422])
    const late = pages.find(({ status }) => status === 422)!
    assert.deepEqual(late.errors(), { take: 'Somebody took it just now. Look below' })
    assert.equal((await site.rows(`select from worries.event where what = 'taken'`)).length, 1)
  }))

test('what nobody has opened for a day is reminded of, once a day, until somebody does', () =>
  withSite(async (site) => {
    const priya = await named(site, 'Priya Nair')
    await send(site, { words })
    await site.round('look-after-worries', today())
    assert.equal((await told(site)).length, 1)
    await daysLater(site, 2)
    await site.round('look-after-worries', today(1))
    assert.equal((await told(site)).length, 2)
    await site.rows('delete from jobs.round')
    await site.round('look-after-worries', today(1))
    assert.equal((await told(site)).length, 2)
    await daysLater(site, 1)
    const list = await priya.visitor.open('/ashdale/worries')
    await priya.visitor.open(list.link('Sent on'))
    await site.round('look-after-worries', today(2))
    assert.equal((await told(site)).length, 2)
  }))

/** As if time had passed since what was sent. */
async function daysLater(site: TestSite, days: number): Promise<void> {
  for (const table of ['worry', 'notice'])
    await site.rows(`update worries.${table} set sent_at = sent_at - interval '${days} days'`)
}
