import assert from 'node:assert/strict'
import { journeysOn, type Person } from '../support/browser.ts'
import { marl, readMessage } from './marl.ts'
import { giveCode, signInAs } from './signing-in.ts'

const journey = journeysOn(marl)

journey('Asha lets her daughter see something, and stops it', async (asha) => {
  await signIn(asha, 'Asha')
  await asha.follow('My own record')
  await asha.press('Begin my record')
  await asha.follow('Who can see what')
  await asha.see('Nobody but you can see your record.')
  await asha.press('Let somebody see something')
  await asha.press('Invite them')
  await asha.errorSummaryLeadsTo(
    'Write their name, as you know them',
    'Write why, in a few words',
    'Choose who they are',
    'Tick what they may see',
  )
  await asha.fill('What is their name?', 'Ffion, my daughter')
  await asha.choose('Family', 'Who are they to you?')
  await asha.choose('About me and what I want from support', 'What may they see?')
  await asha.fill('Why?', 'She cooks with me')
  await asha.press('Invite them')
  await asha.see('A link for Ffion, my daughter')
  const link = await asha.page.locator('strong', { hasText: '/invitations/' }).innerText()
  await asha.follow('Who can see what')
  await asha.see('Invited, and no yes yet')

  const ffion = await asha.somebodyElse()
  await ffion.visit(new URL(link).pathname)
  await ffion.see('See a part of Asha’s record')
  await ffion.press('Sign in to say yes')
  await giveCode(ffion, 'Ffion')
  await ffion.see('Ffion, my daughter')
  await ffion.press('Yes')
  const record = new URL(ffion.page.url()).pathname
  await ffion.see('Asha’s record')
  await ffion.notSee('Asha’s goals')
  await ffion.follow('About Asha')
  await ffion.see('About Asha')
  await ffion.follow('Asha’s record')
  await ffion.follow('What you can see, and until when')
  await ffion.see('Why: She cooks with me')
  ffion.expect(404)
  await ffion.visit(`${record}/goals`)
  await ffion.see('You can’t see this')

  await asha.visit(`${record}/access`)
  await asha.see('Ffion, my daughter looked at “About me”')
  await asha.press('Stop what Ffion, my daughter can see')
  await asha.see('Nobody but you can see your record.')
  await asha.see('You stopped what somebody could see')

  ffion.expect(404)
  await ffion.visit(`${record}/about-me`)
  await ffion.see('You can’t see this')
  await ffion.see('That is theirs to say, and needs no reason.')

  await asha.follow('Who decided what, and how')
  await asha.see('You decided this.')
})

journey('Asha chooses somebody to help her, who lets a nurse see something', async (asha) => {
  await signIn(asha, 'Asha')
  await asha.follow('My own record')
  await asha.press('Begin my record')
  await asha.follow('Who can see what')
  await asha.follow('Choose somebody to help you with all of it')
  await asha.fill('What is their name?', 'Gwen')
  await asha.fill('Why?', 'She writes for me')
  const email = `gwen-${Date.now()}@example.org`
  await asha.fill('Their email address, if you know it', email)
  await asha.press('Invite them to help')
  await asha.see('We have sent a link by email.')

  const gwen = await asha.somebodyElse()
  await readMessage(gwen, 'Somebody would like you to see their record on Marl')
  const link = /http\S+\/invitations\/\S+/.exec(await gwen.page.locator('main').innerText())?.[0]
  assert.ok(link)
  await gwen.visit(new URL(link).pathname)
  await gwen.press('Sign in to say yes')
  await giveCode(gwen, 'Gwen')
  await gwen.press('Yes, I will help')
  await gwen.follow('Who can see what')
  await gwen.press('Let somebody see something')
  await gwen.fill('What is their name?', 'Idris')
  await gwen.choose('Professional, such as a nurse or a social worker', 'Who are they to Asha?')
  await gwen.choose('Asha’s goals and plan', 'What may they see?')
  await gwen.fill('Why?', 'For the week in hospital')
  await gwen.press('Invite them')
  await gwen.errorSummaryLeadsTo('Choose who decided this', 'Choose how it was explained')
  await gwen.choose('Asha decided', 'Who decided this?')
  await gwen.choose('We talked about it', 'How was it explained to Asha?')
  await gwen.press('Invite them')
  await gwen.see('A link for Idris')
})

async function signIn(person: Person, name: string): Promise<void> {
  await signInAs(person, name)
  await person.see('Your account')
}
