import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { InventedArea } from '../../generator/areas.ts'
import { inventedProviders } from '../../generator/providers.ts'
import { feedRecord, type FeedOf } from './feed-record.ts'

export interface FeedToWrite extends Pick<FeedOf, 'names'> {
  area: InventedArea
  services: number
  /** Each service whose number this divides has changed; none: it is as at first. */
  changedEach?: number
  as: 'lines' | 'packed envelope'
}

/** Writes a feed of so many services, the same each time. @returns bytes before packing. */
export async function writeFeed(path: string, feed: FeedToWrite): Promise<number> {
  let bytes = 0
  async function* counted() {
    for (const text of feed.as === 'lines' ? lines(feed) : envelope(feed)) {
      const chunk = Buffer.from(text)
      bytes += chunk.length
      yield chunk
    }
  }
  const to = createWriteStream(path)
  if (feed.as === 'lines') await pipeline(Readable.from(counted()), to)
  else await pipeline(Readable.from(counted()), createGzip({ level: 1 }), to)
  return bytes
}

function* lines(feed: FeedToWrite): Generator<string> {
  for (const some of chunks(feed)) yield some.map((one) => `${one}\n`).join('')
}

function* envelope(feed: FeedToWrite): Generator<string> {
  const { services } = feed
  const counted = { total_items: services, total_pages: 1, page_number: 1, size: services }
  const flags = { first_page: true, last_page: true, empty: false }
  yield `${JSON.stringify({ ...counted, ...flags }).slice(0, -1)},"contents":[`
  let isFirst = true
  for (const some of chunks(feed)) {
    yield (isFirst ? '' : ',') + some.join(',')
    isFirst = false
  }
  yield ']}'
}

/** Some records at a time. */
function* chunks(feed: FeedToWrite): Generator<string[]> {
  let some: string[] = []
  for (const one of records(feed)) {
    some.push(JSON.stringify(one))
    if (some.length < 100) continue
    yield some
    some = []
  }
  if (some.length) yield some
}

/** One to three of each provider, until there are as many as are wanted. */
function* records({ area, services, changedEach, names }: FeedToWrite): Generator<object> {
  const of = { names, localities: area.details.localities, now: new Date().toISOString() }
  let provider = 0
  let service = 0
  for (const details of inventedProviders({ ...area, listings: services }, 0)) {
    provider++
    for (const one of details.services) {
      if (service === services) return
      service++
      const isChanged = changedEach !== undefined && service % changedEach === 0
      yield feedRecord(details, one, { provider, service, isChanged }, of)
    }
  }
}
