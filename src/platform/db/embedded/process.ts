// What can be told of a process by its number.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { codeOf } from './troubles.ts'

/** Tells whether a process of this number runs, whoever owns it. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
  return !isZombie(pid)
}

/** Tells whether a live process is a PostgreSQL that works in `folder` (or may, as far as we see). */
export function isServerOf(pid: number, folder: string): boolean {
  return isAlive(pid) && programOf(pid).startsWith('postgres') && mayWorkIn(pid, folder) !== false
}

/** Tells whether any process is known to work in `folder`, such as what a killed server left. */
export function anyoneWorksIn(folder: string): boolean {
  if (process.platform !== 'linux') return false
  return readdirSync('/proc').some(
    (name) => /^\d+$/.test(name) && mayWorkIn(+name, folder) === true,
  )
}

// Undefined when it can't be told: another user's process, or a system without /proc.
function mayWorkIn(pid: number, folder: string): boolean | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    const its = statSync(`/proc/${pid}/cwd`)
    const ours = statSync(folder)
    return its.dev === ours.dev && its.ino === ours.ino
  } catch (error) {
    return codeOf(error) === 'ENOENT' || codeOf(error) === 'ESRCH' ? false : undefined
  }
}

function programOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
    const [file, args] =
      process.platform === 'win32'
        ? ['tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']]
        : ['ps', ['-p', String(pid), '-o', 'comm=']]
    const line = execFileSync(file, args, { encoding: 'utf8', windowsHide: true }).trim()
    return line.replace(/^"/, '').split('/').at(-1) ?? ''
  } catch {
    return ''
  }
}

// Where nothing collects dead orphans (a container's first process often does not), they stay listed.
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false
  try {
    return / [ZX] /.test(
      readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').slice(0, 3),
    )
  } catch {
    return true
  }
}
