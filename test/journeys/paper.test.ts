import assert from 'node:assert/strict'
import { addAccount } from '#accounts'
import { newId } from '../../src/platform/db/new-id.ts'
import { kyselyOn } from '../../src/platform/db/db.ts'
import { journeysOn, type Person } from '../support/browser.ts'
import { goldcrest } from '../support/server.ts'

const agnieszka = 'agnieszka@example.org'

// She has claimed her listing before.
const journey = journeysOn(
  goldcrest({}, async ({ pool }) => {
    const accountId = await addAccount(kyselyOn(pool), { name: 'Agnieszka', email: agnieszka })
    await pool.query(
      `insert into providers.worker (area_id, provider_id, worker_id, name, kind, account_id, began_by)
       select area_id, provider_id, $1, 'Agnieszka', 'owner', $2, 'x' from providers.provider
       where name like '%Agnieszka%'`,
      [newId(), accountId],
    )
  }),
)

journey('Wren, who has no email, has a record on paper and claims it later', async (wren) => {
  const provider = await wren.somebodyElse()
  await provider.visit('/marl/account')
  await giveCode(provider, agnieszka)
  await provider.follow('A record for somebody without email')
  await provider.press('Begin the record')
  await provider.errorSummaryLeadsTo(
    'Write the name of the person',
    'Write what they agreed to',
    'Choose who decided this',
    'Choose how it was explained',
  )
  await provider.fill('What is the name of the person?', 'Wren')
  await provider.fill('What did they agree to?', 'Agnieszka may know how I like my tea')
  await provider.choose('The person decided', 'Who decided this?')
  await provider.choose('We talked about it', 'How was it explained to the person?')
  await provider.press('Begin the record')
  await provider.see('Wren’s record')
  await provider.follow('What you can see, and until when')
  await provider.follow('Let Wren have it')
  await provider.press('Make a number for the check')
  const number = await provider.page.locator('p.govuk-heading-l').innerText()

  const bettina = await wren.somebodyElse()
  await bettina.visit('/marl/sign-in/demonstration?who=bettina')
  await bettina.page.getByRole('button', { name: /^Be Bettina/ }).click()
  await bettina.visit('/marl/claims')
  await bettina.fill('What is the number?', '12')
  await bettina.press('Go on')
  await bettina.errorSummaryLeadsTo('There is no such number, or it is too old. Ask who made it')
  await bettina.fill('What is the number?', number.toLowerCase())
  await bettina.press('Go on')
  await bettina.see('Is this Wren?')
  await bettina.press('I have seen who this is')
  await bettina.errorSummaryLeadsTo('Write how you know')
  await bettina.fill('How do you know that it is they, and not somebody else?', 'Her passport')
  await bettina.press('I have seen who this is')
  await bettina.see('A link for Wren')
  const link = await bettina.page.locator('strong', { hasText: '/invitations/' }).innerText()

  await wren.visit(new URL(link).pathname)
  await wren.press('Sign in to say yes')
  await giveCode(wren, `wren-${Date.now()}@example.org`, 'Wren')
  await wren.press('Yes, this is my record')
  await wren.see('They began this record with me, on paper')
  await wren.follow('Who decided what, and how')
  await wren.see('Agnieszka may know how I like my tea')

  provider.expect(404)
  await provider.visit(new URL(provider.page.url()).pathname.replace('/claim', '/access'))
  await provider.see('You can’t see this')
})

/** From the question for an email address to where she wanted to go. */
async function giveCode(person: Person, email: string, name?: string): Promise<void> {
  const reader = await person.inAnotherTab()
  await person.fill('What is your email address?', email)
  await person.press('Send me a code')
  await reader.page.goto('/outbox')
  const sent = reader.page.locator('.gc-result', { hasText: email })
  while (!(await sent.count())) await reader.page.reload()
  const code = /^\d{6}/.exec(await sent.getByRole('link').innerText())?.[0]
  assert.ok(code)
  await person.fill('What is the code?', code)
  await person.press('Sign in')
  if (!name) return
  await person.fill('What should we call you?', name)
  await person.press('Go on')
}
