// The last process to leave stops the server.
import { execFile } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Cluster } from './cluster.ts'
import { leaveSeat, type Seat } from './seat.ts'
import { isServerOf } from './process.ts'
import { environment, program } from './settings.ts'
import { codeOf } from './troubles.ts'

/** Gives up our place at the server and, when nobody else is there, stops it and sees it gone. */
export async function leave(cluster: Cluster, seat: Seat): Promise<void> {
  // A connection that breaks meanwhile means that the server is gone already.
  const last = await leaveSeat(seat).catch(() => false)
  if (last) await stopServer(cluster, seat.pid)
  await seat.client.end().catch(() => {})
}

async function stopServer(cluster: Cluster, pid: number): Promise<void> {
  await askToStop(cluster, pid)
  const deadline = Date.now() + cluster.patience
  while (isServerOf(pid, cluster.folder)) {
    if (Date.now() > deadline) {
      cluster.log(`The database (process ${pid}) is still closing; leave it to finish.`)
      return
    }
    await pause(10)
  }
}

async function askToStop(cluster: Cluster, pid: number): Promise<void> {
  if (process.platform === 'win32') {
    const args = ['stop', '-m', 'fast', '-D', cluster.folder]
    await promisify(execFile)(program(cluster.binaries, 'pg_ctl'), args, {
      env: environment(cluster.binaries),
      windowsHide: true,
    })
    return
  }
  try {
    // SIGINT is PostgreSQL's fast shutdown: it ends all connections and writes everything.
    process.kill(pid, 'SIGINT')
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error
  }
}
