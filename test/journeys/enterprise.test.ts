import { journeysOn, type Person } from '../support/browser.ts'
import { be, marl, newestCode } from './marl.ts'

const journey = journeysOn(marl)

journey(
  'Doreen claims Kettle On, edits it herself, and Ben says that he works there',
  async (doreen) => {
    await doreen.visit('/marl/listings/kettle-on')
    await doreen.follow('Is this yours? Look after it yourself')
    await signInAs(doreen, 'Doreen')
    await doreen.see('Look after Kettle On yourself')
    await doreen.press('Send it to Bettina Ashgrove')
    await doreen.errorSummaryLeadsTo('Write who you are')
    await doreen.fill('Who are you at Kettle On?', 'I am Doreen, and it is mine.')
    await doreen.press('Send it to Bettina Ashgrove')
    await doreen.see('Bettina Ashgrove knows that you asked')

    const bettina = await doreen.somebodyElse()
    await be(bettina, 'Bettina Ashgrove, coordinator', '/marl/admin')
    await bettina.see('I am Doreen, and it is mine.')
    await bettina.press('It is theirs (Kettle On, Doreen)')
    await bettina.see('Nothing waits for you.')
    await bettina.follow('Kettle On')
    await bettina.see('Doreen, with an account.')
    await noteTalk(bettina)

    await doreen.visit('/marl/account')
    await doreen.follow('My enterprise: Kettle On')
    await doreen.follow('Change About you')
    await doreen.fill('Phone', '01632 960321')
    await doreen.press('Save the provider')
    await doreen.see('Is your listing still right?')
    await doreen.press('Yes, it is still right')
    await doreen.follow('Look at your page')
    await doreen.see('01632 960321')

    await doreen.visit('/marl/account')
    await doreen.follow('My enterprise: Kettle On')
    await doreen.follow('Those who help you, paid or not')
    await addBen(doreen)
    const link = await doreen.page.getByRole('link', { name: '/marl/invitations/' }).innerText()

    const ben = await doreen.somebodyElse()
    await ben.visit(new URL(link).pathname)
    await ben.see('Kettle On says that you work there: Ben. Unpaid, 3.5 hours a week.')
    await ben.press('Sign in to say yes')
    await signInAs(ben, 'Ben')
    await ben.press('Yes, I work there')
    await ben.see('I work for Kettle On')
    await ben.visit('/marl/account')
    await ben.follow('I work for Kettle On')
    await ben.press('Leave Kettle On')
    await ben.notSee('I work for Kettle On')

    await doreen.follow('Who works with Kettle On')
    await doreen.see('Nobody but you yet.')
  },
)

journey('Marcus, who runs an enterprise, stops looking after it', async (marcus) => {
  await be(marcus, 'Marcus Ellingdew', '/marl/account')
  await marcus.follow('My enterprise: In Your Own Time')
  await marcus.fill('Monday', '2')
  await marcus.press('Save my free time')
  await marcus.seeFilled('Monday', '2')
  await marcus.follow('Stop looking after it')
  await marcus.press('Stop looking after In Your Own Time')
  await marcus.see('Your account')
  await marcus.notSee('My enterprise')
})

/** Signs in with a code, wherever she was asked to, and says who she is. */
async function signInAs(person: Person, name: string): Promise<void> {
  const email = `${name.toLowerCase()}-${Date.now()}@example.org`
  await person.fill('What is your email address?', email)
  await person.press('Send me a code')
  await person.fill('What is the code?', await newestCode(person, email))
  await person.press('Sign in')
  await person.fill('What should we call you?', name)
  await person.press('Go on')
}

async function noteTalk(bettina: Person): Promise<void> {
  await bettina.press('Note a contact')
  await bettina.press('Save')
  await bettina.errorSummaryLeadsTo('Choose what it was', 'Write what it was about')
  await bettina.choose('A talk', 'What was it?')
  await bettina.fill('What was it about?', 'She would like a first-aid day.')
  await bettina.press('Save')
  await bettina.see('She would like a first-aid day.')
}

async function addBen(doreen: Person): Promise<void> {
  await doreen.press('Add somebody')
  await doreen.fill('Name', 'Ben')
  await doreen.fill('Hours a week that they would like', 'some')
  await doreen.press('Add them')
  await doreen.errorSummaryLeadsTo(
    'Choose whether they are paid',
    'Write the hours as a number, like 12 or 7.5, or leave it empty',
  )
  await doreen.seeFilled('Hours a week that they would like', 'some')
  await doreen.choose('Unpaid', 'How do they work with you?')
  await doreen.fill('Hours a week that they would like', '3.5')
  await doreen.press('Add them')
  await doreen.follow('Change Ben')
  await doreen.press('Make a link for Ben')
}
