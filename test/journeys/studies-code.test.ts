// Two coders code one transcript blind, one by the keyboard and one by whole turns without JavaScript; then
// they see how far they agree, talk a turn through, and find it in the audit.
import assert from 'node:assert/strict'
import { newId } from '../../src/platform/db/new-id.ts'
import {
  checkAccessible,
  journeysOn,
  noSideScroll,
  screenshot,
  type Person,
} from '../support/browser.ts'
import type { TestDatabase } from '../support/database.ts'
import { goldcrest } from '../support/server.ts'
import { be } from './marl.ts'

const studyId = newId()
const code = `/marl/studies/${studyId}/code`
const journey = journeysOn(goldcrest({}, prepare))

const talk = `Interviewer: Who comes to you?
P031: Mary Pell, always Mary. She said 🙂 yes when I asked for Friday.
Interviewer: And before?
P031: The agency. They came when it suited their round.
P031: It was another face each time.`

journey('A transcript is opened, coded blind by two, and talked through', async (lead) => {
  await be(lead, 'Tomas Reedham', code)
  await lead.press('Add a transcript')
  await lead.press('Add this transcript')
  await lead.errorSummaryLeadsTo(
    'Say what the transcript is called, without anybody’s name',
    'Paste what was said, or choose a file',
  )
  await lead.fill('What is the transcript called?', 'P031')
  await lead.page.getByLabel('Or paste what was said').fill(talk)
  await lead.press('Add this transcript')
  await lead.press('Open it to coders')
  await lead.errorSummaryLeadsTo('Decide whether “Mary Pell” tells who somebody is')
  for (const name of ['Mary Pell', 'Mary']) await lead.choose('Replace it', `“${name}”: a name?`)
  await lead.seeFilled('What stands for “Mary”?', 'Rowan')
  await lead.press('Open it to coders')
  await lead.press('Save who speaks')
  await lead.see('always Rowan. She said 🙂 yes')
  const transcript = new URL(lead.page.url()).pathname

  await lead.visit(`${code}/codebook`)
  await lead.press('Use the tree that is ready')
  await lead.open('Continuity')
  await lead.see('The same few people come, over a long time.')
  await lead.visit(`${transcript}/coders`)
  for (const name of ['Marcus', 'Edna']) await lead.choose(name, 'Who codes it?')
  await lead.choose('Blind: nobody sees what the others coded until all are done')
  await lead.press('Save who codes it')
  await lead.see('Marcus: deductive pass, blind')

  const marcus = await lead.somebodyElse()
  await be(marcus, 'Marcus Ellingdew', transcript)
  const hasScript = (await marcus.page.locator('body.js-enabled').count()) > 0
  if (hasScript) await codeByKeys(marcus)
  else await codeTurns(marcus, transcript)
  await marcus.press('I’m done with this pass')

  const edna = await withoutJavaScript(lead)
  await edna.goto(`/marl/sign-in/demonstration?back=${encodeURIComponent(`${transcript}/turns`)}`)
  await edna.getByRole('button', { name: 'Be Edna Wherry', exact: true }).click()
  await seePlainPage(edna)
  assert.equal(await edna.getByText('(Marcus)').count(), 0, 'what Marcus coded is hidden')
  await edna
    .getByLabel('With which code?')
    .selectOption({ label: 'Continuity (Personalised › How it comes about)' })
  await edna.getByLabel(/^2\. P031/).check()
  await edna.getByRole('button', { name: 'Code the ticked turns' }).click()
  await edna.getByText('Continuity (Edna)').first().waitFor()
  await edna.goto(transcript)
  await edna.getByRole('button', { name: 'I’m done with this pass' }).click()

  await marcus.visit(`${code}/agreement`)
  await marcus.see('When both were done, before they talked')
  await marcus.see('To talk through: 1 turn')
  await marcus.follow('Continuity: P031, turn 5')
  await marcus.see('The same few people come, over a long time.')
  await marcus.press('Save what you agreed')
  await marcus.errorSummaryLeadsTo(
    'Say what you agreed, or why you don’t',
    'Choose what becomes of your own coding',
  )
  await marcus.fill('What did you agree, and why?', 'Another face is the opposite of continuity.')
  await marcus.choose('I take the code off this turn', 'What becomes of your own coding?')
  await marcus.press('Save what you agreed')
  await marcus.see('To talk through: 0 turns')
  await marcus.see('As they code it now, after they talked')
  await lead.visit(`${transcript}/names`)
  await lead.press('Replace it')
  await lead.errorSummaryLeadsTo(
    'Write the name as it stands in the transcript',
    'Say what is to stand in its place',
  )
  await lead.fill('Which name, as it stands there?', 'Friday')
  await lead.fill('What is to stand in its place?', '[a day of the week]')
  await lead.press('Replace it')
  await lead.see('Replaced 1 time.')
  await marcus.visit(`${code}/audit`)
  await marcus.see('Marcus took off')
  await marcus.see('Tomas replaced a name by “[a day of the week]” in P031')
  await marcus.visit(`${code}/memos`)
  await marcus.see('Another face is the opposite of continuity.')
  await marcus.visit(`${code}/matrix`)
  await marcus.see('n = 1 (0)')
  await marcus.visit(`${code}/quotes`)
  await marcus.choose('Continuity (Personalised › How it comes about)', 'Of which code?')
  await marcus.press('Show what was said')
  await marcus.see('No consent of P031 is recorded')
  await marcus.see('What speaks against it')
  await marcus.visit(`${code}/exchange`)
  await marcus.see('The codebook (.qdc)')
})

