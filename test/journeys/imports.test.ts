import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areaAt } from '#areas'
import { inContext } from '../../src/platform/db/context.ts'
import { newId } from '../../src/platform/db/new-id.ts'
import { inBrowser, journeysOn, type Person } from '../support/browser.ts'
import { checkAccessible, checkContrast, noSideScroll } from '../support/browser/accessible.ts'
import { pressTabUntilFocused } from '../support/browser/keyboard.ts'
import { screenshot } from '../support/browser/pictures.ts'
import { withServer } from '../support/server.ts'
import { adminSecret, marl, signInAsCoordinator } from './marl.ts'

const journey = journeysOn(marl)

const sheet = [
  'Provider,Service,Description,Locality,Website,Price',
  'Pip & Company,Unicycling for beginners,We fall off and laugh.,Hathersby,pip.example,£5 a session',
  'Odd Sock Society,Darning circle,Bring a sock.,Quillbridge,,Free',
  'Kettle On,Sewing by the fire,We thread the needle for you.,Hathersby,,',
].join('\n')

journey('Bettina looks at a spreadsheet before she brings it in', async (bettina) => {
  const visitor = await bettina.somebodyElse()
  await openImports(bettina)
  await bettina.press('Read it')
  await bettina.errorSummaryLeadsTo('Choose what you bring in', 'Choose a file, or give an address')
  await bettina.choose('A spreadsheet (CSV or Excel)', 'What do you bring in?')
  await bettina.fill('The address of the feed', 'feed.example')
  await chooseFile(bettina, 'market.csv', sheet)
  await bettina.press('Read it')
  await bettina.errorSummaryLeadsTo(
    'Only a feed has an address: leave this empty, and choose a file below',
  )
  await bettina.see('Choose the file again: the browser doesn’t keep it.')
  await bettina.fill('The address of the feed', '')
  await chooseFile(bettina, 'market.csv', sheet)
  await pressAndWait(bettina, 'Read it', '3 records were read. Nothing has changed yet')

  await bettina.follow('Mended')
  await bettina.see('Website: “pip.example” had no https:// in front')
  await bettina.follow('All that was read')
  await bettina.follow('Look like a duplicate')
  await bettina.press('It is another: bring it in (Kettle On – Sewing by the fire)')
  await bettina.see('You bring it in.')
  await bettina.press('Leave it out after all (Kettle On – Sewing by the fire)')
  await seeNobody(visitor, 'unicycling')

  await bettina.follow('All that was read')
  await pressAndWait(bettina, 'Import these', 'The listings are brought in')
  await bettina.see('What is new or changed is found by searches in a few minutes.')
  await seeSoon(visitor, 'unicycling', 'Pip & Company')
  await visitor.follow('Pip & Company')
  await visitor.see('£5 a session')
  await seeNobody(visitor, 'sewing by the fire')
})

journey('Bettina leaves what she has read', async (bettina) => {
  await openImports(bettina)
  await bettina.choose('A spreadsheet (CSV or Excel)', 'What do you bring in?')
  await chooseFile(bettina, 'stilts.csv', 'Provider,Service\nTall Tales,Stilts for two\n')
  await pressAndWait(bettina, 'Read it', '1 record was read. Nothing has changed yet')
  await bettina.press('Leave it')
  await bettina.see('Brought in lately')
  await bettina.notSee('stilts.csv')
})

journey('Bettina is told what is wrong with a file that was none', async (bettina) => {
  await openImports(bettina)
  await bettina.choose('A spreadsheet (CSV or Excel)', 'What do you bring in?')
  await chooseFile(bettina, 'shopping.csv', 'milk\nbread\n')
  await pressAndWait(bettina, 'Read it', 'This could not be brought in')
  await bettina.see('The first row must name the columns')
  await bettina.press('Try another file')
  await bettina.see('Not brought in')
})

journey('A stranger brings in nothing', async (stranger) => {
  await stranger.visit('/marl/admin/imports')
  await stranger.see('Sign in as a coordinator')
})

test('How far it has come can be read by everybody, and kept still', () =>
  withServer({ GOLDCREST_ADMIN_SECRET: adminSecret }, async ({ db, site }) => {
    const { areaId } = (await areaAt(db, { slug: 'marl' }))!
    const importId = newId()
    await inContext(db, { areaId, actor: 'the test' }, async (transaction) => {
      // Begun, and done by nobody: it stays where it is.
      await transaction
        .insertInto('directory.import')
        .values({
          ...{ area_id: areaId, import_id: importId, kind: 'open-referral', began_by: 'the test' },
          ...{ source: 'https://feed.example/services', done: 402, total: 1000 },
        })
        .execute()
    })
    for (const dark of [false, true])
      await inBrowser(site, { dark }, async (visit) => {
        const page = await visit('/marl/admin/sign-in')
        await page.getByLabel('The installation’s secret').fill(adminSecret)
        await page.getByRole('button', { name: 'Sign in' }).click()
        await page.goto(`/marl/admin/imports/${importId}`)
        await page.getByRole('link', { name: 'Keep this page still' }).click()
        await page.getByText('This page stays as it is until you look again.').waitFor()
        assert.equal(await page.getByRole('progressbar').getAttribute('value'), '40')
        await screenshot(page, `How far it has come ${dark ? 'dark' : ''}`)
        await noSideScroll(page)
        await (dark ? checkContrast(page) : checkAccessible(page))
      })
  }))

async function openImports(bettina: Person): Promise<void> {
  await signInAsCoordinator(bettina)
  await bettina.follow('Bring in listings')
  await bettina.see('nothing changes until you say so')
}

/** The field is reached by the keyboard; what a machine's own window of files does is not ours. */
async function chooseFile({ page }: Person, name: string, content: string): Promise<void> {
  const field = page.getByLabel('A file', { exact: true })
  await pressTabUntilFocused(page, field)
  await field.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
}

/** The page on the way looks again by itself, so it is looked at only where it ends. */
async function pressAndWait(person: Person, button: string, heading: string): Promise<void> {
  const { page } = person
  await pressTabUntilFocused(page, page.getByRole('button', { name: button, exact: true }))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: heading }).waitFor()
  await person.visit(page.url())
}

async function seeNobody({ page }: Person, what: string): Promise<void> {
  await page.goto(`/marl/search?what=${encodeURIComponent(what)}`)
  const names = await page.locator('.gc-result h2').allInnerTexts()
  assert.deepEqual(
    names.filter((name) => /Pip|Kettle/.test(name)),
    [],
  )
}

/** What was brought in is found a moment after. */
async function seeSoon({ page }: Person, what: string, name: string): Promise<void> {
  await page.goto(`/marl/search?what=${encodeURIComponent(what)}`)
  while (!(await page.getByRole('link', { name, exact: true }).count())) await page.reload()
}
