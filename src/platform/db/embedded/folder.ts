// The data folder: made when missing, and refused when it is somebody else's.
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
} from 'node:fs'
import { resolve } from 'node:path'
import { Problem } from '../../problem.ts'
import { clusterFolder, names } from './cluster.ts'
import { codeOf, folderProblem } from './troubles.ts'

// What Goldcrest makes itself begins so; the rest is what systems leave in every folder.
const ours =
  /^(postgres|uploads|goldcrest|\.goldcrest|lost\+found$|\.DS_Store$|\.git(keep|ignore)$)/

/** Makes or checks the data folder and answers its real path. Throws a Problem. */
export function openDataFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    const real = realpathSync(path)
    accessSync(real, constants.R_OK | constants.W_OK | constants.X_OK)
    refuseForeign(real)
    return real
  } catch (error) {
    throw folderProblem(error, resolve(path))
  }
}

function refuseForeign(folder: string): void {
  const entries = readdirSync(folder)
  if (entries.includes(names.cluster)) return
  const foreign = entries.find((name) => !ours.test(name))
  if (foreign)
    throw new Problem(
      `${folder} holds other things already (such as “${foreign}”) and no data of Goldcrest: choose an empty folder with GOLDCREST_DATA.`,
    )
}

/** Tells whether the data folder has a cluster, of the major version that we can run. */
export function hasCluster(dataFolder: string, major: string): boolean {
  const folder = clusterFolder(dataFolder)
  try {
    const version = readFileSync(`${folder}/PG_VERSION`, 'utf8').trim()
    if (version === major) return true
    throw new Problem(
      `The database in ${folder} was made by PostgreSQL ${version} and this Goldcrest brings PostgreSQL ${major}: make a backup with the Goldcrest that you used before, and restore it here into an empty folder.`,
    )
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw folderProblem(error, folder)
    if (isEmptyOrMissing(folder)) return false
    throw new Problem(
      `${folder} is not a database of Goldcrest: move it away, or choose another folder with GOLDCREST_DATA.`,
    )
  }
}

function isEmptyOrMissing(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0
}
