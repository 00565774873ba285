// The person's own week, also in Easy Read, and what her family sees of it.
import assert from 'node:assert/strict'
import type { Locator } from 'playwright-core'
import sharp from 'sharp'
import { journeysOn } from '../support/browser.ts'
import { be, marl } from './marl.ts'
import { signInAs } from './signing-in.ts'

const journey = journeysOn(marl)

journey('Edna reads her week, and asks that somebody is told if nobody comes', async (edna) => {
  await be(edna, 'Edna Wherry', '/marl/people/own')
  await edna.follow('My week')
  await edna.see('Today')
  await edna.page.emulateMedia({ media: 'print' })
  await edna.see('10am: Marcus Ellingdew')
  await edna.notSee('If nobody comes')
  await edna.notSee('The seven days after')
  const afterLink = await edna.page.evaluate(
    "getComputedStyle(document.querySelector('h2 .govuk-link'), '::after').content",
  )
  assert.equal(afterLink, 'none', 'no address of a page stands on paper')
  await edna.page.emulateMedia({ media: 'screen' })
  await edna.press('If nobody comes')
  await edna.press('Choose somebody to be told')
  await edna.press('Tell them that they are named')
  await edna.errorSummaryLeadsTo('Write their name')
  await edna.fill('What is their name?', 'Ffion')
  await edna.fill('What is their email address?', 'ffion@example.org')
  await edna.press('Tell them that they are named')
  await edna.see('Ffion is told')
})

journey(
  'Tomas, in Easy Read, says what he’d rather, who should come, and how it went',
  async (tomas) => {
    await be(tomas, 'Tomas Reedham', '/marl/account')
    await tomas.press('Easy Read')
    await tomas.see('Here is who comes to you.')
    await tomas.follow('My week')
    await tomas.see('Marcus Ellingdew comes.')
    const rather = tomas.page.getByRole('link', { name: /^Say what you’d rather/ }).last()
    await tomas.follow(await nameOf(rather))
    await tomas.see('Then you talk about it together.')
    await tomas.fill('What would you rather do?', 'The drums, at the club')
    await tomas.fill('Who would you like to come?', 'Obi')
    await tomas.press('Say this')
    await tomas.see('You said this about it.')
    await tomas.see('The drums, at the club')
    await tomas.see('Obi')
    await tomas.follow('My week')
    await tomas.follow('Earlier visits')
    await tomas.follow(await nameOf(tomas.page.getByRole('link', { name: /^More about/ }).first()))
    await tomas.press('How did it go?')
    await tomas.press('Say this')
    await tomas.errorSummaryLeadsTo('Choose how it was', 'Choose who may read this')
    await tomas.choose('It was good', 'How was it?')
    await tomas.choose('Also who came', 'Who may read this?')
    await tomas.press('Say this')
    await tomas.see('You said: It was good')

    // Marcus reads what Tomas would rather, in his week.
    const marcus = await tomas.somebodyElse()
    await be(marcus, 'Marcus Ellingdew', '/marl/week')
    await marcus.follow('The week after')
    const isThisWeek = !(await marcus.page.getByText('Tomas Reedham would rather').count())
    if (isThisWeek) await marcus.follow('This week')
    await marcus.see('Tomas Reedham would rather: The drums, at the club. With: Obi.')
  },
)

journey('Ffion sees of Edna’s visits what Edna lets her, and nothing more', async (ffion) => {
  await signInAs(ffion, 'Ffion')
  const edna = await ffion.somebodyElse()
  await be(edna, 'Edna Wherry', '/marl/people/own')
  await edna.follow('Who can see what')
  await edna.press('Let somebody see something')
  await edna.fill('What is their name?', 'Ffion, my granddaughter')
  await edna.choose('Family', 'Who are they to you?')
  await edna.choose('How visits went, in short', 'What may they see?')
  await edna.choose('My goals and my plan', 'What may they see?')
  await edna.fill('Why?', 'So that she need not phone')
  await edna.press('Invite them')
  const link = await edna.page.locator('strong', { hasText: '/invitations/' }).innerText()
  await ffion.visit(new URL(link).pathname)
  await ffion.press('Yes')
  const record = new URL(ffion.page.url()).pathname

  const marcus = await ffion.somebodyElse()
  await be(marcus, 'Marcus Ellingdew', '/marl/visits/new')
  await marcus.follow('Edna Wherry')
  await marcus.page.getByLabel('From').fill('00:00')
  await marcus.page.getByLabel('Until').fill('00:01')
  await marcus.fill('A few words', 'Her hip was sore; she would not say so.')
  await marcus.page.getByText('Add more', { exact: true }).click()
  await marcus.fill('For the family', 'We heard an owl.')
  await marcus.press('Save this visit')
  await marcus.press('Add a picture')
  await marcus.page
    .getByLabel('Which picture?')
    .setInputFiles({ name: 'owl.jpg', mimeType: 'image/jpeg', buffer: await picture() })
  await marcus.fill('What does it show?', 'The owl, far away')
  await marcus.choose('For the family: those whom Edna Wherry lets read how visits went')
  await marcus.press('Add this picture')

  await ffion.visit('/marl/account')
  await ffion.follow('How Edna Wherry’s visits went')
  await ffion.see('Arrived midnight, left 12:01am')
  await ffion.see('We heard an owl.')
  await ffion.page.getByAltText('Picture of the visit: The owl, far away').waitFor()
  await ffion.notSee('Her hip was sore; she would not say so.')
  await ffion.follow('Edna Wherry’s record')
  await ffion.follow('Edna Wherry’s week')
  await ffion.see('10am: Marcus Ellingdew')
  await ffion.notSee('Say what you’d rather')
  ffion.expect(404)
  for (const hidden of ['visits', 'about-me', 'watch', 'agreements']) {
    await ffion.visit(`${record}/${hidden}`)
    await ffion.see('You can’t see this')
  }
})

const picture = () =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: '#14524a' } })
    .jpeg()
    .toBuffer()

/** What a link is called: its visually hidden words stand apart from the others. */
async function nameOf(link: Locator): Promise<string> {
  const words = (await link.textContent())!
  const hidden = (await link.locator('.govuk-visually-hidden').textContent())!
  return words.replace(hidden, ` ${hidden}`).replaceAll(/\s+/g, ' ').trim()
}
