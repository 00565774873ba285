// Makes a cluster in a temporary folder and puts it in place with one rename.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { newPassword, passwordFile } from './address.ts'
import { names, type Cluster } from './cluster.ts'
import { hasCluster } from './folder.ts'
import { isAlive } from './process.ts'
import { environment, initdbArguments, ownFolder, program } from './settings.ts'
import { folderProblem, serverProblem } from './troubles.ts'
import { runAs } from './user.ts'

const making = new Set<string>()

/** Makes the cluster unless it is there; of several that try, the first one's is used. */
export async function initialise(cluster: Cluster, major: string): Promise<void> {
  removeLeftovers(cluster.dataFolder)
  if (hasCluster(cluster.dataFolder, major)) return
  const name = `${names.new}${process.pid}-${randomBytes(4).toString('hex')}`
  const fresh = join(cluster.dataFolder, name)
  making.add(name)
  try {
    mkdirSync(fresh, { mode: 0o700 })
    giveTo(cluster, fresh)
    const password = cluster.transport === 'tcp' ? makePassword(cluster, fresh) : undefined
    await initdb(cluster, fresh, password)
    if (password) renameSync(password, passwordFile(fresh))
    putInPlace(cluster, fresh, major)
  } catch (error) {
    throw folderProblem(error, cluster.dataFolder)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
    making.delete(name)
  }
}

// initdb wants its folder empty, so the password lies beside it meanwhile.
function makePassword(cluster: Cluster, fresh: string): string {
  const file = `${fresh}.password`
  writeFileSync(file, newPassword(), { mode: 0o600 })
  giveTo(cluster, file)
  return file
}

function giveTo(cluster: Cluster, path: string): void {
  if (cluster.user) chownSync(path, cluster.user.uid, cluster.user.gid)
}

async function initdb(cluster: Cluster, fresh: string, password?: string): Promise<void> {
  const args = initdbArguments(cluster.fsync, password && `../${basename(password)}`)
  const child = spawn(program(cluster.binaries, 'initdb'), [...args, '-D', ownFolder(fresh)], {
    cwd: fresh,
    env: environment(cluster.binaries),
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    ...runAs(cluster.user),
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const { promise, resolve, reject } = Promise.withResolvers<number | null>()
  child.on('error', reject).on('close', resolve)
  if ((await promise.catch(cannotRun(cluster))) === 0) return
  throw serverProblem(
    'PostgreSQL could not make its database',
    said.split('\n'),
    cluster.dataFolder,
  )
}

/** Says why one of PostgreSQL's programs could not be run at all. */
export function cannotRun(cluster: Cluster) {
  return (error: unknown): never => {
    const why = error instanceof Error ? error.message : String(error)
    throw serverProblem(
      `This system does not let PostgreSQL's programs in ${cluster.binaries} run (point TMPDIR at a folder where programs may)`,
      [why],
      cluster.dataFolder,
    )
  }
}

function putInPlace(cluster: Cluster, fresh: string, major: string): void {
  try {
    renameSync(fresh, cluster.folder)
  } catch (error) {
    if (!hasCluster(cluster.dataFolder, major)) throw error
  }
  if (process.platform !== 'win32') syncFolder(cluster.dataFolder)
}

// Until its folder is written, a rename can be undone by a power cut.
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

// What a starter that was killed left behind. A container gives the same pid again and again.
function removeLeftovers(dataFolder: string): void {
  for (const name of readdirSync(dataFolder)) {
    if (!name.startsWith(names.new)) continue
    const pid = Number.parseInt(name.slice(names.new.length), 10)
    const inUse = pid === process.pid ? making.has(name.replace('.password', '')) : isAlive(pid)
    if (!inUse) remove(join(dataFolder, name))
  }
}

// initdb may outlive its starter by a moment and still write; what stays goes at a later start.
function remove(leftover: string): void {
  try {
    rmSync(leftover, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  } catch {}
}
