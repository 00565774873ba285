// Every page that has an Easy Read version is opened in it and held against BRAND's rules.
import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { accessWays } from './support/easy-ways/access.ts'
import { agreementWays } from './support/easy-ways/agreements.ts'
import { emailWays } from './support/easy-ways/emails.ts'
import { evidenceWays } from './support/easy-ways/evidence.ts'
import { gatheringWays } from './support/easy-ways/gathering.ts'
import { keptWays } from './support/easy-ways/kept.ts'
import { offlineWays } from './support/easy-ways/offline.ts'
import { planningWays } from './support/easy-ways/planning.ts'
import { recordWays } from './support/easy-ways/record.ts'
import { storyWays } from './support/easy-ways/stories.ts'
import { teamWays } from './support/easy-ways/team.ts'
import { verdictWays } from './support/easy-ways/verdicts.ts'
import { weekWays } from './support/easy-ways/week.ts'
import { worryWays } from './support/easy-ways/worries.ts'
import type { Ways } from './support/easy-ways/ways.ts'
import { easyReadFaults } from './support/easy-read.ts'
import { attribute, readPage, wordsOf, type Page } from './support/site/page.ts'
import { withSite, type TestSite } from './support/site/site.ts'
import type { Visitor } from './support/site/visitor.ts'

/** How somebody who reads Easy Read comes to see each, with what can go wrong on it. */
const ways: Ways = {
  ...recordWays,
  ...storyWays,
  ...agreementWays,
  ...accessWays,
  ...emailWays,
  ...evidenceWays,
  ...gatheringWays,
  ...keptWays,
  ...offlineWays,
  ...planningWays,
  ...worryWays,
  ...verdictWays,
  ...weekWays,
  ...teamWays,

  // The others are held against the rules beside them.
  'src/platform/web/easy-read/easy-error-pages.tsx': async (reader, site) => {
    const { slug } = await site.list()
    const form = await reader.open(`/ashdale/listings/${slug}/report`)
    await site.rows('alter table directory.page_report rename to hidden')
    const what = 'The phone; it is wrong – I think.'
    const report = form.press('Tell the coordinator', { what })
    const failed = await reader.send(report)
    assert.equal(failed.status, 500)
    const tooMuch = form.press('Tell the coordinator', { what: 'x'.repeat(300_000) })
    const body = new FormData()
    body.set('what', what)
    body.set('picture', new File(['x'], 'cat.jpg'))
    const sent = await reader.ask(report.action, { method: 'POST', body })
    const filed = await readPage(sent, report.action)
    assert.match(filed.text, /Please choose it once more/)
    const pages = [await reader.open('/ashdale/nowhere'), failed, await reader.send(tooMuch), filed]
    for (let time = 0; time < 60; time++) pages[4] = await reader.send(report)
    assert.equal(pages[4]?.status, 429)
    return pages
  },

  'src/directory/search/easy-home-page.tsx': async (reader) => [await reader.open('/ashdale')],

  'src/directory/privacy/easy-privacy-page.tsx': async (reader) => [
    await reader.open('/ashdale/privacy'),
  ],

  'src/accounts/sign-in/easy-sign-in-page.tsx': async (reader) => {
    const page = await reader.open('/ashdale/sign-in')
    return [
      page,
      await reader.send(page.press('Send me a code')),
      await reader.send(page.press('Send me a code', { email: 'asha' })),
      await reader.send({ action: '/ashdale/sign-in/passkey', fields: [['passkey', 'none']] }),
    ]
  },

  'src/accounts/sign-in/easy-code-page.tsx': async (reader) => {
    const page = await askForCode(reader)
    const pages = [page, await reader.send(page.press('Sign in', { code: 'one' }))]
    for (let time = 0; time < 6; time++)
      pages.push(await reader.send(page.press('Sign in', { code: '000000' })))
    return pages
  },

  'src/accounts/sign-in/easy-who-page.tsx': async (reader, site) => {
    const page = await prove(reader, site)
    const welcome = [page, await reader.send(page.press('Go on', { name: '' }))]
    await reader.send(page.press('Go on', { name: 'Asha' }))
    await site.rows(`with added as (insert into accounts.account (account_id, name)
        values (gen_random_uuid(), 'Bilal') returning account_id)
      insert into accounts.email (account_id, email)
      select account_id, 'asha@example.org' from added`)
    const bilal = await easyReader(site)
    const shared = await prove(bilal, site)
    assert.match(shared.title, /^Who are you/)
    const fields = { accountId: 'new', name: '' }
    return [
      ...welcome,
      shared,
      await bilal.send(shared.press('Go on')),
      await bilal.send(shared.press('Go on', fields)),
    ]
  },

  'src/accounts/easy-account-page.tsx': async (reader, site) => {
    const page = await signIn(reader, site)
    const other = await easyReader(site)
    await prove(other, site)
    return [
      page,
      await reader.open('/ashdale/account'),
      await reader.send(page.press('Save', { name: '' })),
    ]
  },
}

test('every Easy Read page is walked', () => {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const pages = globSync('src/**/easy-*-page*.tsx', { cwd: root })
  assert.deepEqual(
    pages.map((path) => path.replaceAll('\\', '/')).toSorted(),
    Object.keys(ways).toSorted(),
  )
})

for (const [file, walk] of Object.entries(ways))
  test(`${file} is Easy Read throughout`, () =>
    withSite(async (site) => {
      for (const page of await walk(await easyReader(site), site)) {
        const [html] = page.all('html')
        assert.match(attribute(html!, 'class') ?? '', /gc-easy/, page.title)
        assert.doesNotMatch(page.text, /no Easy Read version/, page.title)
        assert.deepEqual(easyReadFaults(page.html), [], wordsOf(page.all('h1')[0]))
      }
    }))

/** Somebody who has chosen Easy Read on the first page. */
async function easyReader(site: TestSite): Promise<Visitor> {
  const reader = site.visitor()
  await reader.send((await reader.open('/ashdale')).press('Easy Read'))
  return reader
}

async function askForCode(reader: Visitor): Promise<Page> {
  const page = await reader.open('/ashdale/sign-in')
  return reader.send(page.press('Send me a code', { email: 'asha@example.org' }))
}

/** Types the code of the newest email. */
async function prove(reader: Visitor, site: TestSite): Promise<Page> {
  const page = await askForCode(reader)
  const code = /^\d{6}/.exec((await site.post()).at(-1)?.subject ?? '')?.[0] ?? ''
  return reader.send(page.press('Sign in', { code }))
}

async function signIn(reader: Visitor, site: TestSite): Promise<Page> {
  const page = await prove(reader, site)
  return reader.send(page.press('Go on', { name: 'Asha' }))
}
