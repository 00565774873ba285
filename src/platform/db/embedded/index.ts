// The PostgreSQL that Goldcrest brings itself, for a data folder: started by whoever comes first,
// shared by all, started again when it is killed, stopped by the last to leave.
import { setTimeout as pause } from 'node:timers/promises'
import { join } from 'node:path'
import { connectionTo } from './address.ts'
import { attach } from './attach.ts'
import { findPackage, installBinaries, majorOf } from './binaries.ts'
import {
  clusterFolder,
  goldcrest,
  names,
  type Cluster,
  type Connection,
  type EmbeddedOptions,
} from './cluster.ts'
import { openDataFolder } from './folder.ts'
import { initialise } from './initialise.ts'
import type { Seat } from './seat.ts'
import { leave } from './leave.ts'
import { serverUser } from './user.ts'

export interface Embedded {
  /** For pg's Pool or Client: `host` is a socket folder, or 127.0.0.1 on Windows. */
  connection: Connection
  /** Leaves the server; the last process to leave stops it. End your own connections first. */
  stop(): Promise<void>
}

/**
 * Starts, or joins, the PostgreSQL of a data folder, and keeps it running until `stop()`.
 * Throws a Problem that says what the operator can do.
 */
export async function startEmbedded(
  dataFolder: string,
  options: EmbeddedOptions = {},
): Promise<Embedded> {
  const cluster = await prepare(dataFolder, options)
  return keepRunning(cluster, await attach(cluster))
}

async function prepare(path: string, options: EmbeddedOptions): Promise<Cluster> {
  const dataFolder = openDataFolder(path)
  const source = findPackage()
  const folder = clusterFolder(dataFolder)
  const cluster: Cluster = {
    dataFolder,
    folder,
    logFile: join(dataFolder, names.log),
    user: serverUser(folder),
    binaries: installBinaries(source),
    transport: options.transport ?? (process.platform === 'win32' ? 'tcp' : 'socket'),
    fsync: options.fsync ?? true,
    log: options.log ?? ((line) => process.stderr.write(`${line}\n`)),
    patience: options.patience ?? 60_000,
  }
  await initialise(cluster, majorOf(source))
  return cluster
}

function keepRunning(cluster: Cluster, first: Seat): Embedded {
  const stopping = new AbortController()
  let seat: Seat | undefined
  let reviving = Promise.resolve()
  let stopped: Promise<void> | undefined

  const sit = (taken: Seat) => {
    seat = taken
    taken.client.once('end', () => {
      seat = undefined
      if (!stopping.signal.aborted) reviving = revive()
    })
  }
  const revive = async () => {
    cluster.log('The database stopped by itself; Goldcrest is starting it again.')
    for (let wait = 100; !stopping.signal.aborted; wait = Math.min(wait * 2, 30_000)) {
      try {
        return sit(await attach(cluster, first.address))
      } catch (error) {
        cluster.log(error instanceof Error ? error.message : String(error))
        await pause(wait, undefined, { signal: stopping.signal }).catch(() => {})
      }
    }
  }
  const stop = async () => {
    stopping.abort()
    await reviving
    if (seat) await leave(cluster, seat)
  }
  sit(first)
  return {
    connection: connectionTo(cluster, first.address, goldcrest),
    stop: () => (stopped ??= stop()),
  }
}
