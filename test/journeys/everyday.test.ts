import { journeysOn, type Person } from '../support/browser.ts'
import { be, marl } from './marl.ts'

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

/** The button of the first visit that is not written down yet. */
async function nextToWrite({ page }: Person): Promise<string> {
  const words = await page
    .getByRole('button', { name: /^Write it down / })
    .first()
    .innerText()
  return words.replaceAll(/\s+/g, ' ')
}
