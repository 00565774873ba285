import assert from 'node:assert/strict'
import { journeysOn } from '../support/browser.ts'
import { makeLinkFor, marl, readMessage, signInAsCoordinator } from './marl.ts'

const journey = journeysOn(marl)

journey('Maya asks Jasvir, who answers and comes', async (maya) => {
  const coordinator = await maya.somebodyElse()
  await signInAsCoordinator(coordinator)
  const ownPage = await makeLinkFor(coordinator, 'jasvir-helps-at-home')

  await maya.visit('/marl/listings/jasvir-helps-at-home')
  await maya.press('Ask a question')
  await maya.press('Send my question')
  await maya.errorSummaryLeadsTo(
    'Write your question',
    'Choose how you heard',
    'Write an email address or a phone number, so that you can get an answer',
  )

  await maya.fill('Your phone number', '01632 960 199')
  await maya.press('Send my question')
  await maya.errorSummaryLeadsTo('Write your name, so that the provider knows who is asking')
  await maya.seeFilled('Your phone number', '01632 960 199')
  await maya.notSee('Write an email address or a phone number')

  await maya.fill('What would you like to ask?', 'Could you cook with my father on Fridays?')
  await maya.fill('Your name', 'Maya Lorimer')
  await maya.fill('Your email address', 'maya@example.com')
  await maya.choose('A leaflet or a poster')
  await maya.press('Send my question')
  await maya.see('Your question is on its way')
  await maya.see('will write to you')

  const jasvir = await maya.somebodyElse()
  await readMessage(jasvir, 'A question from Maya Lorimer')
  await jasvir.see('Could you cook with my father on Fridays?')
  await jasvir.see('A leaflet or a poster')
  const reply = await jasvir.page.getByRole('link', { name: '/marl/reply/' }).innerText()
  await jasvir.follow(reply)
  await jasvir.see('Could you cook with my father on Fridays?')
  await jasvir.press('Send my answer')
  await jasvir.errorSummaryLeadsTo('Write your answer')
  await jasvir.fill('Your answer', 'Yes, gladly. Does he like daal?')
  await jasvir.press('Send my answer')
  await jasvir.see('Answered.')

  await readMessage(maya, 'Jasvir Helps at Home has answered your question')
  await maya.see('Yes, gladly. Does he like daal?')

  await jasvir.press('They came: I support them now')
  await jasvir.see('They came.')
  await jasvir.visit(ownPage)
  await jasvir.see('Maya Lorimer')
  const thisMonth = jasvir.page.getByRole('row').nth(1).getByRole('cell')
  assert.deepEqual((await thisMonth.allInnerTexts()).slice(-3), ['1', '1', '1'])
})

journey('A question that is sent twice arrives once', async (ann) => {
  await ann.visit('/marl/listings/good-company/question')
  await ann.fill('What would you like to ask?', 'Do you like dogs?')
  await ann.fill('Your name', 'Ann Twice')
  await ann.fill('Your phone number', '01632 960 198')
  await ann.choose('Family or a friend told me')
  await ann.press('Send my question')
  await ann.see('will call you')
  await ann.page.goBack()
  await ann.seeFilled('Your name', 'Ann Twice')
  await ann.press('Send my question')
  await ann.see('will call you')

  await readMessage(ann, 'A question from Ann Twice')
  await ann.follow('Outbox')
  const messages = ann.page.getByRole('link', { name: 'A question from Ann Twice' })
  assert.equal(await messages.count(), 1)
})
