// For tests: a backup taken apart into its entries, and put together again, whole or spoilt.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { extract, type Header, pack } from 'tar-stream'
import type { Manifest } from './manifest.ts'

export type Piece = Partial<Header> & { name: string; content: Buffer }

export async function takeApart(file: string): Promise<Piece[]> {
  const tar = extract()
  const reading = pipeline(createReadStream(file), createGunzip(), tar)
  const pieces: Piece[] = []
  for await (const entry of tar)
    pieces.push({ name: entry.header.name, content: await buffer(entry) })
  await reading
  return pieces
}

export async function putTogether(file: string, pieces: Piece[]): Promise<void> {
  const tar = pack()
  for (const { content, ...header } of pieces) tar.entry(header, content)
  tar.finalize()
  await pipeline(tar, createGzip({ level: 1 }), createWriteStream(file))
}

/** Pieces whose manifest is changed and signed again, as only an attacker or another version would. */
export function withManifest(pieces: Piece[], change: (manifest: Manifest) => unknown): Piece[] {
  const old = pieces.find(({ name }) => name === 'manifest.json')!
  const manifest: Manifest = JSON.parse(old.content.toString())
  change(manifest)
  const content = Buffer.from(JSON.stringify(manifest))
  const hash = createHash('sha256').update(content).digest('hex')
  return [
    ...pieces.filter(({ name }) => !name.startsWith('manifest.')),
    { name: 'manifest.json', content },
    { name: 'manifest.sha256', content: Buffer.from(`${hash}  manifest.json\n`) },
  ]
}
