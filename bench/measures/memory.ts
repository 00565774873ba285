import { readdirSync, readFileSync } from 'node:fs'
import type pg from 'pg'

/** Bytes of PostgreSQL's processes, and how they were counted. */
export interface DatabaseMemory {
  bytes: number
  /** What several processes share is counted once (PSS), or as often as it is shared (RSS). */
  by: 'PSS' | 'RSS'
}

/** None where its processes aren't on this machine or can't be looked at. */
export async function databaseMemory(pool: pg.Pool): Promise<DatabaseMemory | undefined> {
  const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid')
  try {
    const server = parentOf(rows[0]!.pid)
    if (!/postgres/.test(readFileSync(`/proc/${server}/comm`, 'utf8'))) return undefined
    const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    const own = processes.filter((pid) => Number(pid) === server || isChildOf(pid, server))
    return sum(own, 'smaps_rollup', 'Pss', 'PSS') ?? sum(own, 'status', 'VmRSS', 'RSS')
  } catch {
    return undefined
  }
}

function sum(
  pids: string[],
  file: string,
  name: string,
  by: DatabaseMemory['by'],
): DatabaseMemory | undefined {
  try {
    const kilobytes = pids.map((pid) => {
      const text = readFileSync(`/proc/${pid}/${file}`, 'utf8')
      return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0)
    })
    return { bytes: kilobytes.reduce((all, one) => all + one, 0) * 1024, by }
  } catch {
    return undefined
  }
}

function isChildOf(pid: string, parent: number): boolean {
  try {
    return parentOf(pid) === parent
  } catch {
    // It has ended meanwhile.
    return false
  }
}

/** The fourth field, after the name in brackets, which may hold anything. */
function parentOf(pid: string | number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1])
}
