import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite } from '../../../test/support/site/site.ts'
import { attribute, wordsOf } from '../../../test/support/site/page.ts'
import { today } from '../../../test/support/site/ashdale.ts'
import { goOn, named, send, told } from '../testing.ts'

const words = 'She has bruises on her arm.\nShe would not say why.'

test('somebody says a worry, reads it once more and sends it, and those named are told no word of it', () =>
  withSite(async (site) => {
    await named(site, 'Priya Nair')
    const writer = site.visitor()
    const page = await writer.open('/ashdale')
    const form = await writer.open(page.link('Worried about someone?'))
    assert.match(form.text, /999.*Priya Nair will read it.*Nobody has been told yet/)
    assert.match(form.title, /^Getting help – Ashdale$/)
    const check = await writer.send(
      form.press('Go on', { words, person: 'Ada', contact: '01632 960777', mayTell: 'yes' }),
    )
    assert.match(check.text, /Nobody has been told yet.*bruises.*Ada.*01632 960777/)
    assert.deepEqual(await told(site), [])
    const sent = await writer.send(check.press('Send this now'))
    assert.match(sent.text, /It is sent.*Priya Nair.*They should read it by.*999/)
    assert.doesNotMatch(sent.text, /Nobody has been told|bruises|Ada/)
    const [email] = (await site.post())
      .filter(({ to }) => to === 'priya.nair@example.org')
      .slice(-1)
    assert.equal(email?.subject, 'There is a worry to read')
    assert.match(email?.body ?? '', /^There is a worry to read\. Sign in:/)
    assert.doesNotMatch(JSON.stringify(email), /bruises|Ada|960777/)
  }))

test('no page of it is stored, and after sending nothing of it is left in the browser', () =>
  withSite(async (site) => {
    await named(site, 'Priya Nair')
    const writer = site.visitor()
    const form = await writer.open('/ashdale/worried')
    const cookie = form.headers.getSetCookie()[0] ?? ''
    assert.match(cookie, /^draft=\S+; Path=\/ashdale\/worried; HttpOnly; SameSite=Lax$/)
    const check = await writer.send(form.press('Go on', { words }))
    const sent = await writer.send(check.press('Send this now'))
    for (const page of [form, check, sent]) {
      assert.equal(page.headers.get('cache-control'), 'no-store')
      assert.match(page.title, /^Getting help/)
    }
    assert.equal(writer.cookies.has('draft'), false)
    assert.equal((await writer.open('/ashdale/worried')).value('words'), '')
    assert.deepEqual(await site.rows('select from worries.draft'), [])
  }))

test('what is saved is found again in the same browser, as typed, and in no other', () =>
  withSite(async (site) => {
    await named(site, 'Priya Nair')
    const writer = site.visitor()
    const form = await writer.open('/ashdale/worried')
    const typed = { words: '  half a thought', contact: 'x'.repeat(600), wishes: 'She knows' }
    const kept = await writer.send(form.press('Save, and tell nobody yet', typed))
    assert.equal(kept.status, 200)
    assert.match(kept.text, /Nobody has been told yet.*Your words are kept/)
    const later = await writer.open('/ashdale/worried')
    for (const [name, value] of Object.entries(typed)) assert.equal(later.value(name), value)
    assert.equal((await site.visitor().open('/ashdale/worried')).value('words'), '')
    // The database doesn't know the secret that the browser has.
    const [row] = await site.rows('select encode(secret_hash, $1) as hash from worries.draft', [
      'hex',
    ])
    assert.notEqual((row as { hash: string }).hash, writer.cookies.get('draft'))
    assert.deepEqual(await told(site), [])

    const sure = await writer.send(later.press('Throw it away'))
    const still = await writer.send(sure.press('No, keep it'))
    assert.equal(still.value('words'), typed.words)
    await writer.send((await writer.send(still.press('Throw it away'))).press('Yes, throw it away'))
    assert.equal((await writer.open('/ashdale/worried')).value('words'), '')
  }))

