// Spreadsheets and pages hold no number that isn't in the JSON, which the attacker reads.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seeded } from '#stats'
import { withSite } from '../../../test/support/site/site.ts'
import { county, writeQuarter } from '../releases/attack/testing.ts'
import type { Release, ReleasedFigure } from '../releases/release.ts'
import { released } from '../releases/testing.ts'

test('a spreadsheet, a page, a file and the page of a number say nothing that the JSON doesn’t', () =>
  withSite(async (site) => {
    const all = await county(site, seeded(7), 16)
    const many = <T>(number: number, one: () => T) => Array.from({ length: number }, one)
    const was = { people: many(90, all.somebody), asked: many(60, all.asks) }
    const tomas = await site.signedIn({ roles: ['commissioner', 'coordinator'] })
    const place = '/ashdale/commissioning/evidence'

    // What a page says where nothing is shown is of its own.
    await writeQuarter(site, all, '2024-Q3', { people: [], asked: [] })
    const empty = await released(site, '2024-Q3', '2026-04-15')
    assert.ok(empty.figures.every(({ n }) => n === null))
    const pages = (release: Release) => [
      `${place}/${release.releaseId}`,
      `${place}/${release.releaseId}/files/html`,
      ...['out-and-about', 'hours', 'service-types', 'jobs'].map(
        (name) => `${place}/${release.releaseId}/figures/${name}`,
      ),
    ]
    const own = new Set<string>()
    for (const address of pages(empty))
      for (const one of numbersIn(await (await tomas.ask(address)).text())) own.add(one)

    await writeQuarter(site, all, '2026-Q2', was)
    const release = await released(site, '2026-Q2', '2026-07-15')
    const known = new Set([...own, ...saidBy(release), ...saidBy(empty)])
    for (const address of [
      ...pages(release),
      '/ashdale/admin/evidence',
      '/ashdale/admin/evidence?by=kind',
    ]) {
      const text = await (await tomas.ask(address)).text()
      const more = [...new Set(numbersIn(text))].filter((one) => !known.has(one))
      assert.deepEqual(more, [], address)
    }
    const csv = await (await tomas.ask(`${place}/${release.releaseId}/files/csv`)).text()
    const cells = csv
      .split(/\r?\n/)
      .flatMap((line) => line.split(','))
      .filter((cell) => /^-?[\d.]+$/.test(cell))
    const inJson = new Set(JSON.stringify(release).match(/-?\d+(\.\d+)?/g))
    // Hours are hours in a spreadsheet, and minutes in the JSON, as its schema says.
    assert.deepEqual(
      cells.filter((cell) => !inJson.has(cell) && !inJson.has(String(Number(cell) * 60))),
      [],
    )
    const hours = release.figures.find(
      ({ indicator, group }) => indicator === 'hours' && group.by === 'area',
    )
    assert.match(csv, new RegExp(`,hours,Hours of support,.*,area,,,hours,${hours!.value! / 60},`))
  }))

/** Numbers that somebody reads on a page: its words and those of pictures, but no addresses, styles or shapes. */
function numbersIn(html: string): string[] {
  const labels = [...html.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label!)
  const words = html
    .replace(/<(style|script|head)\b.*?<\/\1>/gs, ' ')
    .replace(/[0-9a-f]{64}/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#\d+;/g, ' ')
  return (
    [words, ...labels]
      .join(' ')
      .match(/\d[\d,]*(\.\d+)?/g)
      ?.map((one) => one.replaceAll(',', '')) ?? []
  )
}

/** Numbers of a release as pages write them. */
function saidBy(release: Release): string[] {
  const all = [...release.eight, ...release.figures]
  const written = ({ value, unit }: { value: number | null; unit: ReleasedFigure['unit'] }) =>
    value === null
      ? []
      : [
          value,
          value.toFixed(2),
          Math.round(value * 100),
          Math.round(value / 60),
          (value / 100).toFixed(2),
          Math.round(value * 100) / 100,
        ]
          .map(String)
          .concat(unit)
  const hidden = Map.groupBy(all, ({ part, group }) => `${part} ${group.by}`)
  return [
    ...all.flatMap((one) => [
      ...written(one),
      ...written({ value: one.interval?.lower ?? null, unit: one.unit }),
      ...written({ value: one.interval?.upper ?? null, unit: one.unit }),
      ...(one.spread ?? []).flatMap(({ share }) => written({ value: share, unit: 'share' })),
      ...[one.n, one.coverage.providers, one.coverage.ofProviders].map(String),
      String(Math.round((one.coverage.hours ?? 0) * 100)),
      ...one.records.map(({ count }) => String(count)),
    ]),
    // How many of a table are not shown.
    ...[...hidden.values()].map((own) => String(own.filter(({ withheld }) => withheld).length)),
    ...(release.madeOn + release.from + release.until + release.quarter)
      .match(/\d+/g)!
      .flatMap((one) => [one, String(Number(one))]),
    ...[release.quarter.slice(2, 4), String(release.number)],
  ]
}
