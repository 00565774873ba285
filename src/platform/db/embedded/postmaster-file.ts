// postmaster.pid, where a server says who it is. PostgreSQL clears a dead server's file itself.
import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Address } from './cluster.ts'
import { anyoneWorksIn, isAlive, isServerOf } from './process.ts'
import { codeOf, folderProblem } from './troubles.ts'

/** What a cluster's folder says of its server. */
export type Sighting =
  | { state: 'none' }
  | { state: 'busy'; pid: number }
  | { state: 'ready'; pid: number; address: Address }
  /** A file that keeps PostgreSQL from starting though no server wrote it, or none that lives. */
  | { state: 'remnant'; text: string }

/** Looks for the server of a cluster's folder. Throws a Problem when the folder is closed to us. */
export function sight(folder: string): Sighting {
  const text = read(join(folder, 'postmaster.pid'), folder)
  if (text === undefined) return { state: 'none' }
  const [first, , , port, host, address, , status] = text.split('\n').map((line) => line.trim())
  const pid = Number(first)
  if (text.trim() === '') return { state: 'remnant', text }
  if (!isAlive(pid)) return { state: 'none' }
  if (!isServerOf(pid, folder)) return { state: 'remnant', text }
  if (status !== 'ready') return { state: 'busy', pid }
  return { state: 'ready', pid, address: { host: host || address || '', port: Number(port) } }
}

/** Moves a remnant away, for nobody to trip over; does nothing while anyone works in the folder. */
export function clearRemnant(folder: string, text: string): void {
  if (!anyoneWorksIn(folder)) setAside(join(folder, 'postmaster.pid'), text)
}

/** The same for a socket's lock file, whose first line is a pid too. */
export function clearSocketLock(folder: string, { host, port }: Address): void {
  const file = join(host, `.s.PGSQL.${port}.lock`)
  const text = read(file, host)
  if (text === undefined) return
  const pid = Number(text.split('\n')[0])
  if (isAlive(pid) && !isServerOf(pid, folder)) setAside(file, text)
}

// A server may start between our look and our move: then its file is put back, unless a newer
// one is there.
function setAside(file: string, judged: string): void {
  const aside = `${file}.${randomBytes(4).toString('hex')}`
  try {
    renameSync(file, aside)
    if (readFileSync(aside, 'utf8') !== judged) linkSync(aside, file)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw folderProblem(error, file)
  } finally {
    rmSync(aside, { force: true })
  }
}

function read(file: string, folder: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw folderProblem(error, folder)
  }
}
