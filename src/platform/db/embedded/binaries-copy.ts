// Copies the binaries to where the server's user can run them, with the library links that they
// need and that the package can't hold.
import { chmodSync, copyFileSync, lstatSync, mkdirSync, mkdtempSync } from 'node:fs'
import { readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Problem } from '../../problem.ts'
import { codeOf } from './troubles.ts'

/**
 * Copies a package's native folder to `target` unless a whole copy is there, and answers `target`.
 * Throws a Problem when somebody else made that folder.
 */
export function copyOnce(native: string, target: string): string {
  const wanted = list(native)
  if (isWhole(wanted, target, native)) return target
  const fresh = mkdtempSync(`${target}-`)
  try {
    copy(wanted, native, fresh)
    moveInto(fresh, target, () => isWhole(wanted, target, native))
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
  if (isWhole(wanted, target, native)) return target
  throw new Problem(
    `Goldcrest made a copy of PostgreSQL's programs in ${target} that is not whole: remove that folder and start again.`,
  )
}

// Whoever is first wins; what a cleaner of temporary folders left incomplete makes way.
function moveInto(fresh: string, target: string, isDone: () => boolean): void {
  try {
    renameSync(fresh, target)
  } catch (error) {
    if (isDone()) return
    if (!lstatSync(target, { throwIfNoEntry: false })) throw error
    const old = `${fresh}-old`
    renameSync(target, old)
    renameSync(fresh, target)
    rmSync(old, { recursive: true, force: true })
  }
}

interface Entry {
  path: string
  kind: 'folder' | 'file' | 'link'
  size: number
  to?: string
}

function list(native: string): Entry[] {
  const entries: Entry[] = []
  const walk = (folder: string) => {
    for (const found of readdirSync(join(native, folder), { withFileTypes: true })) {
      const path = join(folder, found.name)
      if (found.isDirectory()) {
        entries.push({ path, kind: 'folder', size: 0 })
        walk(path)
      } else if (found.isFile()) {
        entries.push({ path, kind: 'file', size: lstatSync(join(native, path)).size })
      }
    }
  }
  walk('')
  return [...entries, ...links(native)]
}

function links(native: string): Entry[] {
  try {
    const known: { source: string; target: string }[] = JSON.parse(
      readFileSync(join(native, 'pg-symlinks.json'), 'utf8'),
    )
    return known.map(({ source, target }) => {
      const path = target.replace(/^native\//, '')
      return { path, kind: 'link', size: 0, to: basename(source) }
    })
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

// Modes are set outright: the checkout's own may be closed to the server's user.
function copy(wanted: Entry[], native: string, target: string): void {
  for (const { path, kind, to } of wanted) {
    const place = join(target, path)
    if (kind === 'folder') mkdirSync(place)
    else if (kind === 'file') copyFileSync(join(native, path), place)
    else symlinkSync(to ?? '', place)
    if (kind !== 'link') chmodSync(place, 0o755)
  }
  chmodSync(target, 0o755)
}

function isWhole(wanted: Entry[], target: string, native: string): boolean {
  const found = lstatSync(target, { throwIfNoEntry: false })
  if (!found) return false
  const trusted = [0, process.getuid?.() ?? 0, lstatSync(native).uid]
  const open = process.platform !== 'win32' && (found.mode & 0o22) !== 0
  if (!found.isDirectory() || !trusted.includes(found.uid) || open)
    throw new Problem(
      `${target} was not made by Goldcrest and cannot be trusted to hold PostgreSQL's programs: remove it, then start again.`,
    )
  return wanted.every(({ path, kind, size }) => {
    const entry = lstatSync(join(target, path), { throwIfNoEntry: false })
    return kind === 'file' ? entry?.size === size : entry !== undefined
  })
}
