import { journeysOn } from '../support/browser.ts'
import { be, marl } from './marl.ts'

const journey = journeysOn(marl)

journey('Edna reads her week, and asks that somebody is told if nobody comes', async (edna) => {
  await be(edna, 'Edna Wherry', '/marl/people/own')
  await edna.follow('My week')
  await edna.see('Today')
  await edna.press('If nobody comes')
  await edna.press('Choose somebody to be told')
  await edna.press('Tell them that they are named')
  await edna.errorSummaryLeadsTo('Write their name')
  await edna.fill('What is their name?', 'Ffion')
  await edna.fill('What is their email address?', 'ffion@example.org')
  await edna.press('Tell them that they are named')
  await edna.see('Ffion is told')
})
