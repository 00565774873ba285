// A study is begun and planned, its team joins, its plan is frozen, and what is changed later is listed.
import assert from 'node:assert/strict'
import { journeysOn, type Person } from '../support/browser.ts'
import { pressTabUntilFocused } from '../support/browser/keyboard.ts'
import { be, marl } from './marl.ts'

const journey = journeysOn(marl)

journey('Imogen plans a study, freezes the plan, and sees what she changed', async (imogen) => {
  await be(imogen, 'Imogen Teasel, evaluator', '/marl/studies')
  await imogen.press('Begin a study')
  await imogen.press('Begin this study')
  await imogen.errorSummaryLeadsTo('Say what the study is called')
  await imogen.fill('What is the study called?', 'Small enough to care?')
  await imogen.fill('Who answers for its data?', 'University of Marl')
  await imogen.fill('How do people reach them?', 'care-study@marl-university.example')
  await imogen.press('Begin this study')
  await imogen.follow('Plan')

  await imogen.follow('About the study')
  await imogen.fill('What is it to find out?', 'Whether small enterprises give better support.')
  await imogen.choose(
    'Yes, as the approval says',
    'Does it include people without capacity to consent?',
  )
  await imogen.press('Save')
  await imogen.errorSummaryLeadsTo(
    'Say who approved that people without capacity are included, and what they approved. Without that they are not included',
  )
  await imogen.choose(
    'No, they are not included',
    'Does it include people without capacity to consent?',
  )
  await imogen.press('Save')

  await imogen.follow('Hypotheses and questions')
  await imogen.press('Add a hypothesis or question')
  await imogen.choose('A hypothesis: something that may turn out not to be so', 'What is it?')
  await imogen.fill('Its short name', 'More personal')
  await imogen.press('Save')
  await imogen.errorSummaryLeadsTo(
    'Choose what you expect of the first arm, before anything is counted',
  )
  await imogen.choose('Higher', 'What do you expect of the first arm, compared with the others?')
  await imogen.press('Save')
  await imogen.see('Expected of the first arm: higher than the others.')
  await imogen.follow('Plan')

  await addArms(imogen)
  await addSites(imogen)
  await fillSample(imogen)
  await seeSmallest(imogen)

  await imogen.follow('The frozen plan')
  await imogen.press('Freeze the plan')
  await imogen.see('Nothing has been changed since version 1')
  await imogen.follow('Plan')
  await imogen.follow('Arms')
  await imogen.follow('Small')
  await imogen.fill('It has more full-time equivalents than', '3')
  await imogen.press('Save')
  await imogen.follow('Plan')
  await imogen.follow('The frozen plan')
  await imogen.see('The size of “Small”: it is above, in full-time equivalents')
  await imogen.see('by Imogen Teasel')
  assert.match(await imogen.page.locator('.gc-changed').innerText(), /It was 5\.\s+It is 3\./)
  await imogen.press('Freeze a new version')
  await imogen.errorSummaryLeadsTo('Say why it is frozen anew')

  await imogen.follow('Plan')
  await imogen.follow('The sample')
  await imogen.follow('The organisations')
  await imogen.follow('See which (1)')
  await imogen.see('ORG01: from “Micro” to “Small”')
  await imogen.press('Put these into their new arms')
  await imogen.see('before: Micro.')
})

async function addArms(imogen: Person): Promise<void> {
  await imogen.follow('Arms')
  for (const [name, above] of [
    ['Micro', '0'],
    ['Small', '5'],
  ] as const) {
    await imogen.press('Add an arm')
    await imogen.fill('What is it called?', name)
    await imogen.fill('It has more full-time equivalents than', above)
    await imogen.press('Save')
  }
  await imogen.see('Up to 5 full-time equivalents.')
  await imogen.follow('Plan')
}

async function addSites(imogen: Person): Promise<void> {
  await imogen.follow('Sites')
  await imogen.press('Add a site')
  await imogen.press('Save')
  await imogen.errorSummaryLeadsTo('Say what the site is called')
  await imogen.fill('What is it called?', 'Marl')
  await imogen.press('Save')
  await imogen.follow('Plan')
}