/** Some words of turn 2, found again in the finder by typing, and all of turn 5. */
async function codeByKeys(person: Person): Promise<void> {
  const { page } = person
  await page.locator('[data-ready=yes]').waitFor()
  await page.getByRole('textbox', { name: '1. Interviewer' }).focus()
  await page.keyboard.press('ArrowDown')
  for (let word = 0; word < 3; word++) await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Enter')
  const field = page.getByRole('combobox', { name: 'Find a code' })
  await field.waitFor()
  await checkAccessible(page)
  await noSideScroll(page)
  await screenshot(page, 'A code is found by typing')
  await page.keyboard.type('contin')
  await page.getByRole('option', { name: 'Continuity', exact: false }).first().waitFor()
  await page.keyboard.press('Enter')
  await person.see('Coded as Continuity.')
  await page.getByRole('button', { name: /Continuity.*change or take off/ }).waitFor()
  for (let turn = 0; turn < 3; turn++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  // The code that was used last stands first.
  await page.keyboard.press('Enter')
  await page
    .locator('#turn-4')
    .getByRole('button', { name: /Continuity/ })
    .waitFor()
  // By mistake with another code too: changed, and taken off.
  await page.keyboard.press('Enter')
  await page.keyboard.type('flex')
  await page.keyboard.press('Enter')
  const wrong = page.locator('#turn-4').getByRole('button', { name: /Flexible/ })
  await wrong.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Take it off' }).focus()
  await page.keyboard.press('Enter')
  await wrong.waitFor({ state: 'detached' })
  await checkAccessible(page)
  await noSideScroll(page)
}

async function codeTurns(person: Person, transcript: string): Promise<void> {
  await person.visit(transcript)
  await person.follow('Code whole turns on a plain page')
  await person.press('Code the ticked turns')
  await person.errorSummaryLeadsTo('Choose a code', 'Tick the turns that are to be coded')
  await person.choose('Continuity (Personalised › How it comes about)', 'With which code?')
  for (const turn of [/^2\. P031/, /^5\. P031/]) await person.page.getByLabel(turn).check()
  await person.press('Code the ticked turns')
  await person.visit(transcript)
}

async function withoutJavaScript({ page }: Person) {
  const { origin } = new URL(page.url())
  const context = await page
    .context()
    .browser()!
    .newContext({
      ...{ baseURL: origin, javaScriptEnabled: false, viewport: { width: 360, height: 740 } },
    })
  return context.newPage()
}

async function seePlainPage(page: Parameters<typeof checkAccessible>[0]): Promise<void> {
  await page.getByLabel('With which code?').waitFor()
  await checkAccessible(page)
  await noSideScroll(page)
}

/** A study with a lead who keeps the key, two coders and one participant. */
async function prepare({ pool }: TestDatabase): Promise<void> {
  await pool.query('insert into studies.study (study_id, title, invented) values ($1, $2, true)', [
    ...[studyId, 'Small enough?'],
  ])
  const team = {
    'Tomas Reedham': ['lead', 'keeper'],
    'Marcus Ellingdew': ['coder'],
    'Edna Wherry': ['coder'],
  }
  for (const [name, roles] of Object.entries(team)) {
    const memberId = newId()
    await pool.query(
      'insert into studies.member (study_id, member_id, name, roles) values ($1, $2, $3, $4)',
      [studyId, memberId, name.split(' ')[0], roles],
    )
    await pool.query(
      `insert into studies.seat (study_id, member_id, account_id)
       select $1, $2, account_id from accounts.account where name = $3 limit 1`,
      [studyId, memberId, name],
    )
  }
  await pool.query(
    `insert into studies.participant (study_id, participant_id, code, kind) values ($1, $2, 'P031', 'person')`,
    [studyId, newId()],
  )
}
