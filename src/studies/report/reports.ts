import { hashOf } from '../../platform/canonical.ts'
import { openSolver } from '../../platform/solver/solver.ts'
import type { Snapshot } from '../bundle/read-study.ts'
import { find } from '../find/find.ts'
import { figuresOf } from '../find/figures.tsx'
import { tablesOf } from '../find/tables.tsx'
import { filesOf, type Files } from './files.ts'
import { publish } from './public/public-bundle.ts'
import { publicFiles } from './public/public-report.tsx'
import type { Released } from './public/release.ts'
import { codingTables } from './coding-tables.ts'
import { changesTable } from './plan-section.tsx'
import { reportQueriesOf } from './report-queries.ts'
import { teamReport } from './team-report.tsx'

export type ReportKind = 'team' | 'public'

export interface Report {
  kind: ReportKind
  asOf: string
  inputsHash: string
  outputHash: string
  files: Files
  /** Of a public one: what the next has to know. Never to be shown. */
  released: Released | null
}

/**
 * A report of a study as it was at one moment: the same snapshot gives the same bytes, anywhere.
 * @param known what was kept of a public one that is made again: what is hidden isn't sought anew.
 */
export async function makeReport(
  snapshot: Snapshot,
  kind: ReportKind,
  known?: Released,
): Promise<Report> {
  const { data, asOf } = snapshot
  const inputsHash = inputsHashOf(snapshot)
  const found = find(data)
  if (kind === 'team') {
    const figures = figuresOf(reportQueriesOf(data, found, asOf))
    const tables = [...tablesOf(figures), ...codingTables(figures), changesTable(figures)]
    const files = await filesOf(await teamReport(figures), figures, tables)
    return { kind, asOf, inputsHash, files, outputHash: outputHashOf(files), released: null }
  }
  const { bundle, released } = publish(data, asOf, await openSolver(), { found, known })
  const files = await publicFiles(bundle)
  return { kind, asOf, inputsHash, files, outputHash: outputHashOf(files), released }
}

/** Of all that a study is, but for the reports that were made of it. */
export function inputsHashOf({ data }: Pick<Snapshot, 'data'>): string {
  return hashOf({ ...data, report: [] })
}

export function outputHashOf(files: Files): string {
  const contents = [...files].map(([path, content]) => [
    path,
    Buffer.from(content).toString('base64'),
  ])
  return hashOf(contents.toSorted(([a], [b]) => (a! < b! ? -1 : 1)))
}
