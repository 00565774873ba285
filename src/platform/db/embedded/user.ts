// Whom the server runs as: PostgreSQL refuses root.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../../problem.ts'
import type { ServerUser } from './cluster.ts'

/**
 * The user for a cluster: we ourselves; or, when we are root, whoever owns the cluster already,
 * and `nobody` for a new one. Throws a Problem when that can't work.
 */
export function serverUser(folder: string): ServerUser | undefined {
  const uid = process.getuid?.()
  const gid = process.getgid?.()
  if (uid === undefined || gid === undefined) return undefined
  const owner = statSync(folder, { throwIfNoEntry: false })
  if (uid !== 0) {
    if (owner && owner.uid !== uid)
      throw new Problem(
        `The database in ${folder} belongs to another user (${nameOf(owner.uid)}): start Goldcrest as that user, or choose another folder with GOLDCREST_DATA.`,
      )
    return { uid, gid }
  }
  if (process.platform !== 'linux')
    throw new Problem(
      'PostgreSQL cannot run as the administrator (root) here: start Goldcrest as an ordinary user.',
    )
  if (!owner || !existsSync(join(folder, 'PG_VERSION'))) return nobody()
  if (owner.uid === 0)
    throw new Problem(
      `The database in ${folder} belongs to root, as whom PostgreSQL cannot run: give it back with "chown -R nobody '${folder}'", then start again.`,
    )
  return { uid: owner.uid, gid: owner.gid }
}

/** What makes a child process run as the server's user. */
export function runAs(user: ServerUser | undefined): { uid?: number; gid?: number } {
  return user && process.getuid?.() === 0 ? { uid: user.uid, gid: user.gid } : {}
}

function nobody(): ServerUser {
  const [, , uid, gid] = users().find(([name]) => name === 'nobody') ?? []
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) }
}

function nameOf(uid: number): string {
  return users().find((fields) => fields[2] === String(uid))?.[0] ?? String(uid)
}

function users(): string[][] {
  try {
    const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
    return lines.map((line) => line.split(':'))
  } catch {
    return []
  }
}
