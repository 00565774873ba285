import type { Terms } from '#providers'
import { Problem } from '../../../platform/problem.ts'
import {
  csvRows,
  formatOf,
  jsonRecords,
  textOf,
  unpacked,
  workbookRows,
  type Source,
} from '../../../platform/reading/index.ts'
import { unlessFault } from '../mending/unless-fault.ts'
import type { Read } from '../record.ts'
import { apiRecords } from './api-records.ts'
import { asRead } from './as-read.ts'
import { directoryRows } from './directory-rows.ts'
import { knownProviders } from './providers.ts'
import type { Registration, Unreadable } from './registration.ts'

export interface CqcOptions {
  names: Terms
  /** Only what is registered in one council's area, by its name; the rest is counted. */
  only?: { localAuthority?: string }
}

/**
 * Reads the register of the Care Quality Commission: its care directory (CSV or .xlsx) or records of
 * its API (JSON), packed or not. Only adult social care is taken; what is left out says why.
 * @throws Problem where it is neither.
 */
export async function* readCqc(
  source: Source,
  { names, only = {} }: CqcOptions,
): AsyncGenerator<Read> {
  const known = knownProviders()
  const council = plain(only.localAuthority ?? '')
  const ahead: (Registration | Unreadable)[] = []
  let elsewhere = 0
  let taken = 0
  const councils = new Set<string>()
  for await (const entry of entriesOf(await unpacked(source))) {
    // Where that fails, so does reading it.
    if ('providerId' in entry) unlessFault(entry.place, () => known.learn(entry))
    if (council && 'providerId' in entry && plain(entry.localAuthority) !== council) {
      elsewhere++
      if (councils.size < 200) councils.add(entry.localAuthority)
      continue
    }
    if ('providerId' in entry) taken++
    ahead.push(entry)
    if (ahead.length > mostAhead) yield* ahead.splice(0, mostAhead / 2).map(read)
  }
  if (elsewhere && !taken)
    throw new Problem(nobodyThere(source.name, only.localAuthority!, councils))
  yield* ahead.map(read)
  if (elsewhere) yield leftOutElsewhere(elsewhere, only.localAuthority!)

  function read(entry: Registration | Unreadable): Read {
    if (!('providerId' in entry)) return { leftOut: entry }
    return unlessFault(entry.place, () => asRead(entry, { names, known }))
  }
}

function nobodyThere(file: string, council: string, councils: Set<string>): string {
  const some = [...councils].filter(Boolean).toSorted().slice(0, 10)
  return `No entry of ${file} stands in the area of ${council}: it has those of ${some.join(', ')}${councils.size > 10 ? ' and more' : ''}. Say the council as the file does, with --name on the command line.`
}

/** So much is read before the first is given: what names a provider may stand behind her places. */
const mostAhead = 10_000

function leftOutElsewhere(count: number, council: string): Read {
  const reason = `stand in areas of other councils than ${council}, so they are left out`
  const note = { field: 'local authority', value: `${count} entries`, reason }
  return { leftOut: { place: 'the whole file', notes: [note], isOfWhole: true } }
}

async function* entriesOf(source: Source): AsyncGenerator<Registration | Unreadable> {
  const format = await formatOf(source)
  if (format === 'workbook') yield* directoryRows(workbookRows(source.bytes))
  else if (format === 'text') yield* directoryRows(csvRows(textOf(source)))
  else if (format === 'json') yield* apiRecords(jsonRecords(textOf(source), { members }))
  else
    throw new Problem(
      `${source.name} is neither the care directory (CSV) nor records of the API (JSON) of the Care Quality Commission: download one of them.`,
    )
}

const members = ['locations', 'providers', 'contents', 'content', 'items']

/** `Bristol, City of` and `City of Bristol` are one. */
function plain(council: string): string {
  const words =
    council
      .toLowerCase()
      .replaceAll('&', 'and')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = words.filter((word) => !kindsOfCouncil.has(word))
  return (telling.length ? telling : words).join(' ')
}

const kindsOfCouncil = new Set('city county borough royal metropolitan council of the'.split(' '))