async function fillSample(imogen: Person): Promise<void> {
  await imogen.follow('The sample')
  await imogen.press('Say how many are wanted')
  await imogen.fill('Which type of service?', 'Home care')
  await imogen.fill('In Micro', '17')
  await imogen.fill('In Small', '4')
  await imogen.press('Save')
  await imogen.see(
    'Small (4 organisations): too few to tell the arm from the particular organisations.',
  )
  await imogen.follow('The organisations')
  await imogen.press('Add an organisation')
  await imogen.seeFilled('By which code does the team call it?', 'ORG01')
  await imogen.fill('Which type of service?', 'home care')
  await imogen.fill('How many full-time equivalents work there?', 'four')
  await imogen.press('Add this organisation')
  await imogen.errorSummaryLeadsTo(
    'Write its full-time equivalents as a number like 4 or 4.5, or leave it empty while they aren’t known',
  )
  await imogen.fill('How many full-time equivalents work there?', '4')
  await imogen.press('Add this organisation')
  await imogen.see('4 full-time equivalents: Micro is up to 5 full-time equivalents.')
  await imogen.press('Add an organisation')
  await imogen.fill('Which type of service?', 'Home care')
  await imogen.press('Add this organisation')
  await imogen.see('Its size isn’t known: it waits in no arm until its full-time equivalents are.')
  await imogen.follow('The sample')
  await imogen.see('2 organisations take part of 21 wanted. 1 waits in no arm.')
  await imogen.see('1 of 17')
  await imogen.follow('Plan')
}

async function seeSmallest(imogen: Person): Promise<void> {
  await imogen.follow('What this study could see')
  await imogen.fill('How many people answer in Micro?', '58')
  await imogen.fill('And in Small?', '37')
  await imogen.fill('How alike are they?', '0')
  await seeAsTyped(imogen)
  await imogen.press('Work it out')
  await imogen.see(
    'With 58 people in Micro and 37 in Small, a difference under 29 percentage points would probably not be seen.',
  )
  await imogen.press('Put these numbers into the plan')
  await imogen.see('A difference of 29 percentage points or more')
}

/** With JavaScript it is worked out as the numbers are typed. */
async function seeAsTyped({ page, see }: Person): Promise<void> {
  if (await page.locator('body.js-enabled').count())
    await see('a difference under 29 percentage points would probably not be seen')
}

journey('Imogen invites a coder and a co-researcher, who join', async (imogen) => {
  await be(imogen, 'Imogen Teasel, evaluator', '/marl/begin-study')
  await imogen.fill('What is the study called?', 'Who comes to you?')
  await imogen.fill('Who answers for its data?', 'University of Marl')
  await imogen.fill('How do people reach them?', 'care-study@marl-university.example')
  await imogen.press('Begin this study')
  await imogen.follow('Plan')
  await imogen.follow('The team')
  const links: string[] = []
  for (const [name, role] of [
    ['Callum', 'Codes what was said'],
    ['Petra', 'Co-researcher'],
  ] as const) {
    await imogen.press('Invite somebody')
    await imogen.fill('What does the team call them?', name)
    await imogen.choose(role, 'What do they do?')
    await imogen.press('Add them, and make a link')
    links.push(await imogen.page.getByRole('link', { name: '/invitations/' }).innerText())
    await imogen.follow('The team')
  }
  await imogen.see('Has not said yes yet.')

  const callum = await imogen.somebodyElse()
  await be(callum, 'Callum Fenwright', '/marl/account')
  await callum.visit(new URL(links[0]!).pathname)
  await callum.see('What you do: codes what was said.')
  await callum.press('Yes, I will')
  await callum.follow('Plan')
  await callum.see('The team')
  await callum.notSee('About the study')

  const petra = await imogen.somebodyElse()
  await be(petra, 'Petra Sandling', '/marl/account')
  await petra.visit(new URL(links[1]!).pathname)
  await petra.see('They call you Petra.')
  await petra.press('Yes, I will')
  await petra.see('About the study')

  await imogen.visit(imogen.page.url())
  await imogen.notSee('Has not said yes yet.')
  await imogen.follow('Plan')
  await imogen.follow('Payments')
  await imogen.choose('Petra', 'Who is paid?')
  await imogen.fill('For what?', 'Two interviews')
  await imogen.fill('How much?', '50')
  await imogen.press('Save this payment')
  await imogen.see('£0 paid, £50 still due.')
  await petra.follow('What you are paid')
  await petra.see('You will be paid £50.')
  await petra.follow('When you talk with people')
  await petra.see('Nothing is planned for you yet.')
  await imogen.follow('Plan')
  await imogen.follow('The team')
  await imogen.follow('Imogen Teasel')
  await imogen.open('They leave the team')
  await imogen.press('Imogen Teasel leaves the team')
  await imogen.errorSummaryLeadsTo('Nobody else leads the study. Make somebody else its lead first')
})

