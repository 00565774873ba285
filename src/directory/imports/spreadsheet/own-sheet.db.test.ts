import assert from 'node:assert/strict'
import { test } from 'node:test'
import { provider, terms } from '#providers'
import { service } from '../../../../test/support/site/ashdale.ts'
import { withSite, type TestSite } from '../../../../test/support/site/site.ts'
import { saveListing } from '../../listing/save-listing.ts'
import { bringIn, prepare } from '../testing.ts'
import { readSheet } from './read-sheet.ts'
import { numbered } from './testing.ts'
import { sheetHeader, sheetRow } from './write-sheet.ts'

test('a sheet that Goldcrest wrote changes nothing when it comes back as it was', () =>
  withSite(async (site) => {
    const { providerId } = await site.list({ services: [service()] })
    const { counts } = await prepare(site, await readBack(site, await sheetOf(site, providerId)))
    const { same, ...others } = counts
    assert.equal(same, 1)
    assert.deepEqual(new Set(Object.values(others)), new Set([0]))
  }))

test('what the coordinator wrote into it is taken over', () =>
  withSite(async (site) => {
    const { providerId } = await site.list({ services: [service()] })
    await bringIn(site, await readBack(site, withPhone(await sheetOf(site, providerId))))
    assert.equal((await here(site, providerId)).phone, '01632 960077')
  }))

test('but what the provider has said since the sheet was written stays', () =>
  withSite(async (site) => {
    const { providerId } = await site.list({ services: [service()] })
    const sheet = await sheetOf(site, providerId)
    const { revision, ...details } = await here(site, providerId)
    await site.inArea((db) =>
      saveListing(db, {
        ...{ areaId: site.area.areaId, providerId, revision, savedBy: 'provider' },
        details: { ...details, phone: '01632 960099' },
      }),
    )
    await bringIn(site, await readBack(site, withPhone(sheet)))
    assert.equal((await here(site, providerId)).phone, '01632 960099')
  }))

function withPhone([header, row]: string[][]): string[][] {
  return [header!, row!.with(header!.indexOf('Phone'), '01632 960077')]
}

async function sheetOf(site: TestSite, providerId: string): Promise<string[][]> {
  const names = await site.inArea(terms)
  const one = await here(site, providerId)
  return [sheetHeader(), ...one.services.map((offered) => sheetRow(one, offered, names))]
}

async function readBack(site: TestSite, rows: string[][]) {
  return Array.fromAsync(readSheet(numbered(rows), { names: await site.inArea(terms) }))
}

async function here(site: TestSite, providerId: string) {
  return (await site.inArea((db) => provider(db, site.area.areaId, providerId)))!
}
