import { Problem } from '../../platform/problem.ts'
import { openBundle, isSealed } from '../bundle/team-bundle.ts'
import type { Snapshot } from '../bundle/read-study.ts'
import { demonstrationAsOf, demonstrationStudy } from '../demonstration/demonstration.ts'
import type { Files } from './files.ts'
import { readPublicBundle } from './public/public-bundle.ts'
import { publicFiles } from './public/public-report.tsx'
import { makeReport } from './reports.ts'

/**
 * The reports of a study, from its bundle alone: of a team’s, both; of a public one, the public report.
 * @param passphrase of a team’s bundle.
 * @throws Problem where it is no bundle, or doesn’t open.
 */
export async function evaluateBundle(content: Uint8Array, passphrase = ''): Promise<Files> {
  if (isSealed(content)) return evaluateAny(await openBundle(content, passphrase))
  return inFolder('public', await publicFiles(readPublicBundle(new TextDecoder().decode(content))))
}

/** The same for the study that everybody has: the invented one. */
export function evaluateDemonstration(): Promise<Files> {
  return evaluateSnapshot({ data: demonstrationStudy(), asOf: demonstrationAsOf })
}

/** Of a file that anybody may have made: where something refers to what isn’t there, nothing can be computed. */
async function evaluateAny(snapshot: Snapshot): Promise<Files> {
  try {
    return await evaluateSnapshot(snapshot)
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem(
      'This bundle isn’t whole: something in it refers to what isn’t there, or isn’t what its column is for.',
      { cause: error },
    )
  }
}

async function evaluateSnapshot(snapshot: Snapshot): Promise<Files> {
  const team = await makeReport(snapshot, 'team')
  const open = await makeReport(snapshot, 'public')
  return new Map([...inFolder('team', team.files), ...inFolder('public', open.files)])
}

function inFolder(folder: string, files: Files): Files {
  return new Map([...files].map(([path, content]) => [`${folder}/${path}`, content]))
}
