import assert from 'node:assert/strict'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { journeysOn, type Person } from '../support/browser.ts'
import { marl } from './marl.ts'

const journey = journeysOn(marl)

journey('Ruth prints a leaflet for her neighbour, who scans its code', async (ruth) => {
  await ruth.visit('/marl/listings/at-yours-with-agnieszka')
  await ruth.follow('Print a leaflet')
  await ruth.see('At Yours with Agnieszka')
  await ruth.see('£19 an hour')
  await ruth.see('07700 900014')
  await ruth.see('Find support')

  await ruth.page.emulateMedia({ media: 'print' })
  await ruth.see('£19 an hour')
  await ruth.notSee('Find support')
  await ruth.notSee('This is a demonstration.')
  await ruth.notSee('Print it from your browser')
  await ruth.notSee('For coordinators')
  const scanned = await scan(ruth)
  await ruth.page.emulateMedia({ media: 'screen' })
  const { sheets } = await ruth.print('A leaflet')
  assert.ok(sheets <= 2, `The leaflet takes ${sheets} sheets`)

  const neighbour = await ruth.somebodyElse()
  await neighbour.visit(scanned)
  assert.match(neighbour.page.url(), /\/marl\/listings\/at-yours-with-agnieszka$/)
  await neighbour.see('I come at the same hour on the same days.')
})

/** What a phone reads from the code as it is printed. */
async function scan({ page }: Person): Promise<string> {
  const { data, width, height } = PNG.sync.read(await page.screenshot({ fullPage: true }))
  const code = jsQR.default(new Uint8ClampedArray(data), width, height)
  return code?.data ?? assert.fail('There is no code to scan')
}
