import { Problem } from '../../../platform/problem.ts'
import { formatOf, openBytes, unpacked, type Format } from '../../../platform/reading/index.ts'
import type { ImportKind } from '../imports.ts'
import { largestFile } from './takes-file.ts'

/** Why a file can't be what it is said to be, by its first bytes; undefined where it can. */
export async function wrongWith(kind: ImportKind, file: File): Promise<string | undefined> {
  if (file.size === 0) return 'This file is empty: choose another'
  if (file.size > largestFile) return tooLarge
  try {
    const source = await unpacked(openBytes('This file', file.stream()))
    const format = await formatOf(source)
    await source.close()
    return wrong[kind][format]
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return error.message.replace(/\.$/, '')
  }
}

export const tooLarge =
  'This file is larger than 50 MB: ask whoever runs this installation to bring it in by the command line'

const neither = 'This file is no feed and no spreadsheet: choose another'
const page = 'This file is a web page: choose the data itself'

const wrong: Record<ImportKind, Partial<Record<Format, string>>> = {
  'open-referral': {
    workbook:
      'This file is a spreadsheet, not a feed: choose “A spreadsheet” above, or another file',
    text: 'This file is a spreadsheet or a text, not a feed: choose “A spreadsheet” above, or another file',
    markup: page,
    other: neither,
  },
  csv: {
    json: 'This file is a feed, not a spreadsheet: choose “Another directory’s feed” above, or another file',
    markup: page,
    other: neither,
  },
  cqc: { markup: page, other: neither },
}
