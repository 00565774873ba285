import { journeysOn } from '../support/browser.ts'
import { marl } from './marl.ts'

const journey = journeysOn(marl)

journey('Bill follows a link from an old letter', async (bill) => {
  bill.expect(404)
  await bill.visit('/marl/listings/nobody-of-that-name')
  await bill.see('We can’t find that page')
  await bill.see('The link may be old')
  await bill.follow('Go to the first page of Marl')
  await bill.see('What would you like help with?')

  await bill.visit('/nowhere')
  await bill.follow('Go to the first page of Goldcrest')
  await bill.see('Small enough to care')
})

journey('A provider whose link is too old is told whom to ask', async (wren) => {
  wren.expect(404)
  await wren.visit('/marl/own/a-secret-that-has-run-out')
  await wren.see('We can’t find that page')
  await wren.see('01632 960001')
  await wren.visit('/marl/reply/a-secret-that-has-run-out')
  await wren.see('01632 960001')
})

journey('Somebody who guesses the coordinator’s secret stays outside', async (guesser) => {
  await guesser.visit('/marl/admin')
  await guesser.see('Sign in as a coordinator')
  await guesser.fill('The installation’s secret', 'goldcrest')
  await guesser.press('Sign in')
  await guesser.errorSummaryLeadsTo('That is not the secret. Ask whoever runs this installation')
  await guesser.visit('/marl/admin/new')
  await guesser.see('Sign in as a coordinator')
})
