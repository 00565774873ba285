import { journeysOn } from '../support/browser.ts'
import { marl, newestCode } from './marl.ts'

const journey = journeysOn(marl)

journey('Robin, who reads slowly, chooses Easy Read once and signs in', async (robin) => {
  await robin.visit('/marl')
  await robin.press('Easy Read')
  await robin.see('You can get help at home.')
  await robin.follow('My account')
  await robin.see('You can sign in here.')
  await robin.see('To sign in is to show us who you are.')
  await robin.press('Send me a code')
  await robin.see('Something is not right yet')
  await robin.errorSummaryLeadsTo('Write your email address')
  const email = `robin-${Date.now()}@example.org`
  await robin.fill('What is your email address?', email)
  await robin.press('Send me a code')
  await robin.see('There is a code in it.')
  await robin.fill('What is the code?', await newestCode(robin, email))
  await robin.press('Sign in')
  await robin.see('Tell us your name.')
  await robin.fill('What should we call you?', 'Robin')
  await robin.press('Go on')
  await robin.see('This is your account.')
  await robin.see('You are here now:')
  await robin.follow('Your privacy')
  await robin.see('We do not know who you are.')

  // At the library, months later: signing in is all that it takes.
  const library = await robin.somebodyElse()
  await library.visit('/marl/account')
  await library.fill('What is your email address?', email)
  await library.press('Send me a code')
  await library.fill('What is the code?', await newestCode(library, email))
  await library.press('Sign in')
  await library.see('This is your account.')
  await library.see('You are also signed in here:')
  await library.press('Sign out')
  await library.see('You can get help at home.')
  await library.press('Turn off Easy Read')
  await library.see('Find people and places in Marl')

  // What is chosen by somebody who is not signed in there changes nothing for Robin.
  await robin.follow('Find support')
  await robin.see('This page has no Easy Read version yet.')
})
