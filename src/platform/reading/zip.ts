import { open } from 'node:fs/promises'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { Problem } from '../problem.ts'
import { oldOffice } from './format.ts'
import { startsWith } from './source.ts'

/** The parts of a workbook, by their names without regard to case, as its format has it. */
export interface Zip {
  has(name: string): boolean
  /** A part as it is unpacked; nothing where there is no such part. */
  part(name: string, most?: number): AsyncIterable<Uint8Array>
  close(): void
}

/** A `Problem` where the file is no zip, or one with a password. */
export async function openZip(path: string): Promise<Zip> {
  if (await isOldOffice(path))
    throw new Problem(
      `This workbook is an old .xls or is protected with a password: ${saveAgain}, without a password.`,
    )
  const zip = await openPromise(path, { autoClose: false }).catch((error: unknown) => {
    throw damaged(error)
  })
  try {
    const entries = await entriesOf(zip)
    return {
      has: (name) => entries.has(name.toLowerCase()),
      part: (name, most = 400_000_000) => unpack(zip, entries.get(name.toLowerCase()), most),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw damaged(error)
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase()
    if (!entries.has(name)) entries.set(name, entry)
    // A workbook has some dozens.
    if (entries.size > 10_000) throw tooLarge()
  }
  return entries
}

async function* unpack(zip: ZipFile, entry: Entry | undefined, most: number) {
  if (!entry) return
  // It says how large it is, and may lie: then that is found while it is unpacked.
  if (entry.uncompressedSize > most) throw tooLarge()
  let count = 0
  try {
    const chunks: AsyncIterable<Uint8Array> = await zip.openReadStreamPromise(entry)
    for await (const chunk of chunks) {
      count += chunk.length
      if (count > most) throw tooLarge()
      yield chunk
    }
  } catch (error) {
    throw damaged(error)
  }
}

const saveAgain = 'open it in a spreadsheet program and save it as .xlsx or CSV'

/** What to tell where reading went wrong; a `Problem` stays what it is. */
export function damaged(cause?: unknown): Problem {
  if (cause instanceof Problem) return cause
  return new Problem(`This workbook is damaged or isn't one: ${saveAgain}.`, { cause })
}

export function otherKind(): Problem {
  return new Problem(`This isn't an .xlsx workbook: ${saveAgain}.`)
}

export function tooLarge(): Problem {
  return new Problem('This workbook is too large to read: save its first sheet as CSV.')
}

async function isOldOffice(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return startsWith(buffer, oldOffice)
  } finally {
    await file.close()
  }
}
