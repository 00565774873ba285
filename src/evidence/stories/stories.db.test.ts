// Stories of a visit: nobody else reads one before the person's yes, and after her no nothing of it is left.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { giveAccess, somebody, worker } from '../../../test/support/site/visited.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import { countRound } from '../each-minute.ts'
import { publishedStories } from './told/told-stories.ts'
import { agreed, begunBy, noted, shown, takeNamesOut, telling, type Told } from './testing.ts'

test('names are found, taken out, and the person reads it before anyone else', () =>
  withSite(async (site) => {
    const told = await noted(site)
    const { asha, maya, desk, home } = told
    const storyId = await begunBy(maya.visitor, told)
    const names = await maya.visitor.open(`${desk}/${storyId}/names`)
    for (const name of ['Asha', 'Hoveton Hill', 'on 3 March'])
      assert.match(names.text, new RegExp(`“${name}”`), name)
    const unsaid = await maya.visitor.send(names.press('Go on'))
    assert.equal(unsaid.status, 422)
    assert.ok(Object.values(unsaid.errors()).some((error) => error.includes('“Asha”')))
    await takeNamesOut(maya.visitor, desk, storyId)
    const draft = await maya.visitor.open(`${desk}/${storyId}`)
    assert.match(draft.text, new RegExp(telling))
    for (const name of ['Hoveton Hill', '3 March', 'Asha and I'])
      assert.ok(!draft.text.includes(name), name)
    // She sees that there is one, and not yet what it says.
    const early = await asha.visitor.open(`${home}/${storyId}`)
    assert.match(early.text, /is writing it/)
    assert.ok(!early.text.includes(telling))
    const read = await maya.visitor.open(`${desk}/${storyId}/read`)
    const unread = await maya.visitor.send(read.press('Show it to Asha'))
    assert.deepEqual(Object.keys(unread.errors()), ['read'])
    await maya.visitor.send(read.press('Show it to Asha', { read: 'yes' }))
    assert.match((await asha.visitor.open(`${home}/${storyId}`)).text, new RegExp(telling))
    assert.match((await asha.visitor.open('/ashdale/account')).text, /A story about me to read/)
    assert.deepEqual(await pagesWith(site, told), [])
  }))

test('a yes shows it to whom she chose, and taken back nothing of it is left', () =>
  withSite(async (site) => {
    const told = await noted(site)
    const { asha, maya, desk, home } = told
    const storyId = await agreed(told)
    assert.deepEqual(await pagesWith(site, told), ['the listing'])
    assert.deepEqual(await readers(site), { tender: 1, council: 1, everyone: 1 })
    assert.match((await maya.visitor.open(desk)).text, /Yes, until/)
    const page = await asha.visitor.open(`${home}/${storyId}`)
    const end = await asha.visitor.open(page.link('Take the yes back'))
    await asha.visitor.send(end.press('Take the yes back'))
    await asha.visitor.send(end.press('Take the yes back'))
    assert.deepEqual(await pagesWith(site, told), [])
    assert.deepEqual(await readers(site), { tender: 0, council: 0, everyone: 0 })
    assert.equal(await rowsWith(site), 1, 'only the note of the visit has it')
    const list = (await maya.visitor.open(desk)).text
    assert.match(list, /Asha took the yes back/)
    assert.ok(!list.includes(telling))
    const [{ standing } = { standing: 0 }] = await site.rows<{ standing: number }>(
      `select count(*)::int as standing from people.consent where decision like 'A story%' and ended_at is null`,
    )
    assert.equal(standing, 0)
    const trail = await site.rows<{ did: string }>(
      `select action || ' ' || what as did from audit.entry where what = 'story' order by at`,
    )
    assert.deepEqual(
      [...new Set(trail.map(({ did }) => did))],
      ['wrote story', 'changed story', 'showed story', 'agreed story', 'withdrew story'],
    )
  }))

