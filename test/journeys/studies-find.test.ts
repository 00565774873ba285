// What a study found, from the result card to the report, and what a co-researcher says of it.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { journeysOn } from '../support/browser.ts'
import { be, marl } from './marl.ts'

const journey = journeysOn(marl)

const title = 'Small enough to know your name (invented)'

journey('Imogen reads what her study found, and makes its reports', async (imogen) => {
  await be(imogen, 'Imogen Teasel, evaluator', '/marl/studies')
  await imogen.follow(title)
  await imogen.follow('Find')
  await imogen.see('The data cannot tell these apart')
  await imogen.follow('Time as one likes')
  await imogen.see('29 (50%; 38% to 62%)')
  await imogen.see('Chi-square 8.85 on 3, p 0.031')
  await imogen.see('A difference under 35 points would not have been seen')
  await imogen.follow('All that was found')
  await imogen.follow('Price and quality, at the visit that people want')
  await imogen.see('30 minutes')
  await imogen.follow('Find')
  await imogen.follow('Innovative')
  await imogen.see('No figure bears on this.')

  await imogen.follow('Report')
  await imogen.press('Get the bundle')
  await imogen.errorSummaryLeadsTo(
    'Make the passphrase 12 characters or longer: four words are easy to keep',
  )
  await imogen.press('Make the team’s report')
  await imogen.see('Hash of all its files')
  const [download] = await Promise.all([
    imogen.page.waitForEvent('download'),
    imogen.page.getByRole('button', { name: 'Get the report' }).click(),
  ])
  const report = await readFile(await download.path(), 'utf8')
  assert.match(report, /^<!doctype html>/)
  assert.match(report, />50%</)
})

journey('Petra, in Easy Read, says what fits and what does not', async (petra) => {
  await be(petra, 'Petra Sandling', '/marl/studies')
  await petra.follow(title)
  await petra.follow('Does it fit?')
  await petra.see('There is no wrong answer.')
  await petra.follow('Read the next one')
  await petra.see('This is what we found.')
  await petra.fill('Why do you think so?', 'It is not like this with my Nesta.')
  await petra.press('It does not fit')
  await petra.see('You have done all of them.')
  await petra.follow('Look at number 1 again')
  await petra.see('You said that it does not fit.')
  await petra.seeFilled('Why do you think so?', 'It is not like this with my Nesta.')
})
