import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { importPlaces, type PlacesOptions } from '#areas'
import { attribute, type Page } from '../../../../test/support/site/page.ts'
import { withSite, type TestSite } from '../../../../test/support/site/site.ts'
import { openBytes, openFile, type Source } from '../../../platform/reading/index.ts'

/** Around all three places of Ashdale, and 10 miles more. */
const ring = [
  [-2.2, 53.3],
  [-1.8, 53.3],
  [-1.8, 54.2],
  [-2.2, 54.2],
  [-2.2, 53.3],
]

function drawn(properties: object): Source {
  async function* bytes() {
    const geometry = { type: 'Polygon', coordinates: [ring] }
    yield Buffer.from(JSON.stringify({ type: 'Feature', properties, geometry }))
  }
  return openBytes('ashdale.geojson', bytes())
}

const mapOf = (site: TestSite): Promise<Page> => site.visitor().open('/ashdale/search/map')

const bring = ({ db, pool }: TestSite, source: Source, options?: PlacesOptions) =>
  importPlaces({ db, pool }, source, options)

function outlineOn(page: Page): string | undefined {
  const outline = page.all('path').find((one) => attribute(one, 'class') === 'gc-map__outline')
  return outline && attribute(outline, 'd')
}

test('the boundary is a quiet line behind the places, on the same paper', () =>
  withSite(async (site) => {
    await bring(site, drawn({ NAME: 'Ashdale' }), { source: 'a drawing of the scheme' })
    const page = await mapOf(site)
    const [, , wide, high] = attribute(page.all('svg').at(-1)!, 'viewBox')!.split(' ').map(Number)
    const numbers = outlineOn(page)!
      .match(/[\d.]+/g)!
      .map(Number)
    assert.equal(numbers.length, 10)
    const across = numbers.filter((_, index) => index % 2 === 0)
    const down = numbers.filter((_, index) => index % 2 === 1)
    assert.ok(Math.min(...across) >= 12 && Math.max(...across) <= wide! - 12)
    assert.ok(Math.min(...down) >= 12 && Math.max(...down) <= high! - 12)
    assert.ok(page.html.indexOf('gc-map__outline') < page.html.indexOf('gc-map__none'))
    assert.match(page.text, /The line is the boundary of Ashdale, from a drawing of the scheme\./)
    assert.doesNotMatch(page.text, /Crown copyright/)
  }))

test('an official boundary is shown with what its licence asks for', () =>
  withSite(async (site) => {
    await bring(site, drawn({ LAD24CD: 'E06000901', LAD24NM: 'Ashdale' }), { source: 'ONS, 2024' })
    const { text } = await mapOf(site)
    assert.match(
      text,
      /from ONS, 2024\. Contains OS data © Crown copyright and database right 2024\./,
    )
  }))

test('without a boundary the map is as it was', () =>
  withSite(async (site) => {
    const page = await mapOf(site)
    assert.equal(outlineOn(page), undefined)
    assert.doesNotMatch(page.text, /The line is/)
  }))

test('a real council is drawn in a few kilobytes', async (t) => {
  const file = fileURLToPath(
    new URL('../../../../../shared/data/utla_england_2024.geojson', import.meta.url),
  )
  if (!existsSync(file)) return t.skip('../shared/data has no boundaries')
  const truro = {
    name: 'Truro',
    outcode: 'QA1',
    description: '',
    latitude: 50.26,
    longitude: -5.05,
  }
  await withSite(
    async (site) => {
      await bring(site, await openFile(file), { name: 'Cornwall' })
      const outline = outlineOn(await mapOf(site))!
      t.diagnostic(`Cornwall: ${outline.length} letters of SVG`)
      assert.ok(outline.length > 1000 && outline.length < 8000)
    },
    { area: { localities: [truro] } },
  )
})
