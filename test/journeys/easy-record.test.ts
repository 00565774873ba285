import { journeysOn } from '../support/browser.ts'
import { marl } from './marl.ts'
import { signInAs } from './signing-in.ts'

const journey = journeysOn(marl)

journey('Robin, who reads slowly, begins a record and shares one part of it', async (robin) => {
  await signInAs(robin, 'Robin')
  await robin.press('Easy Read')
  await robin.see('This is your account.')
  await robin.follow('My own record')
  await robin.see('A record is what is written down about someone.')
  await robin.see('At first, nobody else sees it.')
  await robin.press('Begin my record')
  await robin.see('Nobody else sees any of it until you let them.')

  await robin.follow('About me')
  await robin.follow('Write about this (What is most important to me)')
  await robin.see('Other people have said things like these.')
  await robin.fill('Your answer', 'My fish. Please feed them with me.')
  await robin.press('Save this')
  await robin.see('My fish. Please feed them with me.')
  await robin.see('You wrote this on')
  await robin.follow('Your record')

  await robin.follow('Who can see what')
  await robin.see('Nobody else can see your record.')
  await robin.press('Let somebody see something')
  await robin.press('Invite them')
  await robin.see('Something is not right yet')
  await robin.errorSummaryLeadsTo('Write their name, as you know them')
  await robin.fill('What is their name?', 'Wren, my sister')
  await robin.choose('Family', 'Who are they to you?')
  await robin.choose('About me and what I want from support', 'What may they see?')
  await robin.fill('Why?', 'She helps me at the weekend')
  await robin.press('Invite them')
  await robin.see('Give them this link.')
  const address = await robin.page.getByText(/http.*invitations/).innerText()

  const wren = await robin.somebodyElse()
  await signInAs(wren, 'Wren')
  await wren.press('Easy Read')
  await wren.visit(new URL(address).pathname)
  await wren.see('You can read about Robin.')
  await wren.see('She helps me at the weekend')
  await wren.press('Yes')
  await wren.follow('About Robin')
  await wren.see('My fish. Please feed them with me.')

  await robin.follow('Who can see what')
  await robin.see('They can read about you.')
  await robin.see('Wren, my sister looked at “About me”.')
  await robin.press('Stop what Wren, my sister can see')
  await robin.see('Nobody else can see your record.')

  wren.expect(404)
  await wren.page.reload()
  await wren.see('You can’t see this')
})
