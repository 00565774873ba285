import assert from 'node:assert/strict'
import { test } from 'node:test'
import { provider } from '#providers'
import { provider as listed } from '../../../../test/support/site/ashdale.ts'
import { withSite, type TestSite } from '../../../../test/support/site/site.ts'
import { saveListing } from '../../listing/save-listing.ts'
import { enqueueRefresh } from '../../search/documents/make-found.ts'
import { importCounts } from '../looked-at.ts'
import { bringIn, prepare, record } from '../testing.ts'
import { applyImport } from './apply-import.ts'

test('an import and those who save meanwhile lose nothing, and nobody fails', () =>
  withSite(async (site) => {
    await bringIn(site, choirs('Singing'))
    const brought = await idsOf(site)
    const others = await Promise.all(
      Array.from({ length: 6 }, (_, n) => site.list({ name: `Other ${n}` })),
    )
    // Some are yet to be made found, in the same order as the import takes them.
    await site.rows('delete from directory.search_document where provider_id > $1', [
      brought[many / 2],
    ])
    const { of } = await prepare(site, choirs('Dancing'))

    const over = new AbortController()
    const applied = applyImport(site.db, of, { actor: 'the test' }).finally(() => over.abort())
    const said = new Map<string, string>()
    const saving = async (own: string[]) => {
      for (let turn = 0; !over.signal.aborted; turn++) {
        const providerId = own[turn % own.length]!
        const about = `I know ${words('Dancing', turn * 24, 24, 397).join(' ')}.`
        if (await say(site, providerId, about)) said.set(providerId, about)
      }
    }
    const refreshing = async () => {
      while (!over.signal.aborted) {
        await site.inArea((db) => enqueueRefresh(db, site.area.areaId))
        await site.post()
      }
    }
    const [some, rest] = [brought.slice(0, many / 2), brought.slice(many / 2)]
    await Promise.all([
      applied,
      ...[some, rest.toReversed(), others.map((one) => one.providerId)].map(saving),
      refreshing(),
    ])

    assert.equal((await site.inArea((db) => importCounts(db, of))).changed, many)
    assert.ok(said.size > 0)
    for (const providerId of await idsOf(site)) {
      const now = await site.inArea((db) => provider(db, site.area.areaId, providerId))
      assert.equal(
        now?.about,
        said.get(providerId) ?? (brought.includes(providerId) ? 'We sing.' : listed().about),
      )
      if (brought.includes(providerId))
        assert.match(now?.services[0]?.description ?? '', /^Dancing/)
    }
  }))

test('two imports at once that both hold somebody new add her once', () =>
  withSite(async (site) => {
    const feed = await prepare(site, [record({ key: 'open-referral:provider:marl.example:1' })])
    const sheet = await prepare(site, [record({ key: 'csv:name:the-larks' }, { key: 'csv:2' })])
    await Promise.all(
      [feed, sheet].map(({ of }) => applyImport(site.db, of, { actor: 'the test' })),
    )
    assert.equal((await site.rows('select from directory.listing')).length, 1)
    const counts = await Promise.all(
      [feed, sheet].map(({ of }) => site.inArea((db) => importCounts(db, of))),
    )
    assert.deepEqual(counts.map(({ added, duplicate }) => [added, duplicate]).toSorted(), [
      [0, 1],
      [1, 0],
    ])
  }))

async function idsOf(site: TestSite): Promise<string[]> {
  const rows = await site.rows<{ provider_id: string }>(
    'select provider_id from directory.listing order by provider_id',
  )
  return rows.map((row) => row.provider_id)
}

/** Whether what she says of herself was saved: somebody else may have saved at that moment. */
async function say(
  { inArea, area: { areaId } }: TestSite,
  providerId: string,
  about: string,
): Promise<boolean> {
  const saved = await inArea(async (db) => {
    const now = await provider(db, areaId, providerId)
    const details = { ...now!, about }
    const save = { areaId, providerId, details, revision: now!.revision }
    return saveListing(db, { ...save, savedBy: 'provider' })
  })
  return saved === 'saved'
}

const many = 240

/** Each says many words, none in the order of another's: who saves keeps each word once. */
function choirs(what: string) {
  return Array.from({ length: many }, (_, n) =>
    record(
      { key: `csv:${n}`, name: `Choir ${n}`, about: 'We sing.' },
      { key: `csv:${n}/s`, description: `${what} with ${words(what, n * 20, 24).join(' ')}.` },
      { place: `row ${n}` },
    ),
  )
}

/** Invented words, of letters only; with a step, each is of another choir. */
function words(kind: string, from: number, count: number, step = 1): string[] {
  return Array.from({ length: count }, (_, n) => {
    const number = ((((from + n) * step) % (many * 20)) * 7919) % 9973
    return [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('') + kind
  })
}
