import assert from 'node:assert/strict'
import { journeysOn } from '../support/browser.ts'
import { foundNames, marl, searchFor } from './marl.ts'

const journey = journeysOn(marl)

journey('Hamid looks where they are, and nobody elsewhere learns of it', async (hamid) => {
  const { page } = hamid
  const asked: URL[] = []
  page.on('request', (request) => asked.push(new URL(request.url())))
  await hamid.visit('/marl/search')
  await searchFor(hamid, 'company', 'Hathersby')
  const found = await foundNames(hamid)
  await hamid.follow('See them on a map')
  await hamid.see(', in Hathersby.')

  const circles = page.locator('.gc-map').getByRole('link')
  const names = await circles.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
  assert.ok(names.length > 3)
  // What the map shows, the list beside it says.
  for (const name of names) {
    const [place, count] = name!.split(': ')
    const inList = page.getByRole('heading', { name: `${place} ${count}`, exact: true })
    assert.equal(await inList.count(), 1, `${name} isn’t in the list`)
  }
  const listed = await page.locator('.gc-map-place li').allInnerTexts()
  for (const name of found) assert.ok(listed.includes(name), `${name} isn’t on the map`)

  const last = names.at(-1)!
  const place = last.split(': ')[0]!
  await hamid.follow(last)
  const section = page.locator('.gc-map-place:target')
  assert.match(await section.innerText(), new RegExp(`^${place}`))
  const hit = (await section.boundingBox())!
  const { height } = page.viewportSize()!
  assert.ok(hit.y >= 0 && hit.y < height, `The list of ${place} isn’t in view`)
  await hamid.follow(await section.getByRole('link').first().innerText())
  await hamid.see(place)
  await page.goBack()
  await hamid.follow('Look everywhere in Marl')
  await page.getByRole('heading', { name: 'On a map' }).waitFor()
  await page.goBack()
  await hamid.follow('The list')
  await hamid.seeFilled('Where do you live?', 'Hathersby')
  assert.deepEqual(await foundNames(hamid), found)

  const own = new URL(page.url()).origin
  const abroad = asked.filter(({ origin, protocol }) => origin !== own && protocol !== 'data:')
  assert.deepEqual(abroad.map(String), [])
})

journey('Hamid finds nobody, and the map says so', async (hamid) => {
  await hamid.visit('/marl/search/map?what=wibbling')
  await hamid.see('Nobody was found, so the map shows the places of Marl.')
  await hamid.visit('/marl/search/map?where=Narnia')
  await hamid.see('We don’t know “Narnia” in Marl.')
})
