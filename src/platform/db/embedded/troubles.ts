// What an operator can mend, said in one sentence each.
import { Problem } from '../../problem.ts'

const choose = 'choose another folder with GOLDCREST_DATA'

/** The code of a system or PostgreSQL error, such as `EACCES` or `57P03`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** Says why a folder can't be used, from the system's error; other errors stay what they are. */
export function folderProblem(error: unknown, folder: string): unknown {
  const code = codeOf(error)
  if (error instanceof Problem || !code) return error
  if (code === 'ENOSPC' || code === 'EDQUOT') return noSpace(folder)
  if (code === 'EROFS')
    return new Problem(
      `${folder} is on a disk that can only be read: make it writable, or ${choose}.`,
    )
  if (code === 'EACCES' || code === 'EPERM')
    return new Problem(
      `Goldcrest may not read and write in ${folder}: give the user that runs it the right to, or ${choose}.`,
    )
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new Problem(`${folder} is a file or lies inside one, and must be a folder: ${choose}.`)
  if (code === 'ENAMETOOLONG')
    return new Problem(
      `The path of ${folder.slice(0, 60)}… is too long for this system: ${choose}.`,
    )
  const why = error instanceof Error ? error.message : String(error)
  return new Problem(`Goldcrest cannot use the folder ${folder} (${why}): mend that, or ${choose}.`)
}

/** Says why initdb or the server failed, from the lines that it wrote. */
export function serverProblem(what: string, lines: string[], dataFolder: string, log?: string) {
  if (lines.some(saysDiskFull)) return noSpace(dataFolder)
  const unnamed = lines.find((line) => line.includes('could not look up effective user ID'))
  if (unnamed)
    return new Problem(
      `PostgreSQL cannot run as a user without a name (${usefulLine([unnamed])}): run Goldcrest as a user of this system, or point DATABASE_URL at a PostgreSQL server.`,
    )
  const rest = log ? `see ${log} for more, mend that and start again` : 'mend that and start again'
  return new Problem(`${what}: “${usefulLine(lines)}”; ${rest}.`)
}

/** Says that the disk is full. */
export function noSpace(folder: string): Problem {
  return new Problem(
    `There is no space left on the disk that holds ${folder}: make room on it, then start Goldcrest again; nothing that was saved is lost.`,
  )
}

// Shared memory and semaphores that run out are reported in the same words, and aren't the disk.
function saysDiskFull(line: string): boolean {
  return (
    /No space left on device|Disk quota exceeded/.test(line) &&
    !/shared memory|semaphore/.test(line)
  )
}

function usefulLine(lines: string[]): string {
  const written = lines.filter((line) => line.trim())
  const worst = written.findLast((line) => /PANIC|FATAL|[Ee]rror/i.test(line)) ?? written.at(-1)
  return (worst ?? 'it said nothing').replace(/^.*?(PANIC|FATAL|ERROR|error):\s*/, '').trim()
}
