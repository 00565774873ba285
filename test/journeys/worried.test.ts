import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { giveRole } from '#accounts'
import { newId } from '../../src/platform/db/new-id.ts'
import { inBrowser, journeysOn, type Person } from '../support/browser.ts'
import type { TestDatabase } from '../support/database.ts'
import { goldcrest } from '../support/server.ts'
import { adminSecret } from './marl.ts'

const site = goldcrest({ GOLDCREST_ADMIN_SECRET: adminSecret }, async (database) => {
  await nameForSafeguarding(database, 'Priya Nair', 'priya@example.org')
  await nameForSafeguarding(database, 'Tom Webb', 'tom@example.org')
})
const journey = journeysOn(site)

journey('Wren is worried, thinks it over, and tells those who may read it', async (wren) => {
  await wren.visit('/marl')
  await wren.follow('Worried about someone?')
  await wren.see('Ring 999 now.')
  await wren.see('01632 960005')
  await wren.see('Nobody has been told yet')

  await wren.fill('How can we reach you?', '01632 960777')
  await wren.press('Go on')
  await wren.errorSummaryLeadsTo('Write what you are worried about')
  await wren.seeFilled('How can we reach you?', '01632 960777')

  await wren.fill('What are you worried about?', 'Ada has bruises, and Tom was there.')
  await wren.press('Save, and tell nobody yet')
  await wren.see('Your words are kept on this phone or computer until')
  await wren.visit('/marl')
  await wren.follow('Worried about someone?')
  await wren.seeFilled('What are you worried about?', 'Ada has bruises, and Tom was there.')
  await wren.open('Questions that may help you to tell')
  await wren.fill('What makes it hard for them to keep safe?', 'She can’t get out alone.')
  await wren.press('Go on')

  await wren.see('Read it once more')
  await wren.see('Nobody has been told yet')
  await wren.see('You wrote a name like Tom Webb.')
  await wren.press('Change it')
  await wren.choose('Tom Webb', 'Is it about one of these people?')
  await wren.press('Go on')
  await wren.notSee('You wrote a name like')
  await wren.press('Send this now')
  await wren.see('It is sent')
  await wren.see('We are telling Priya Nair')
  await wren.notSee('Ada has bruises')

  // Whoever holds the phone next finds nothing.
  await wren.page.goBack()
  await wren.notSee('Ada has bruises')
  await wren.visit('/marl/worried')
  await wren.seeFilled('What are you worried about?', '')

  const tom = await wren.somebodyElse()
  await signIn(tom, 'tom@example.org')
  await tom.visit('/marl/worries')
  await tom.see('Nothing waits for you.')

  const priya = await wren.somebodyElse()
  await signIn(priya, 'priya@example.org')
  await priya.follow('Worries that were sent')
  await priya.see('not opened')
  await priya.page.getByRole('link', { name: 'Sent on' }).first().click()
  await priya.see('Ada has bruises, and Tom was there.')
  await priya.press('Take this')
  await priya.see('Priya Nair took it')
  await priya.open('Pass it on to the council')
  await priya.press('Save that it was passed on')
  await priya.errorSummaryLeadsTo('Write whom at the council you told')
  await priya.fill('Whom did you tell?', 'Ms Lark')
  await priya.press('Save that it was passed on')
  await priya.see('Priya Nair passed it on to Ms Lark')
  await priya.open('Close it')
  await priya.fill('What came of it?', 'Ada is with her sister.')
  await priya.press('Close it')
  await priya.see('Priya Nair closed it:')

  tom.expect(404)
  await tom.visit(new URL(priya.page.url()).pathname)
  await tom.see('We can’t find that page')
})

/** With a code of the outbox, which is sent a moment after it is asked for. */
async function signIn(person: Person, email: string): Promise<void> {
  await person.visit('/marl/sign-in')
  await person.fill('What is your email address?', email)
  await person.press('Send me a code')
  const reader = await person.inAnotherTab()
  await reader.page.goto('/outbox')
  const sent = reader.page
    .locator('.gc-result', { hasText: email })
    .filter({ hasText: /^\s*\d{6}/ })
  while (!(await sent.count())) await reader.page.reload()
  const words = await sent.first().getByRole('link').innerText()
  await person.fill('What is the code?', /^\d{6}/.exec(words)?.[0] ?? '')
  await person.press('Sign in')
}

async function nameForSafeguarding({ db }: TestDatabase, name: string, email: string) {
  const accountId = newId()
  await db.insertInto('accounts.account').values({ account_id: accountId, name }).execute()
  await db.insertInto('accounts.email').values({ account_id: accountId, email }).execute()
  const { area_id: areaId } = await db
    .selectFrom('areas.area')
    .select('area_id')
    .executeTakeFirstOrThrow()
  await giveRole(db, { areaId, accountId, role: 'safeguarding', by: 'operator' })
}

const opened = site()
after(async () => (await opened).stop())

for (const javascript of [true, false])
  test(`the page is left at once, ${javascript ? 'and “back” doesn’t lead to it' : 'without JavaScript by a link'}`, async () => {
    const { url } = await opened
    await inBrowser(url, { javascript }, async (visit, context) => {
      await context.route('https://www.bbc.co.uk/**', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }),
      )
      const page = await visit('/marl/search')
      await page.goto('/marl/worried')
      await page.getByRole('button', { name: 'Emergency: Leave this page quickly' }).click()
      await page.waitForURL('https://www.bbc.co.uk/weather')
      await page.goBack()
      const { pathname } = new URL(page.url())
      assert.equal(pathname, javascript ? '/marl/search' : '/marl/worried')
      if (!javascript) return
      await page.goto('/marl/worried')
      for (let time = 0; time < 3; time++) await page.keyboard.press('Shift')
      await page.waitForURL('https://www.bbc.co.uk/weather')
    })
  })
