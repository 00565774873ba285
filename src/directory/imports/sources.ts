import { areaById, boundaryOf } from '#areas'
import type { Terms } from '#providers'
import type { Db } from '../../platform/db/db.ts'
import { Problem } from '../../platform/problem.ts'
import {
  csvRows,
  formatOf,
  openAddress,
  textOf,
  unpacked,
  usualLimits,
  workbookRows,
  type Source,
} from '../../platform/reading/index.ts'
import { readCqc } from './cqc/read-cqc.ts'
import type { ImportKind } from './imports.ts'
import { readOpenReferral } from './open-referral/read-open-referral.ts'
import type { Read } from './record.ts'
import { readSheet } from './spreadsheet/read-sheet.ts'

export interface ReadOptions {
  names: Terms
  signal?: AbortSignal
  /** How much a file may hold when it is unpacked; else as much as what comes over the web. */
  bytes?: number
  /** Of the register: the council whose entries are taken. */
  council?: string
  /** Addresses of this machine's own network are read too: for tests. */
  ownNetwork?: boolean
}

/**
 * What a file or an address says, record by record. An address is for feeds.
 * @throws Problem that says what to do, now or while it is read.
 */
export async function openReads(
  kind: ImportKind,
  from: Source | string,
  options: ReadOptions,
): Promise<AsyncIterable<Read>> {
  if (kind === 'open-referral') return readOpenReferral(from, options)
  const opened = typeof from === 'string' ? await openAddress(from, options) : from
  const source = await unpacked(opened, { bytes: options.bytes ?? usualLimits.bytes })
  const format = await formatOf(source)
  if (kind === 'cqc')
    return readCqc(source, { ...options, only: { localAuthority: options.council } })
  if (format === 'workbook') return readSheet(workbookRows(source.bytes), options)
  if (format === 'text') return readSheet(csvRows(textOf(source)), options)
  throw new Problem(`${source.name} is no spreadsheet: ${instead[format]}`)
}

const instead = {
  json: 'it looks like a feed, so bring it in as one (Open Referral UK).',
  markup: 'it is a web page. Save the table as .xlsx or CSV.',
  other: 'save the table as .xlsx or CSV.',
}

/** Whose entries of the register belong to an area: its boundary's council, or its own name. */
export async function councilOf(db: Db<'areas'>, areaId: string): Promise<string | undefined> {
  return (await boundaryOf(db, areaId))?.name ?? (await areaById(db, areaId))?.name
}