test('bad input is told, and every word stays', () =>
  withSite(async (site) => {
    await named(site, 'Priya Nair')
    const writer = site.visitor()
    const long = { words: 'x'.repeat(20_001), person: 'y'.repeat(501), safe: 'On her own' }
    const page = await goOn(writer, long)
    assert.equal(page.status, 422)
    assert.deepEqual(page.errors(), {
      words: 'Use 20000 characters or fewer',
      person: 'Use 500 characters or fewer',
    })
    for (const [name, value] of Object.entries(long)) assert.equal(page.value(name), value)
    const empty = await goOn(site.visitor(), { contact: 'a friend' })
    assert.deepEqual(empty.errors(), { words: 'Write what you are worried about' })
    assert.equal(empty.value('contact'), 'a friend')
    // They are there at a later visit too.
    assert.equal((await writer.open('/ashdale/worried')).value('words'), long.words)
  }))

test('sent twice is one, and other words are another', () =>
  withSite(async (site) => {
    await named(site, 'Priya Nair')
    const writer = site.visitor()
    const check = await goOn(writer, { words })
    const again = check.press('Send this now')
    const pages = await Promise.all([writer.send(again), writer.send(again)])
    for (const page of [...pages, await writer.send(again)]) assert.match(page.text, /It is sent/)
    assert.deepEqual(await told(site), ['priya.nair@example.org'])
    const other: [string, string][] = again.fields.map(([name, value]) =>
      name === 'words' ? [name, 'And then I heard a shout'] : [name, value],
    )
    await writer.send({ action: again.action, fields: other })
    assert.equal((await site.rows('select from worries.worry')).length, 2)
  }))

test('what was changed in two tabs is kept twice', () =>
  withSite(async (site) => {
    await named(site, 'Priya Nair')
    const writer = site.visitor()
    const form = await writer.open('/ashdale/worried')
    await writer.send(form.press('Save, and tell nobody yet', { words: 'One' }))
    const tabs = [await writer.open('/ashdale/worried'), await writer.open('/ashdale/worried')]
    await writer.send(tabs[0]!.press('Save, and tell nobody yet', { words: 'One and two' }))
    const second = await writer.send(
      tabs[1]!.press('Save, and tell nobody yet', { words: 'One and three' }),
    )
    assert.equal(second.value('words'), 'One and three')
    const first = await writer.open(second.link('what you wrote on'))
    assert.equal(first.value('words'), 'One and two')
    // The same sent again is no third one.
    await writer.send(tabs[1]!.press('Save, and tell nobody yet', { words: 'One and three' }))
    await writer.send(first.press('Save, and tell nobody yet'))
    assert.equal((await site.rows('select from worries.draft')).length, 2)
  }))

test('what another tab has changed stays when the first is sent, and it says so', () =>
  withSite(async (site) => {
    await named(site, 'Priya Nair')
    const writer = site.visitor()
    const check = await goOn(writer, { words: 'One' })
    const tab = await writer.open('/ashdale/worried')
    await writer.send(tab.press('Save, and tell nobody yet', { words: 'One and two' }))
    const sent = await writer.send(check.press('Send this now'))
    assert.match(sent.text, /You wrote something else too/)
    const other = await writer.open(sent.link('See it, or throw it away'))
    assert.equal(other.value('words'), 'One and two')
  }))

test('where a browser keeps no cookies the words go with the form, and it says that they are not kept', () =>
  withSite(async (site) => {
    await named(site, 'Priya Nair')
    const writer = site.visitor()
    const form = await writer.open('/ashdale/worried')
    writer.cookies.clear()
    const saved = await writer.send(form.press('Save, and tell nobody yet', { words }))
    assert.match(saved.text, /This browser can’t keep your words/)
    assert.equal(saved.value('words'), words)
    const check = await writer.send(saved.press('Go on'))
    assert.match(check.text, /Read it once more.*bruises/)
    const changed = await writer.send(check.press('Change it'))
    assert.equal(changed.value('words'), words)
    writer.cookies.clear()
    await writer.send((await writer.send(changed.press('Go on'))).press('Send this now'))
    assert.equal((await site.rows('select from worries.worry')).length, 1)
    assert.deepEqual(await site.rows('select from worries.draft'), [])
  }))