const invented = 'Small enough to know your name (invented)'

journey('Imogen shows how the invented study was planned', async (imogen) => {
  await be(imogen, 'Imogen Teasel, evaluator', '/marl/studies')
  await imogen.follow(invented)
  await imogen.see('Keeps the key to who people are')
  await imogen.follow('Plan')
  await imogen.see('27 of 27 organisations')
  await imogen.follow('The frozen plan')
  await imogen.see('2 things are otherwise than in version 1.')
  await imogen.see('Organisations of support at home in “Micro”: how many are wanted')
  await imogen.follow('The plan')
  await imogen.follow('The sample')
  await imogen.see('27 organisations take part of 27 wanted.')
  await movesByKeyboard(imogen)
  await imogen.follow('The plan')
  await imogen.follow('Training')
  await imogen.see('Asking, listening, and keeping what is said safe')
  await imogen.follow('The plan')
  await imogen.follow('Who interviews when')
  await imogen.see('No interview is planned.')
})

/** A table that is wider than the phone is reached by Tab, and moves by the arrows. */
async function movesByKeyboard({ page }: Person): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 })
  const table = page.locator('.gc-wide').first()
  await pressTabUntilFocused(page, table)
  const moved = () => table.evaluate((one) => (one as unknown as { scrollLeft: number }).scrollLeft)
  for (let presses = 0; presses < 50 && (await moved()) === 0; presses++)
    await page.keyboard.press('ArrowRight')
  assert.ok((await moved()) > 0)
}

journey('Callum works out by keyboard what the study could see', async ({ page, ...callum }) => {
  await be({ page, ...callum }, 'Callum Fenwright', '/marl/studies')
  await callum.follow(invented)
  await callum.follow('Plan')
  await callum.follow('What this study could see')
  await pressTabUntilFocused(page, page.getByLabel('How many people answer in Micro?'))
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('none')
  await page.keyboard.press('Enter')
  await callum.errorSummaryLeadsTo('Write how many people are in the first arm, like 58')
  await callum.fill('How many people answer in Micro?', '58')
  await callum.fill('And in the others together?', '37')
  await callum.fill('How alike are they?', '0')
  await callum.press('Work it out')
  await callum.see('a difference under 29 percentage points would probably not be seen')
  await callum.see(
    'if 36 of 100 people in the others together gave the top answer, 65 of 100 in Micro',
  )
  await callum.notSee('Put these numbers into the plan')
})

journey('Petra reads in Easy Read what the study is and what it asks', async (petra) => {
  await be(petra, 'Petra Sandling', '/marl/studies')
  await petra.see('Only those who help see what is in a study.')
  await petra.follow(invented)
  await petra.see('helps us to find things out')
  await petra.follow('What the study asks')
  await petra.see('27 services help us.')
  await petra.see('We changed 2 things.')
  await petra.follow('What you ask when you talk')
  await petra.follow('Your support and your days')
  await petra.see('What do you decide, and what is decided for you?')
  await petra.follow('What the study asks')
  await petra.follow('Who has learned what')
  await petra.see('Petra Sandling was there.')
})
