// Where sockets and root's copy of the binaries go.
import { statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, resolve } from 'node:path'

// A socket's path has at most 107 bytes (103 on macOS); this much of it is our own names.
const longest = (process.platform === 'linux' ? 107 : 103) - 41

/** The system's temporary folder; /tmp when it can't serve for `purpose`. */
export function temporaryFolder(purpose: 'files' | 'socket' = 'files'): string {
  const folder = resolve(tmpdir())
  if (process.platform === 'win32') return folder
  if (purpose === 'socket' && Buffer.byteLength(folder) > longest) return '/tmp'
  // Root's server runs as nobody, who must be able to get there (root's TMPDIR is often closed).
  return process.getuid?.() === 0 && !isReachable(folder) ? '/tmp' : folder
}

function isReachable(folder: string): boolean {
  const mode = statSync(folder, { throwIfNoEntry: false })?.mode ?? 0
  return (mode & 0o001) !== 0 && (dirname(folder) === folder || isReachable(dirname(folder)))
}
