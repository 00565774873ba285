// Gathering for a study: people and their consent, surveys by the team, by a proxy and by link, a file, a no.
import { newId } from '../../src/platform/db/new-id.ts'
import { journeysOn, type Person } from '../support/browser.ts'
import type { TestDatabase } from '../support/database.ts'
import { goldcrest } from '../support/server.ts'
import { adminSecret, be } from './marl.ts'

const studyId = newId()

/** Nadia leads a study that has a site and one organisation. */
async function prepare({ pool }: TestDatabase): Promise<void> {
  const [memberId, siteId] = [newId(), newId()]
  await pool.query(
    `insert into studies.study (study_id, title, controller, contact)
     values ($1, 'Small and large', 'Marl University', 'Call 01632 960999.')`,
    [studyId],
  )
  await pool.query(
    `insert into studies.member (study_id, member_id, name, roles)
     values ($1, $2, 'Nadia', '{lead,keeper,researcher}')`,
    [studyId, memberId],
  )
  await pool.query(
    `insert into studies.seat (study_id, member_id, account_id)
     select $1, $2, account_id from accounts.account where name = 'Nadia Heath'`,
    [studyId, memberId],
  )
  await pool.query(
    `insert into studies.site (study_id, site_id, position, name) values ($1, $2, 0, 'North')`,
    [studyId, siteId],
  )
  await pool.query(
    `insert into studies.organisation (study_id, organisation_id, code, site_id, service_type, joined_on)
     values ($1, $2, 'ORG1', $3, 'home care', '2026-01-05')`,
    [studyId, newId(), siteId],
  )
}

const journey = journeysOn(goldcrest({ GOLDCREST_ADMIN_SECRET: adminSecret }, prepare))

journey('Nadia gathers for a study, and what is taken back is gone', async (nadia) => {
  await be(nadia, 'Nadia Heath, social worker', `/marl/studies/${studyId}/gather`)
  await lock(nadia, 'Your time and your say (version 1)')
  await nadia.follow('Gather')
  await nadia.follow('Information and consent, in Easy Read')
  await nadia.see('You can stop at any time.')
  await nadia.print('Information and consent of a study, in Easy Read')
  await nadia.visit(`/marl/studies/${studyId}/gather/participants`)

  await add(nadia, 'Draws on support')
  await nadia.follow('Change who she is')
  await nadia.fill('Her name', 'Wendy Woodlark')
  await nadia.press('Save who she is')
  await nadia.see('Wendy Woodlark')
  await consents(nadia, 'her sister')
  await nadia.press('Enter Your time and your say (version 1)')
  await nadia.press('Save this survey')
  await nadia.errorSummaryLeadsTo(
    'Choose who answered',
    'Choose how it was asked',
    'Nothing is answered yet: answer one question at least, or leave the page and it stays kept',
  )
  await nadia.choose('She answered herself', 'Who answers?')
  await nadia.choose('Asked face to face', 'How?')
  await nadia.choose('Enough', time)
  await nadia.press('Save this survey')
  await nadia.see('she answered herself')

  await answersByLink(nadia)
  await atAnInterview(nadia)
  await byProxy(nadia)
  await bringsIn(nadia)

  await nadia.visit(`/marl/studies/${studyId}/gather/participants`)
  await nadia.follow('P002')
  await nadia.press('She takes it back')
  await nadia.press('Take it out')
  await nadia.errorSummaryLeadsTo('Tick what she takes back, or all of it')
  await nadia.press('She takes back all of it')
  await nadia.see('Nothing any more: she took it back')
  await nadia.see('Taken out: 1 survey and 1 answer')
})

const time = 'Thinking of how your days go, how much of what you like do you get to do?'

async function lock(nadia: Person, instrument: string): Promise<void> {
  await nadia.follow('Instruments')
  await nadia.press('Lock this instrument')
  await nadia.errorSummaryLeadsTo('Choose an instrument, or a file')
  await nadia.choose(instrument, 'One that anybody may use')
  await nadia.press('Lock this instrument')
  await nadia.see('Hash of its words')
}

async function add(nadia: Person, kind: string): Promise<void> {
  await nadia.press('Add a participant')
  await nadia.choose(kind, 'What is she here?')
  await nadia.press('Save this participant')
  await nadia.errorSummaryLeadsTo('Choose the organisation that supports or employs her')
  await nadia.choose('ORG1: home care', 'Organisation')
  await nadia.press('Save this participant')
}