test('a yes for a tender is not for the council, nor for everyone', () =>
  withSite(async (site) => {
    const told = await noted(site)
    await agreed(told, 'tender')
    assert.deepEqual(await readers(site), { tender: 1, council: 0, everyone: 0 })
    assert.deepEqual(await pagesWith(site, told), [])
  }))

test('a no takes the words at once, and a yes says to whom and until when', () =>
  withSite(async (site) => {
    const told = await noted(site)
    const { asha, home } = told
    const storyId = await shown(told)
    const page = await asha.visitor.open(`${home}/${storyId}`)
    const yes = 'Yes, it may be told'
    const none = await asha.visitor.send(page.press(yes))
    assert.deepEqual(none.errors(), { audience: 'Choose who may read it' })
    const far = { audience: 'council', untilOn: '2099-01-01' }
    const late = await asha.visitor.send(page.press(yes, far))
    assert.deepEqual(Object.keys(late.errors()), ['untilOn'])
    assert.equal(late.value('untilOn'), '2099-01-01')
    await asha.visitor.send(page.press('No'))
    assert.equal(await rowsWith(site), 1)
    assert.match((await asha.visitor.open(`${home}/${storyId}`)).text, /You said no/)
    // What was opened before doesn't bring it back.
    const again = await asha.visitor.send(page.press(yes, { audience: 'everyone' }))
    assert.match(again.text, /You said no/)
    assert.deepEqual(await readers(site), { tender: 0, council: 0, everyone: 0 })
  }))

test('the words that she changes come back to her; with a new name they go to the provider first', () =>
  withSite(async (site) => {
    const told = await noted(site)
    const { asha, maya, desk, home } = told
    const storyId = await shown(told)
    const before = await asha.visitor.open(`${home}/${storyId}`)
    const change = async (words: string) => {
      const form = await asha.visitor.open(`${home}/${storyId}/words`)
      return asha.visitor.send(form.press('Save the words', { words }))
    }
    assert.match((await change('We went out, and I laughed.')).text, /waits for your yes or no/)
    // A yes to the words of before is no yes to these.
    const stale = await asha.visitor.send(
      before.press('Yes, it may be told', { audience: 'council' }),
    )
    assert.deepEqual(Object.keys(stale.errors()), ['revision'])
    assert.match((await change('We went out with Bilal Haddad.')).text, /is writing it/)
    assert.match((await maya.visitor.open(`${desk}/${storyId}`)).text, /Asha changed the words/)
    await takeNamesOut(maya.visitor, desk, storyId)
    const read = await maya.visitor.open(`${desk}/${storyId}/read`)
    await maya.visitor.send(read.press('Show it to Asha', { read: 'yes' }))
    const now = await asha.visitor.open(`${home}/${storyId}`)
    assert.ok(!now.text.includes('Bilal'))
    await asha.visitor.send(now.press('Yes, it may be told', { audience: 'council' }))
    assert.deepEqual(await readers(site), { tender: 1, council: 1, everyone: 0 })
  }))

test('what a worker writes the owner reads first; others see nothing of it', () =>
  withSite(async (site) => {
    const told = await noted(site)
    const { maya, desk, home } = told
    const ben = await worker(site, told, 'Ben')
    const eve = await worker(site, told, 'Eve')
    await site.rows('update practice.visit set worker_id = $1', [ben.workerId])
    const storyId = await begunBy(ben.visitor, told)
    await takeNamesOut(ben.visitor, desk, storyId)
    const read = await ben.visitor.open(`${desk}/${storyId}/read`)
    await ben.visitor.send(read.press('Give it to who runs the enterprise', { read: 'yes' }))
    assert.equal((await ben.visitor.ask(`${desk}/${storyId}/read`)).status, 303)
    assert.match((await maya.visitor.open(desk)).text, /With you to read/)
    for (const path of ['', '/words', '/names', '/read', '/told', '/down'])
      assert.equal((await eve.visitor.ask(`${desk}/${storyId}${path}`)).status, 404, path)
    assert.ok(!(await eve.visitor.open(desk)).text.includes(telling))
    assert.equal((await eve.visitor.ask(`/ashdale/visits/${told.visitId}/story`)).status, 404)
    for (const other of [maya.visitor, await somebody(site, 'Nell').then((one) => one.visitor)])
      for (const path of ['', '/words', '/end'])
        assert.equal((await other.ask(`${home}/${storyId}${path}`)).status, 404)
    await maya.visitor.send(
      (await maya.visitor.open(`${desk}/${storyId}/read`)).press('Show it to Asha', {
        read: 'yes',
      }),
    )
    assert.match((await told.asha.visitor.open(home)).text, /waits for your yes or no/)
  }))

