// Where a server listens, and who may knock.
import { createHash, randomBytes } from 'node:crypto'
import { chownSync, lstatSync, mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { Problem } from '../../problem.ts'
import {
  goldcrest,
  type Address,
  type Cluster,
  type Connection,
  type ServerUser,
} from './cluster.ts'
import { codeOf, folderProblem } from './troubles.ts'
import { temporaryFolder } from './temporary-folder.ts'

const socketPort = 5432

/** Prepares an address for a new server; `known` is where it was before, to be kept if it can. */
export async function prepareAddress(cluster: Cluster, known?: Address): Promise<Address> {
  if (cluster.transport === 'tcp')
    return { host: '127.0.0.1', port: await freePort(known?.port ?? 0) }
  const host = known?.host ?? socketFolder(cluster.dataFolder)
  makeSocketFolder(host, cluster.user)
  return { host, port: socketPort }
}

/** The connection settings for pg. The socket folder's mode, or the password, keeps others out. */
export function connectionTo(cluster: Cluster, address: Address, database: string): Connection {
  if (cluster.transport === 'socket') {
    refuseUntrusted(address.host, cluster.user)
    return { ...address, user: goldcrest, database, ssl: false }
  }
  const password = readFileSync(passwordFile(cluster.folder), 'utf8').trim()
  return { ...address, user: goldcrest, password, database, ssl: false }
}

/** The password's file: inside the cluster, so that one rename puts both in place. */
export const passwordFile = (folder: string): string => join(folder, 'goldcrest.password')

export const newPassword = (): string => randomBytes(24).toString('base64url')

/** The socket folder of a data folder, named by a hash since a socket's path must be short. */
export function socketFolder(dataFolder: string): string {
  const hash = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16)
  return join(temporaryFolder('socket'), `goldcrest-${hash}`)
}

function makeSocketFolder(folder: string, user: ServerUser | undefined): void {
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw folderProblem(error, folder)
  }
  // What root made and had no time to hand over is made again; all else must be as we leave it.
  const found = lstatSync(folder)
  if (user && found.isDirectory() && found.uid === 0 && process.getuid?.() === 0)
    chownSync(folder, user.uid, user.gid)
  refuseUntrusted(folder, user)
}

function refuseUntrusted(folder: string, user: ServerUser | undefined): void {
  const found = lstatSync(folder)
  if (found.isDirectory() && found.uid === user?.uid && (found.mode & 0o777) === 0o700) return
  throw new Problem(
    `${folder} was not made by Goldcrest and cannot be trusted to lead to its database: remove it, then start again.`,
  )
}

function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', () => (wanted ? resolve(freePort(0)) : reject(noPort())))
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

const noPort = () =>
  new Problem(
    'No free port was found on 127.0.0.1 for the database: close some programs and start again.',
  )