/** She decides with somebody’s help. */
async function consents(nadia: Person, helper: string): Promise<void> {
  await nadia.press('Record her consent')
  await nadia.press('Save her consent')
  await nadia.errorSummaryLeadsTo('Choose who decided', 'Choose how it was explained')
  await nadia.choose('She decided with somebody’s help', 'Who decided?')
  await nadia.fill('Who helped her, or was asked?', helper)
  await nadia.choose('With the Easy Read sheet', 'How was it explained?')
  await nadia.choose('Surveys', 'What does she agree to?')
  await nadia.choose('An interview', 'What does she agree to?')
  await nadia.press('Save her consent')
  await nadia.see(`She decided with somebody’s help (${helper})`)
}

/** She sends a link; Wendy answers by it, with no account. */
async function answersByLink(nadia: Person): Promise<void> {
  await nadia.follow('Let her answer by herself, by a private link')
  await nadia.choose('Your time and your say (version 1)', 'Which survey?')
  await nadia.press('Make a link')
  await nadia.page.getByRole('img', { name: 'QR code that opens the survey' }).waitFor()
  await nadia.print('A private link to a survey, with a code to scan')
  const link = await nadia.page.locator('#made a').getAttribute('href')
  const wendy = await nadia.somebodyElse()
  await wendy.visit(new URL(link!).pathname)
  await wendy.see('For the study “Small and large”.')
  await wendy.choose('As much as I like', time)
  await wendy.press('Send my answers')
  await wendy.errorSummaryLeadsTo('Say whether somebody helped you')
  await wendy.choose('No, I answered by myself', 'Did somebody help you to answer?')
  await wendy.press('Send my answers')
  await wendy.see('Thank you. Your answers are sent')
  await wendy.visit(new URL(link!).pathname)
  await wendy.see('You have sent this survey already')
  await nadia.visit(`/marl/studies/${studyId}/gather/surveys`)
  await nadia.see('2 surveys, of which none by a proxy.')
}

/** An interview is written down, and what she answered in it is entered from its page. */
async function atAnInterview(nadia: Person): Promise<void> {
  await nadia.visit(`/marl/studies/${studyId}/gather/interviews`)
  await nadia.press('Add an interview')
  await nadia.fill('Who is interviewed?', 'P001')
  // How the keys of a day are typed differs by country.
  await nadia.page.getByLabel('Held on').fill(new Date().toISOString().slice(0, 10))
  await nadia.choose('Nadia', 'Who interviews, one or two?')
  await nadia.choose('In person', 'How?')
  await nadia.press('Save this interview')
  await nadia.follow('P001')
  await nadia.follow('Enter Your time and your say (version 1) of P001')
  await nadia.choose('She answered herself', 'Who answers?')
  await nadia.choose('Enough', time)
  await nadia.press('Save this survey')
  await nadia.see('Your time and your say (version 1): she answered herself')
}

/** Her carer’s neighbour answers for another. */
async function byProxy(nadia: Person): Promise<void> {
  await nadia.visit(`/marl/studies/${studyId}/gather/participants`)
  await add(nadia, 'Draws on support')
  await consents(nadia, 'an advocate')
  await nadia.press('Enter Your time and your say (version 1)')
  await nadia.choose('Somebody answered for her: a proxy', 'Who answers?')
  await nadia.choose('Filled in on paper', 'How?')
  await nadia.choose('Some, but too little', time)
  await nadia.press('Save this survey')
  await nadia.errorSummaryLeadsTo('Say who answered for her: her daughter, a worker')
  await nadia.fill('Who helps, or answers for her?', 'her neighbour')
  await nadia.press('Save this survey')
  await nadia.see('somebody answered for her: a proxy (her neighbour)')
}

const table = [
  'Code,Is,Org,Group',
  'P010,person,ORG1,65 and over',
  'P011,carer,ORG7,',
  'Tess Teal,person,ORG1,',
].join('\r\n')

async function bringsIn(nadia: Person): Promise<void> {
  for (const isNew of [true, false]) {
    await nadia.visit(`/marl/studies/${studyId}/gather`)
    await nadia.follow('Files')
    await nadia.follow('Bring in: participants')
    if (isNew) {
      await nadia.press('Look at it')
      await nadia.errorSummaryLeadsTo('Choose a file')
    }
    const file = { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(table) }
    await nadia.page.getByLabel('The file', { exact: true }).setInputFiles(file)
    await nadia.press('Look at it')
    await nadia.see('There is no organisation ORG7: bring in organisations first')
    await nadia.press(isNew ? 'Bring in 1 row' : 'Keep a note that nothing was new')
    await nadia.see('This isn’t a code: letters, figures and hyphens only. Names are kept apart')
  }
  await nadia.see('1 row')
}
