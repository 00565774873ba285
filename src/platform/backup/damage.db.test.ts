import assert from 'node:assert/strict'
import { copyFileSync } from 'node:fs'
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { withFreshDatabase } from '../../../test/support/database.ts'
import { uploadsFolder } from '../db/open-database.ts'
import { type Piece, putTogether, takeApart, withManifest } from './forgery.ts'
import { backup, restore } from './index.ts'
import { addProvider, contentOf, filesOf, fill, refused, withFolder } from './testing.ts'

test('a backup that is damaged anywhere is refused whole, and changes nothing', () =>
  withFolder((folder) =>
    withFreshDatabase(async ({ db, pool, url }) => {
      const there = { GOLDCREST_DATA: join(folder, 'there'), DATABASE_URL: url }
      const { ashdale } = await fill({ db, pool }, uploadsFolder(there))
      await addProvider(pool, ashdale, 'A long story. '.repeat(100_000))
      const whole = join(folder, 'whole')
      await backup(there, whole)
      const pieces = await takeApart(whole)
      const parts = pieces.filter(({ name }) => name.startsWith('tables/providers.provider/'))
      assert.ok(parts.length > 1)

      await withFreshDatabase(async (other) => {
        const here = { GOLDCREST_DATA: join(folder, 'here'), DATABASE_URL: other.url }
        const before = await contentOf(other.db)
        const spoilt = join(folder, 'spoilt')
        const refuse = async (changed: Piece[], why: RegExp) => {
          await putTogether(spoilt, changed)
          await refused(restore(here, spoilt), why)
        }
        const damaged = /is damaged .*so nothing was restored: use another copy/

        for (const [index, piece] of pieces.entries()) {
          if (piece.content.length > 0)
            await refuse(
              pieces.with(index, flipped(piece)),
              /isn't as it was written|has not|manifest/,
            )
          await refuse(pieces.toSpliced(index, 1), damaged)
          await refuse(pieces.toSpliced(index, 0, piece), damaged)
        }
        await refuse(swapped(pieces, parts[0]!, parts[1]!), /isn't as it was written/)
        await refuse(pieces.toReversed(), damaged)
        const extra = (piece: Partial<Piece>) => [
          ...pieces,
          { name: 'uploads/extra', content: Buffer.from('x'), ...piece },
        ]
        await refuse(extra({}), /uploads\/extra comes after its end/)
        await refuse(pieces.toSpliced(3, 0, extra({}).at(-1)!), /is missing or misplaced/)
        await refuse(extra({ type: 'directory', content: Buffer.alloc(0) }), /is no plain file/)
        const link = { type: 'symlink', linkname: '/etc', content: Buffer.alloc(0) } as const
        await refuse(extra(link), /is no plain file/)
        for (const path of ['../escaped', 'a/../../escaped', '/escaped', 'a\\..\\b', 'C:x', 'a//b'])
          await refuse(escaping(pieces, path), /manifest.json, uploads.*leads outside/)
        await refuse(
          withManifest(pieces, ({ tables }) => void tables[0]!.rows++),
          /\w+\.\w+ has not \d rows/,
        )
        await refuse(
          withManifest(pieces, ({ ledger }) =>
            ledger.push({ name: '9999_new.sql', sha256: zeros }),
          ),
          /made by a newer Goldcrest \(it has "9999_new.sql"/,
        )
        await refuse(
          withManifest(pieces, ({ ledger }) => void (ledger[0]!.sha256 = zeros)),
          /made by a different Goldcrest/,
        )
        await refuse(
          withManifest(pieces, (manifest) => Object.assign(manifest, { formatVersion: 2 })),
          /made by a newer Goldcrest, in a form/,
        )

        const bytes = await readFile(whole)
        const cuts = [0, 1, 9, 1000, bytes.length / 2, bytes.length - 9, bytes.length - 1]
        for (const cut of cuts) {
          await writeFile(spoilt, bytes.subarray(0, cut))
          await refused(restore(here, spoilt), damaged)
        }
        for (let at = 20; at < bytes.length; at += Math.ceil(bytes.length / 40)) {
          const { content } = flipped({ name: '', content: bytes }, at)
          // A long repetition can be said in more than one way: what still reads the same is whole.
          if (readsTheSame(content, bytes)) continue
          await writeFile(spoilt, content)
          await refused(restore(here, spoilt), damaged)
        }
        await writeFile(spoilt, 'Dear Sir')
        await refused(restore(here, spoilt), /or is no backup at all/)
        await refused(restore(here, folder), /is a folder: name the backup in it/)
        await refused(restore(here, join(folder, 'missing')), /There is no file .*missing/)

        const changing = join(folder, 'changing')
        await copyFile(whole, changing)
        await putTogether(spoilt, pieces.with(pieces.indexOf(parts[0]!), flipped(parts[0]!)))
        const change = (words: string) => {
          if (words === 'areas.area') copyFileSync(spoilt, changing)
        }
        await refused(restore(here, changing, change), /it changed while it was being read/)

        assert.deepEqual(await contentOf(other.db), before)
        assert.deepEqual(await filesOf(here.GOLDCREST_DATA), {})
        await restore(here, whole)
        assert.deepEqual(await contentOf(other.db), await contentOf(db))
      })
    }),
  ))

const zeros = '0'.repeat(64)

function flipped({ name, content }: Piece, at = content.length >> 1): Piece {
  const changed = Buffer.from(content)
  changed[at] = changed[at]! ^ 1
  return { name, content: changed }
}

function readsTheSame(one: Buffer, other: Buffer): boolean {
  try {
    return gunzipSync(one).equals(gunzipSync(other))
  } catch {
    return false
  }
}

function swapped(pieces: Piece[], one: Piece, other: Piece): Piece[] {
  const content = new Map([
    [one, other.content],
    [other, one.content],
  ])
  return pieces.map((piece) => ({ ...piece, content: content.get(piece) ?? piece.content }))
}

/** A forged backup in which an upload's path leads elsewhere. */
function escaping(pieces: Piece[], path: string): Piece[] {
  const last = pieces.findLast(({ name }) => name.startsWith('uploads/'))!
  const moved = pieces.with(pieces.indexOf(last), { ...last, name: `uploads/${path}` })
  return withManifest(moved, ({ uploads }) => void (uploads.at(-1)!.path = path))
}