test('who helps with everything says who decided, and an attorney for money can’t', () =>
  withSite(async (site) => {
    const told = await noted(site)
    const { asha, home } = told
    const mali = await somebody(site, 'Mali')
    await giveAccess(site, asha.personId, mali, 'helper', ['everything'])
    const storyId = await shown(told)
    const page = await mali.visitor.open(`${home}/${storyId}`)
    const typed = { audience: 'council', standing: 'finance_attorney', explained: 'talking' }
    const wrong = await mali.visitor.send(page.press('Yes, it may be told', typed))
    assert.match(wrong.errors().standing ?? '', /can’t decide about a story/)
    await mali.visitor.send(page.press('Yes, it may be told', { ...typed, standing: 'person' }))
    assert.deepEqual(await readers(site), { tender: 1, council: 1, everyone: 0 })
    const [consent] = await site.rows<{ standing: string; explained: string }>(
      `select standing, explained from people.consent where decision like 'A story%'`,
    )
    assert.deepEqual(consent, { standing: 'person', explained: 'talking' })
    const end = await mali.visitor.open(`${home}/${storyId}/end`)
    await mali.visitor.send(end.press('Take the yes back'))
    assert.equal(await rowsWith(site), 1)
  }))

test('to who has no account it is read aloud, and only then is it written down for her', () =>
  withSite(async (site) => {
    const told = await noted(site)
    const { asha, maya, desk } = told
    const storyId = await shown(told)
    const at = `${desk}/${storyId}/told`
    assert.equal((await maya.visitor.ask(at)).status, 303, 'she says it herself')
    await site.rows(
      `update people.access set ended_at = now(), ended_by = 'x' where account_id = $1`,
      [asha.accountId],
    )
    const form = await maya.visitor.open(at)
    const write = 'Write it down'
    const wrong = await maya.visitor.send(form.press(write, { said: 'yes' }))
    assert.deepEqual(Object.keys(wrong.errors()), ['audience', 'standing', 'explained', 'present'])
    const typed = {
      ...{ said: 'yes', audience: 'everyone', present: 'Ffion, the daughter' },
      ...{ standing: 'person', explained: 'talking' },
    }
    await maya.visitor.send(form.press(write, typed))
    await maya.visitor.send(form.press(write, typed))
    assert.deepEqual(await readers(site), { tender: 1, council: 1, everyone: 1 })
    const [{ yes } = { yes: 0 }] = await site.rows<{ yes: number }>(
      `select count(*)::int as yes from evidence.story_step where step = 'yes'`,
    )
    assert.equal(yes, 1)
    const down = await maya.visitor.open(`${desk}/${storyId}/down`)
    await maya.visitor.send(down.press('Take it down'))
    assert.equal(await rowsWith(site), 1)
  }))

