import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { areaAt, saveArea } from '#areas'
import { newId } from '../../src/platform/db/new-id.ts'
import { inBrowser, journeysOn, noSideScroll, type Person } from '../support/browser.ts'
import { withServer } from '../support/server.ts'
import { ashdale } from '../support/site/ashdale.ts'
import { beginRecord } from '../support/site/people.ts'
import { signIn } from '../support/site/signed-in.ts'
import { marl } from './marl.ts'
import { signInAs } from './signing-in.ts'

const journey = journeysOn(marl)

journey('Asha begins her record, says what matters, and reaches a goal', async (asha) => {
  await signInAs(asha, 'Asha')
  await asha.follow('My own record')
  await asha.press('Begin my record')
  await asha.see('Nobody else sees any of it until you let them.')

  await asha.follow('About me')
  await asha.follow('Write (What is most important to me)')
  await asha.see('What is most important to you?')
  await asha.fill('Your answer', 'My garden, and my cat Biscuit')
  await asha.press('Save this')
  await asha.see('My garden, and my cat Biscuit')
  await asha.see('You wrote this on')
  await asha.follow('Write (Please do and please don’t)')
  await asha.fill('Your answer', 'Please knock and say who you are')
  await asha.press('Save this')
  await asha.see('Please knock and say who you are')
  await addPictureOfBiscuit(asha)
  const { sheets } = await asha.print('About Me on paper')
  assert.ok(sheets <= 2, `About Me takes ${sheets} sheets`)
  await asha.follow('Your record')

  await asha.follow('What I want from support')
  await asha.follow('Write (What do you want from support?)')
  await asha.fill('Your answer', 'Somebody who gets me out of the house')
  await asha.press('Save this')
  await asha.follow('Choose (Do you like few faces or many?)')
  await asha.press('Save this')
  await asha.errorSummaryLeadsTo('Choose what is nearest')
  await asha.choose('A few people, always the same')
  await asha.press('Save this')
  await asha.see('Somebody who gets me out of the house')
  await asha.see('A few people, always the same')
  await asha.follow('Your record')

  await asha.follow('My goals')
  await asha.press('Set a goal')
  await asha.press('Set this goal')
  await asha.errorSummaryLeadsTo('Write what the goal is')
  await asha.fill('In your own words', 'Bake a cake for my brother')
  await asha.press('Set this goal')
  await asha.see('Goals now')
  await asha.follow('How did it go? Bake a cake for my brother')
  await asha.press('This is reached')
  await asha.see('Reached on')
  await asha.notSee('Goals now')
})

journey('Asha writes in two places at once, and keeps both', async (asha) => {
  await signInAs(asha, 'Asha')
  await asha.follow('My own record')
  await asha.press('Begin my record')
  await asha.follow('About me')
  await asha.follow('Write (People who are important to me)')
  const tablet = await asha.inAnotherTab()
  await tablet.visit(new URL(asha.page.url()).pathname)
  await tablet.fill('Your answer', 'My sister Mali')
  await tablet.press('Save this')
  await asha.fill('Your answer', 'My neighbour Osric')
  await asha.press('Save this')
  await asha.errorSummaryLeadsTo(
    'This was changed while you wrote. Both texts are here. Yours is not saved yet',
  )
  await asha.see('My sister Mali')
  await asha.seeFilled('What you wrote', 'My neighbour Osric')
  await asha.press('Keep both')
  await asha.see('My sister Mali')
  await asha.see('My neighbour Osric')
})

journey('A name of two hundred letters fits everywhere', async (asha) => {
  await signInAs(asha, 'Asha')
  await asha.follow('My own record')
  await asha.press('Begin my record')
  await asha.follow('Change your name')
  await asha.fill('Name', 'W'.repeat(200))
  await asha.press('Save the name')
  for (const section of ['About me', 'What I want from support', 'My goals']) {
    await asha.follow(section)
    await asha.follow('Your record')
  }
})

test('the longest name fits on the pages of who helps, too', () =>
  withServer({ GOLDCREST_DEMO: 'off' }, async ({ db, pool, site }) => {
    await saveArea(db, ashdale)
    const { areaId } = (await areaAt(db, { slug: 'ashdale' }))!
    const asha = await signIn(db, { name: 'Asha' })
    const mali = await signIn(db, { name: 'Mali', email: 'mali@example.org' })
    const personId = await beginRecord(db, {
      ...{ areaId, accountId: asha.accountId, name: 'W'.repeat(200) },
    })
    await pool.query(
      `insert into people.access (area_id, person_id, access_id, account_id, name, relation, scopes,
         why, from_on, given_by)
       values ($1, $2, $3, $4, 'Mali', 'helper', '{everything}', 'The test', '2026-01-01', 'the test')`,
      [areaId, personId, newId(), mali.accountId],
    )
    await inBrowser(site, { width: 360 }, async (visit, context) => {
      await context.addCookies([{ name: 'session', value: mali.token, url: site }])
      const pages = ['', '/about-me', '/about-me/support', '/wish', '/wish/faces', '/goals/new']
      for (const page of pages)
        await noSideScroll(await visit(`/ashdale/people/${personId}${page}`))
    })
  }))

/** A browser asks for a file in a window of its own, which no page can fill. */
async function addPictureOfBiscuit(asha: Person): Promise<void> {
  const colour = { r: 125, g: 148, b: 89 }
  const buffer = await sharp({
    create: { width: 900, height: 600, channels: 3, background: colour },
  })
    .jpeg()
    .toBuffer()
  await asha.follow('Add a picture (What is most important to me)')
  await asha.fill('What does it show?', 'Biscuit on the wall')
  const file = asha.page.getByLabel('Which picture?')
  await file.setInputFiles({ name: 'biscuit.jpg', mimeType: 'image/jpeg', buffer })
  await asha.press('Add this picture')
  await asha.see('Biscuit on the wall')
  await asha.follow('Take away Your picture: Biscuit on the wall')
  await asha.see('It is then gone for good.')
  await asha.follow('About me')
}
