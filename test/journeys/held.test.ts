import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { areaAt, saveArea } from '#areas'
import { newId } from '../../src/platform/db/new-id.ts'
import {
  checkAccessible,
  inBrowser,
  journeysOn,
  noSideScroll,
  screenshot,
  type Person,
} from '../support/browser.ts'
import { withServer } from '../support/server.ts'
import { ashdale } from '../support/site/ashdale.ts'
import { beginRecord } from '../support/site/people.ts'
import { signIn } from '../support/site/signed-in.ts'
import { marl } from './marl.ts'
import { signInAs } from './signing-in.ts'

const journey = journeysOn(marl)

journey('Asha reads what is kept, takes it with her, and erases it', async (asha) => {
  await signInAs(asha, 'Asha')
  await asha.follow('My own record')
  await asha.press('Begin my record')
  await asha.follow('About me')
  await asha.follow('Write (What is most important to me)')
  await asha.fill('Your answer', 'My garden, and my cat Biscuit')
  await asha.press('Save this')
  await asha.follow('Your record')
  await asha.follow('What is kept about me')
  await asha.see('My garden, and my cat Biscuit')
  await asha.see('[to be confirmed]')
  assert.ok((await download(asha)).includes('My garden, and my cat Biscuit'))
  await asha.print('What is kept about me, on paper')

  await asha.follow('Keep it, but stop using it')
  await asha.press('Stop using it')
  await asha.see('This is on since')
  await asha.press('Use it again')
  await asha.notSee('This is on since')
  await asha.follow('What is kept')

  await asha.follow('Ask an enterprise about what it keeps')
  await asha.see('Nothing has been asked yet.')
  await asha.press('Ask an enterprise')
  await asha.see('No enterprise keeps anything here')
  await asha.follow('What you asked enterprises')
  await asha.follow('What is kept')

  await asha.follow('Erase something')
  await asha.press('Go on')
  await asha.errorSummaryLeadsTo('Choose what you want to erase')
  await asha.choose('What is most important to me')
  await asha.press('Go on')
  await asha.see('Erase this for good?')
  await asha.press('Erase it for good')
  await asha.notSee('My garden, and my cat Biscuit')
  await asha.choose('The whole record')
  await asha.press('Go on')
  await asha.press('Erase this record for good')
  await asha.errorSummaryLeadsTo('Write the name as it stands on the record')
  await asha.fill('To be sure: write the name that stands on your record', 'Asha')
  await asha.press('Erase this record for good')
  await asha.see('The record is erased')

  await asha.follow('your account')
  await asha.follow('What your account holds')
  await asha.follow('Erase your account')
  await asha.press('Erase my account for good')
  await asha.errorSummaryLeadsTo('Tick the box to say that you are sure')
  await asha.choose('Yes, I am sure')
  await asha.press('Erase my account for good')
  await asha.see('The account is erased')
})

/** What the file says that a browser keeps. */
async function download({ page }: Person): Promise<string> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download all of it' }).click()
  return readFile(await (await coming).path(), 'utf8')
}

test('an enterprise and a helper have pages that fit a phone and that everybody can use', () =>
  withServer({ GOLDCREST_DEMO: 'off' }, async ({ db, pool, site }) => {
    await saveArea(db, ashdale)
    const { areaId } = (await areaAt(db, { slug: 'ashdale' }))!
    const name = 'Wilhelmina-Featherstonehaugh '.repeat(3).trim()
    const asha = await signIn(db, { name })
    const noor = await signIn(db, { name: 'Noor', email: 'noor@example.org' })
    const [providerId, agreementId, requestId] = [newId(), newId(), newId()]
    const personId = await beginRecord(db, { areaId, accountId: asha.accountId, name })
    await pool.query(
      `insert into providers.provider (area_id, provider_id, name, run_by_people_who_draw_on_support, about)
       values ($1, $2, 'Larks', false, '')`,
      [areaId, providerId],
    )
    await pool.query(
      `insert into providers.worker (area_id, provider_id, worker_id, name, kind, account_id, began_by)
       values ($1, $2, $3, 'Noor', 'owner', $4, 'the test')`,
      [areaId, providerId, newId(), noor.accountId],
    )
    await pool.query(
      `insert into people.access (area_id, person_id, access_id, account_id, name, relation, scopes,
         why, from_on, given_by)
       values ($1, $2, $3, $4, 'Noor', 'helper', '{everything}', 'The test', '2026-01-01', 'the test')`,
      [areaId, personId, newId(), noor.accountId],
    )
    await pool.query(
      `insert into agreements.agreement (area_id, agreement_id, person_id, provider_id, person_name, party, begun_by)
       values ($1, $2, $3, $4, $5, 'provider', 'the test')`,
      [areaId, agreementId, personId, providerId, name],
    )
    await pool.query(
      `insert into people.request (area_id, person_id, request_id, provider_id, kind, words, asked_by, account_id, name)
       values ($1, $2, $3, $4, 'erasure', 'All of it, please', 'the test', $5, $6)`,
      [areaId, personId, requestId, providerId, asha.accountId, name],
    )
    const record = `/ashdale/people/${personId}`
    const enterprise = `/ashdale/enterprise/${providerId}/requests`
    await inBrowser(site, { width: 360 }, async (visit, context) => {
      await context.addCookies([{ name: 'session', value: noor.token, url: site }])
      for (const address of [
        ...[`${record}/held`, `${record}/erasure/record`, `${record}/restriction`],
        ...[`${record}/requests`, `${record}/requests/new`],
        ...[enterprise, `${enterprise}/${requestId}`],
        ...['/ashdale/account/held', '/ashdale/account/requests', '/ashdale/account/erasure'],
      ]) {
        const page = await visit(address)
        await screenshot(page, `held ${address.replaceAll(/[0-9a-f-]{36}/g, 'x')}`)
        await noSideScroll(page)
        await checkAccessible(page)
      }
    })
  }))
