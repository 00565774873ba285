import { journeysOn } from '../support/browser.ts'
import { marl, newestCode } from './marl.ts'

const journey = journeysOn(marl)

journey('Wren signs in with a code, and out again', async (wren) => {
  await wren.visit('/marl')
  await wren.follow('My account')
  await wren.see('Sign in')
  await wren.press('Send me a code')
  await wren.errorSummaryLeadsTo('Write your email address')
  const email = `wren-${Date.now()}@example.org`
  await wren.fill('What is your email address?', email)
  await wren.press('Send me a code')
  await wren.see('Look at your email')
  await wren.fill('What is the code?', '12 34')
  await wren.press('Sign in')
  await wren.errorSummaryLeadsTo('Write the 6 numbers of the code')
  await wren.seeFilled('What is the code?', '12 34')
  await wren.fill('What is the code?', await newestCode(wren, email))
  await wren.press('Sign in')
  await wren.fill('What should we call you?', 'Wren')
  await wren.press('Go on')
  await wren.see('Your account')
  await wren.see(`We send your codes to ${email}.`)
  await wren.press('Sign out')
  await wren.visit('/marl/account')
  await wren.see('What is your email address?')
})