test('a browser that lost its secret keeps what it types, beside what it can’t find any more', () =>
  withSite(async (site) => {
    await named(site, 'Priya Nair')
    const writer = site.visitor()
    const form = await writer.open('/ashdale/worried')
    await writer.send(form.press('Save, and tell nobody yet', { words: 'One' }))
    const open = await writer.open('/ashdale/worried')
    writer.cookies.set('draft', 'another secret')
    const page = await writer.send(open.press('Save, and tell nobody yet', { words: 'One, two' }))
    assert.equal(page.value('words'), 'One, two')
    assert.equal((await site.rows('select from worries.draft')).length, 2)
  }))

test('a failure on our side says so, sends nothing and shows the words again', () =>
  withSite(async (site) => {
    await named(site, 'Priya Nair')
    const writer = site.visitor()
    const check = await goOn(writer, { words })
    await site.rows('alter table worries.worry rename to gone')
    const page = await writer.send(check.press('Send this now'))
    assert.equal(page.status, 500)
    assert.match(page.text, /That did not work.*It may not be sent yet.*never sent twice.*bruises/)
    await site.rows('alter table worries.gone rename to worry')
    const sent = await writer.send(page.press('Try again'))
    assert.match(sent.text, /It is sent/)
    assert.equal((await site.rows('select from worries.worry')).length, 1)
  }))

test('whoever has to wait keeps the words, and a limit elsewhere is none here', () =>
  withSite(async (site) => {
    await named(site, 'Priya Nair')
    for (let time = 0; time < 10; time++) await send(site, { words: `Worry ${time}` })
    const check = await goOn(site.visitor(), { words })
    const page = await site.visitor().send(check.press('Send this now'))
    assert.equal(page.status, 429)
    assert.match(page.text, /It may not be sent yet.*Try again in \d+ minutes.*bruises/)
    assert.equal((await site.rows('select from worries.worry')).length, 10)
  }))

test('a name that reads is asked about, if it stands in the words', () =>
  withSite(async (site) => {
    await named(site, 'Priya Nair')
    await named(site, 'Tom Webb')
    const check = await goOn(site.visitor(), { words: 'PRIYA took her purse' })
    assert.match(check.text, /You wrote a name like Priya Nair\./)
    assert.doesNotMatch(check.text, /You wrote a name like Tom/)
  }))

test('the page can be left at once, without JavaScript by a link', () =>
  withSite(async (site) => {
    const page = await site.visitor().open('/ashdale/worried')
    assert.equal(page.link('Leave this page quickly'), 'https://www.bbc.co.uk/weather')
    const link = page.all('a').find((one) => wordsOf(one).includes('Leave this page'))!
    assert.equal(attribute(link, 'rel'), 'nofollow noreferrer')
  }))

test('drafts are forgotten when their time is over, and are out of sight before', () =>
  withSite(async (site) => {
    await named(site, 'Priya Nair')
    const [saved, looked] = [site.visitor(), site.visitor()]
    const form = await saved.open('/ashdale/worried')
    await saved.send(form.press('Save, and tell nobody yet', { words: 'Kept' }))
    await goOn(looked, { words: 'Looked at' })
    await site.rows(`update worries.draft set kept_until = kept_until - interval '2 hours'`)
    assert.equal((await looked.open('/ashdale/worried')).value('words'), '')
    assert.equal((await saved.open('/ashdale/worried')).value('words'), 'Kept')
    await site.round('look-after-worries', today())
    assert.equal((await site.rows('select from worries.draft')).length, 1)
    await site.rows(`update worries.draft set kept_until = kept_until - interval '30 days'`)
    await site.round('look-after-worries', today(1))
    assert.deepEqual(await site.rows('select from worries.draft'), [])
  }))
