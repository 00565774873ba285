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

journey(
  'Imogen writes a finding, chooses a quote for it, and what speaks against it',
  async (imogen) => {
    await be(imogen, 'Imogen Teasel, evaluator', '/marl/studies')
    await imogen.follow(title)
    await imogen.follow('Find')
    await imogen.follow('Innovative')
    await imogen.see('They have not settled whether it fits.')
    await imogen.press('Write a finding')
    await imogen.fill('In easy words', 'They come on time, and they stay.')
    await imogen.expect(422)
    await imogen.press('Save this finding')
    await imogen.errorSummaryLeadsTo('Write what you found')
    await imogen.seeFilled('In easy words', 'They come on time, and they stay.')
    await imogen.see('says two things at once: make two lines of it')
    await imogen.fill('What did you find?', 'Those who come stay as long as was agreed.')
    await imogen.fill('In easy words', 'They come on time.\nThey stay for all of it.')
    await imogen.press('Save this finding')
    await imogen.see('It rests on no quote.')
    await imogen.follow('How: a new way of doing it')
    await imogen.see('For the finding: Those who come stay as long as was agreed.')
    await imogen.see('What speaks against it')
    const choose = imogen.page.getByRole('button', { name: /^Choose as typical/ }).first()
    // Words that are only heard stand apart from those before them.
    await imogen.press((await choose.textContent())!.replace(':', ' :'))
    await imogen.fill('What it says in easy words', 'She comes when I ask.')
    await imogen.press('Save this quote')
    await imogen.see('It rests on 1 quote, and none speaks against it.')
    await imogen.see('Look for what speaks against it before it is told')
    await imogen.follow('Findings')
    await imogen.press('Move up : Those who come stay as long as was agreed.')
    await imogen.follow('Those who come stay as long as was agreed.')
    await imogen.open('Take this finding out')
    await imogen.press('Take it out')
    await imogen.notSee('Those who come stay as long as was agreed.')
  },
)

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
