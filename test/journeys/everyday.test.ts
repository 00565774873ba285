import { journeysOn, type Person } from '../support/browser.ts'
import { be, marl } from './marl.ts'
import { signInAs } from './signing-in.ts'

const journey = journeysOn(marl)

journey('Marcus writes an ordinary visit down in two taps, and takes it back', async (marcus) => {
  await be(marcus, 'Marcus Ellingdew', '/marl/account')
  await marcus.follow('Today')
  await marcus.see('Not written down yet')
  // Two taps, and nothing between them.
  await marcus.press(await nextToWrite(marcus))
  await marcus.press('Save this visit')
  await marcus.see('Saved.')
  await marcus.press('Undo')
  await marcus.notSee('Saved.')
  await marcus.press(await nextToWrite(marcus))
  await marcus.see('Visit to')
})

journey('Marcus writes more down, corrects it, and finds what it said before', async (marcus) => {
  await be(marcus, 'Marcus Ellingdew', '/marl/today')
  await marcus.follow('Write down another visit')
  await marcus.follow('Edna Wherry')
  await marcus.press('Save this visit')
  await marcus.errorSummaryLeadsTo('Say when it began, like 9:30')
  await marcus.page.getByLabel('From').fill('00:00')
  await marcus.page.getByLabel('Until').fill('00:01')
  await marcus.fill('A few words', 'We looked at the moon over the lock.')
  await marcus.page.getByText('Add more', { exact: true }).click()
  await marcus.fill('Something else', 'Looking at the moon')
  await marcus.choose('Out and about', 'Where')
  await marcus.fill('For the family', 'She was up late, and glad of it.')
  await marcus.fill('Hours of rest for whoever cares otherwise', 'two')
  await marcus.press('Save this visit')
  // The page before had errors, too.
  await marcus.see('Put the hours as a number, like 2 or 1.5')
  await marcus.errorSummaryLeadsTo('Put the hours as a number, like 2 or 1.5')
  await marcus.seeFilled('A few words', 'We looked at the moon over the lock.')
  await marcus.fill('Hours of rest for whoever cares otherwise', '0.01')
  await marcus.press('Save this visit')
  await marcus.see('Saved.')
  await marcus.follow('Written down: midnight to 12:01am Edna Wherry')
  await marcus.see('She was up late, and glad of it.')
  await marcus.press('Correct it')
  await marcus.fill('A few words', 'We looked at the stars over the lock.')
  await marcus.press('Save the correction')
  await marcus.follow('Written down: midnight to 12:01am Edna Wherry')
  await marcus.see('We looked at the stars over the lock.')
  await marcus.page.getByText('What it said before').click()
  await marcus.see('We looked at the moon over the lock.')
  await marcus.press('Take it back')
  await marcus.notSee('Written down: midnight to 12:01am Edna Wherry')
})

journey(
  'Nia, who works for Marcus, sees and writes down her own visit, and no other',
  async (nia) => {
    const marcus = await nia.somebodyElse()
    await be(marcus, 'Marcus Ellingdew', '/marl/account')
    await marcus.follow('My enterprise: In Your Own Time')
    await marcus.follow('Those who help you, paid or not')
    await marcus.press('Add somebody')
    await marcus.fill('Name', 'Nia')
    await marcus.choose('Paid', 'How do they work with you?')
    await marcus.press('Add them')
    await marcus.follow('Change Nia')
    await marcus.press('Make a link for Nia')
    const link = await marcus.page.getByRole('link', { name: '/marl/invitations/' }).innerText()
    await signInAs(nia, 'Nia')
    await nia.visit(new URL(link).pathname)
    await nia.press('Yes, I work there')
    await nia.visit('/marl/today')
    await nia.see('Nothing is planned for today.')

    await marcus.visit('/marl/week')
    await marcus.follow('Plan visits')
    await marcus.follow('Plan visits with Tomas Reedham')
    await marcus.choose('Just once', 'How often?')
    // It began at midnight, whenever this is told.
    await marcus.page.getByLabel('At which time of the clock?').fill('00:00')
    await marcus.fill('How long?', '60')
    await marcus.choose('Nia', 'Who comes?')
    await marcus.fill('Where?', '3 Maltings Yard')
    await marcus.fill('What matters then?', 'Bring the owl lamp.')
    await marcus.press('Plan these visits')
    await marcus.see('Once, at midnight, for 1 hour')
    const tomas = new URL(marcus.page.url()).pathname

    await nia.visit('/marl/account')
    await nia.follow('Today')
    await nia.see('Bring the owl lamp.')
    await nia.see('What matters: ')
    await nia.follow('About Tomas Reedham')
    await nia.see('Use short words. Show me a picture.')
    await nia.visit('/marl/week')
    await nia.see('Midnight to 1am, Tomas Reedham')
    await nia.notSee('Edna Wherry')
    await nia.notSee('2pm to 3pm, Tomas Reedham')
    await nia.visit('/marl/today')
    await nia.notSee('Edna Wherry')
    // Two taps, and nothing between them.
    await nia.press(await nextToWrite(nia))
    await nia.press('Save this visit')
    await nia.see('Saved.')
    nia.expect(404)
    await nia.visit(tomas)
    await nia.see('We can’t find that page')
  },
)

/** The button of the first visit that is not written down yet. */
async function nextToWrite({ page }: Person): Promise<string> {
  const words = await page
    .getByRole('button', { name: /^Write it down / })
    .first()
    .innerText()
  return words.replaceAll(/\s+/g, ' ')
}
