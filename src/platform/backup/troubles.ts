// What can be wrong with a backup's file, its folder or its database, said in a sentence.
import { Problem } from '../problem.ts'

/** Says why a backup can't be written; other errors stay what they are. */
export function writeProblem(error: unknown, file: string): unknown {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return new Problem(
      `There is no room for ${file}: make room, or name a file on another disk. Nothing was left behind.`,
    )
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new Problem(`The folder of ${file} isn't there: make it, or name a file in another.`)
  if (code === 'EACCES' || code === 'EPERM')
    return new Problem(`You may not write ${file}: name a file in a folder of yours.`)
  if (code === 'EROFS')
    return new Problem(`${file} would be on a disk that can only be read: name another.`)
  if (code === 'ENAMETOOLONG')
    return new Problem(`The name ${file.slice(0, 60)}… is too long: name a shorter one.`)
  return error
}

/** Says why a backup can't be read. What isn't the system's trouble is damage. */
export function readProblem(error: unknown, file: string): unknown {
  if (error instanceof Problem) return error
  const code = codeOf(error)
  if (code === 'ENOENT') return new Problem(`There is no file ${file}: check its name.`)
  if (code === 'EACCES' || code === 'EPERM')
    return new Problem(`You may not read ${file}: run this as the user that made it.`)
  if (code === 'EISDIR') return new Problem(`${file} is a folder: name the backup in it.`)
  if (code.startsWith('E') && !code.startsWith('ERR_')) return error
  return damaged(file, 'it is cut off, or is no backup at all')
}

/** A backup that isn't as it was written: all of it is refused. */
export function damaged(file: string, what: string): Problem {
  return new Problem(
    `${file} is damaged (${what}), so nothing was restored: use another copy of this backup, or an earlier one.`,
  )
}

/** Says why uploads can't be put in place; other errors stay what they are. */
export function uploadsProblem(error: unknown, folder: string): unknown {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Problem(
      `There is no room for the uploads in ${folder}, so nothing was restored: make room, then run this again.`,
    )
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR')
    return new Problem(
      `Goldcrest may not write in ${folder}, so nothing was restored: give the user that runs it the right to, then run this again.`,
    )
  return error
}

/** Says why the database refused rows or has no room for them; other errors stay what they are. */
export function loadProblem(error: unknown): unknown {
  const code = codeOf(error)
  if (code.startsWith('23')) {
    const { table, constraint } = error as { table?: string; constraint?: string }
    return new Problem(
      `What the backup holds doesn't fit this installation (${table ?? 'a table'}: ${constraint ?? code}), so nothing was restored: restore into an empty installation.`,
    )
  }
  if (code === '53100')
    return new Problem(
      'The disk of the database is full, so nothing was restored: make room, then run this again.',
    )
  return error
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
