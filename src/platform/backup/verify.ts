import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import { Problem } from '../problem.ts'
import { entriesOf, measure } from './archive-reader.ts'
import * as names from './manifest.ts'
import type { Entry, Manifest } from './manifest.ts'
import { damaged } from './troubles.ts'

type Found = Awaited<ReturnType<typeof measure>>

/**
 * Reads a whole backup and answers its manifest, if every entry that it promises is there, in its
 * place, byte for byte, and nothing else is.
 * @throws Problem that says what is wrong with it.
 */
export async function verify(file: string): Promise<Manifest> {
  const found: Found[] = []
  const ends = new Map<string, Buffer>()
  for await (const entry of entriesOf(file)) {
    const isEnd = entry.name === names.manifestName || entry.name === names.checksumName
    if (ends.has(entry.name) || (ends.size > 0 && !isEnd))
      throw damaged(file, `${entry.name} comes after its end`)
    if (isEnd) ends.set(entry.name, await buffer(entry.content))
    else found.push(await measure(entry))
  }
  const text = ends.get(names.manifestName)
  if (!text) throw damaged(file, 'its end is missing')
  const hash = createHash('sha256').update(text).digest('hex')
  if (ends.get(names.checksumName)?.toString() !== names.checksumLine(hash))
    throw damaged(file, `${names.manifestName} isn't as it was written`)
  const manifest = parse(file, text.toString())
  compare(file, names.entriesIn(manifest), found)
  compareRows(file, manifest, found)
  return manifest
}

const versionSchema = z.object({ format: z.literal('goldcrest-backup'), formatVersion: z.int() })

function parse(file: string, text: string): Manifest {
  const version = versionSchema.safeParse(JSON.parse(text))
  if (version.data && version.data.formatVersion > names.formatVersion)
    throw new Problem(
      `${file} was made by a newer Goldcrest, in a form that this one doesn't know: update Goldcrest, then restore it.`,
    )
  const manifest = names.manifestSchema.safeParse(JSON.parse(text))
  if (manifest.data) return manifest.data
  const issue = manifest.error?.issues[0]
  throw damaged(file, `${names.manifestName}, ${issue?.path.join('.')}: ${issue?.message}`)
}

function compare(file: string, promised: Entry[], found: Entry[]): void {
  for (const [index, entry] of promised.entries()) {
    const there = found[index]
    if (there?.name !== entry.name) throw damaged(file, `${entry.name} is missing or misplaced`)
    if (there.bytes !== entry.bytes || there.sha256 !== entry.sha256)
      throw damaged(file, `${entry.name} isn't as it was written`)
  }
  const extra = found[promised.length]
  if (extra) throw damaged(file, `${extra.name} doesn't belong in it`)
}

function compareRows(file: string, manifest: Manifest, found: Found[]): void {
  const rest = found.values()
  const count = (parts: unknown[]) =>
    parts.reduce((sum: number) => sum + (rest.next().value?.rows ?? 0), 0)
  for (const { name, rows, parts } of [...manifest.tables, { name: 'jobs', ...manifest.jobs }])
    if (count(parts) !== rows) throw damaged(file, `${name} has not ${rows} rows`)
}
