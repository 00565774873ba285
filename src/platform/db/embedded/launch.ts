// Starts a server that outlives us, and reads what it wrote to its log.
import { spawn } from 'node:child_process'
import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs'
import { prepareAddress } from './address.ts'
import type { Address, Cluster } from './cluster.ts'
import { cannotRun } from './initialise.ts'
import { clearSocketLock } from './postmaster-file.ts'
import { environment, ownFolder, program, serverArguments } from './settings.ts'
import { folderProblem, serverProblem } from './troubles.ts'
import { runAs } from './user.ts'

const longestLog = 5_000_000

/** A server that we started: it may turn out to be too late, or unable to run. */
export interface Launched {
  ended: boolean
  /** Throws a Problem if it ended for a reason that trying again does not mend. */
  refuseToRetry(): void
}

/** Starts a server, at its `known` address if it had one. Throws a Problem. */
export async function launch(cluster: Cluster, known?: Address): Promise<Launched> {
  const address = await prepareAddress(cluster, known)
  if (cluster.transport === 'socket') clearSocketLock(cluster.folder, address)
  const log = openLog(cluster)
  const from = fstatSync(log).size
  try {
    const child = spawn(
      program(cluster.binaries, 'postgres'),
      ['-D', ownFolder(cluster.folder), ...serverArguments(cluster, address)],
      {
        cwd: cluster.folder,
        env: environment(cluster.binaries),
        // A group of its own: Ctrl-C at a terminal must not reach it.
        detached: true,
        stdio: ['ignore', log, log],
        windowsHide: true,
        ...runAs(cluster.user),
      },
    )
    const launched = {
      ended: false,
      refuseToRetry: () => judge(cluster, from, child.pid, child.signalCode),
    }
    child.on('exit', () => (launched.ended = true)).unref()
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    child.on('spawn', resolve).on('error', reject)
    await promise.catch(cannotRun(cluster))
    return launched
  } finally {
    closeSync(log)
  }
}

// Lost to another starter or program, or to what a killed server has not given back yet.
const passing =
  /lock file ".*" already exists|lock file ".*" is empty|shared memory block|any TCP\/IP sockets/

function judge(cluster: Cluster, from: number, pid: number | undefined, signal: string | null) {
  const lines = linesSince(cluster.logFile, from)
  const own = lines.filter((line) => line.includes(`[${pid}] FATAL`))
  if (signal !== null || own.some((line) => passing.test(line))) return
  throw serverProblem('PostgreSQL could not start', lines, cluster.dataFolder, cluster.logFile)
}

function openLog(cluster: Cluster): number {
  try {
    const size = statSync(cluster.logFile, { throwIfNoEntry: false })?.size ?? 0
    if (size > longestLog) renameSync(cluster.logFile, `${cluster.logFile}.old`)
    return openSync(cluster.logFile, 'a+', 0o600)
  } catch (error) {
    throw folderProblem(error, cluster.dataFolder)
  }
}

function linesSince(file: string, from: number): string[] {
  const handle = openSync(file, 'r')
  const buffer = Buffer.alloc(64_000)
  const length = readSync(handle, buffer, 0, buffer.length, from)
  closeSync(handle)
  return buffer.toString('utf8', 0, length).split('\n')
}