test('kept unused it is shown nowhere; its last day past, its words are gone; erased, all of it is', () =>
  withSite(async (site) => {
    const told = await noted(site)
    const { asha, maya, desk } = told
    const storyId = await agreed(told)
    const nothing = { tender: 0, council: 0, everyone: 0 }
    const restriction = `/ashdale/people/${asha.personId}/restriction`
    const unused = await asha.visitor.open(restriction)
    await asha.visitor.send(unused.press('Stop using it'))
    assert.deepEqual(await readers(site), nothing)
    assert.deepEqual(await pagesWith(site, told), [])
    assert.equal((await maya.visitor.ask(`${desk}/${storyId}`)).status, 404)
    assert.ok(!(await maya.visitor.open(desk)).text.includes(telling))
    await asha.visitor.send((await asha.visitor.open(restriction)).press('Use it again'))
    assert.deepEqual(await readers(site), { tender: 1, council: 1, everyone: 1 })
    await site.rows(`update evidence.story_step set until_on = current_date - 1 where step = 'yes'`)
    assert.deepEqual(await readers(site), nothing)
    assert.deepEqual(await pagesWith(site, told), [])
    await countRound(site.db)
    assert.equal(await rowsWith(site), 1)
    assert.match((await maya.visitor.open(desk)).text, /Its time is over/)
    await site.rows('delete from people.person where person_id = $1', [asha.personId])
    assert.deepEqual(await site.rows('select from evidence.story'), [])
    assert.deepEqual(await site.rows('select from evidence.story_step'), [])
  }))

test('sent twice it is one, and a visit has one story at a time', () =>
  withSite(async (site) => {
    const told = await noted(site)
    const { maya, visitId } = told
    const form = await maya.visitor.open(`/ashdale/visits/${visitId}/story`)
    await maya.visitor.send(form.press('Make a draft'))
    await maya.visitor.send(form.press('Make a draft'))
    await begunBy(maya.visitor, told)
    assert.equal((await site.rows('select from evidence.story')).length, 1)
    const empty = await maya.visitor.send(form.press('Make a draft', { words: ' ' }))
    assert.deepEqual(empty.errors(), { words: 'Write what you want to tell' })
  }))

/** The pages on which somebody else reads the words. */
async function pagesWith(site: TestSite, { maya, asha, visitId }: Told): Promise<string[]> {
  const [listing] = await site.rows<{ slug: string }>(
    'select slug from directory.listing where provider_id = $1',
    [maya.providerId],
  )
  const visitor = site.visitor()
  const coordinator = await site.coordinator()
  const pages: [string, Promise<{ text: string; status: number }>][] = [
    ['the listing', visitor.open(`/ashdale/listings/${listing!.slug}`)],
    ['the leaflet', visitor.open(`/ashdale/listings/${listing!.slug}/leaflet`)],
    ['the search', visitor.open('/ashdale/?what=brass+band')],
    [
      'the listing, for the coordinator',
      coordinator.open(`/ashdale/admin/listings/${listing!.slug}`),
    ],
    ['a visit', visitor.open(`/ashdale/visits/${visitId}`)],
    ['a record', coordinator.open(`/ashdale/people/${asha.personId}/stories`)],
    ['open data', visitor.open('/ashdale/api/v1/open-referral/services')],
  ]
  const found: string[] = []
  for (const [name, page] of pages) if ((await page).text.includes(telling)) found.push(name)
  return found
}

/** How many stories each kind of reader is given. */
async function readers(site: TestSite) {
  const { areaId } = site.area
  const count = (reader: 'tender' | 'council' | 'everyone') =>
    site.inArea(async (db) => (await publishedStories(db, areaId, reader)).length)
  return {
    tender: await count('tender'),
    council: await count('council'),
    everyone: await count('everyone'),
  }
}

/** How many rows of the whole database have the words. */
async function rowsWith(site: TestSite): Promise<number> {
  const tables = await site.rows<{ name: string }>(
    `select nspname || '.' || relname as name from pg_class join pg_namespace n on n.oid = relnamespace
     where relkind in ('r', 'p') and nspname !~ '^(pg_|information_schema)'`,
  )
  let all = 0
  for (const { name } of tables) {
    const [row] = await site.rows<{ many: number }>(
      `select count(*)::int as many from ${name} one where one::text like '%' || $1 || '%'`,
      [telling],
    )
    all += row!.many
  }
  return all
}
