import type { Terms } from '#providers'
import {
  jsonRecords,
  openAddress,
  textOf,
  unpacked,
  usualLimits,
  type Source,
} from '../../../platform/reading/index.ts'
import { unlessFault } from '../mending/unless-fault.ts'
import type { Read } from '../record.ts'
import { asRead, servicesIn } from './as-read.ts'
import { takenFrom, type FeedLimits } from './feed-limits.ts'
import { firstPage } from './first-page.ts'
import { isFile, listAddresses } from './list-address.ts'
import { refuseOtherFormats } from './open-page.ts'
import { pagesOf } from './pages.ts'
import { savedFile, type Reading } from './reading.ts'
import { wholeServices } from './whole-services.ts'

export interface OpenReferralOptions {
  /** Our words, to which what the source says is brought. */
  names: Terms
  /** How much a file may hold when it is unpacked; else the usual. */
  bytes?: number
  /** How much a feed by address may hold in all; else the usual. */
  feed?: FeedLimits
  /** Also read this machine's own and private networks. */
  ownNetwork?: boolean
  /** Aborted, reading throws its reason. */
  signal?: AbortSignal
  /** How many services came in, and of how many, where the feed says it. */
  onProgress?: (done: number, total?: number) => void
  /** By which past and future are judged. */
  today?: Date
}

/**
 * Reads the services of an Open Referral UK feed of version 1 or 3: by its address (its base, its
 * list, or a file), or from a saved file, which holds a list, an envelope or a service per line,
 * packed or not. Throws a Problem where it can't be read; what is wrong with one service is noted
 * or leaves only that one out.
 */
export async function* readOpenReferral(
  from: string | Source,
  options: OpenReferralOptions,
): AsyncGenerator<Read> {
  if (typeof from !== 'string') yield* readFile(from, savedFile, options)
  else {
    const url = listAddresses(from).at(-1)!
    if (isFile(url)) yield* readFile(await openAddress(url.href, options), url.host, options)
    else yield* readFeed(from, url.host, options)
  }
}

async function* readFile(
  source: Source,
  origin: string,
  options: OpenReferralOptions,
): AsyncGenerator<Read> {
  const reading = readingFor(origin, options)
  const file = await unpacked(source, { bytes: options.bytes ?? usualLimits.bytes })
  await refuseOtherFormats(file)
  for await (const record of jsonRecords(textOf(file))) {
    options.signal?.throwIfAborted()
    const place = `service ${record.index + 1}`
    if ('trouble' in record) yield leftOut(place, 'service', record.trouble)
    else
      for (const value of servicesIn(record.value))
        yield unlessFault(place, () => asRead(value, place, reading))
    options.onProgress?.(record.index + 1)
  }
}

async function* readFeed(
  address: string,
  origin: string,
  options: OpenReferralOptions,
): AsyncGenerator<Read> {
  const reading = readingFor(origin, options)
  const asking = { ...options, taken: takenFrom(origin, options.feed) }
  const first = await firstPage(address, asking)
  const wholeOnes = wholeServices(first, asking)
  let done = 0
  for await (const paged of pagesOf(first, asking)) {
    options.signal?.throwIfAborted()
    if ('trouble' in paged) {
      const place = paged.page ? `page ${paged.page}` : 'the whole feed'
      const notes = [{ field: paged.field, reason: paged.trouble }]
      yield { leftOut: { place, notes, isOfWhole: true } }
      continue
    }
    let index = 0
    for await (const { value, notes } of wholeOnes(paged.contents)) {
      const place = `service ${++index} on page ${paged.page}`
      for (const [at, one] of servicesIn(value).entries())
        yield unlessFault(place, () => asRead(one, place, reading, at === 0 ? notes : undefined))
    }
    done += paged.contents.length
    options.onProgress?.(done, paged.items)
  }
}

function readingFor(origin: string, { names, today = new Date() }: OpenReferralOptions): Reading {
  return { names, today, origin }
}

function leftOut(place: string, field: string, reason: string): Read {
  return { leftOut: { place, notes: [{ field, reason }] } }
}
