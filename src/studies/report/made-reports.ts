import { newId } from '../../platform/db/new-id.ts'
import { lockByName } from '../../platform/db/lock-by-name.ts'
import type { StudyDb } from '../apart.ts'
import { readSnapshot, type Snapshot } from '../bundle/read-study.ts'
import type { RowOf } from '../bundle/study-data.ts'
import type { Released } from './public/release.ts'
import { inputsHashOf, makeReport, type Report, type ReportKind } from './reports.ts'

/** A report that was made. What it says isn’t kept: it is made again from the same data, to the byte. */
export interface MadeReport {
  reportId: string
  kind: ReportKind
  /** As of when it tells. */
  madeAt: string
  outputHash: string
  /** Something of the study has changed since, a consent that was taken back among them. */
  isOutOfDate: boolean
}

interface By {
  studyId: string
  memberId: string
}

/** Makes a report of the study as it is at one moment, and keeps what it was made from. */
export async function makeReportNow(db: StudyDb, by: By, kind: ReportKind): Promise<string> {
  const { studyId, memberId } = by
  // Of two public ones at a time, the second knows what the first has shown.
  await lockByName(db, 'report', studyId)
  const snapshot = await readSnapshot(db, studyId)
  const made = await makeReport(snapshot, kind)
  const reportId = newId()
  await db
    .insertInto('studies.report')
    .values({
      ...{ study_id: studyId, report_id: reportId, kind, member_id: memberId },
      ...{ inputs_hash: made.inputsHash, output_hash: made.outputHash, made_at: snapshot.asOf },
      released: made.released === null ? null : JSON.stringify(made.released),
    })
    .execute()
  return reportId
}

/** The reports of a study, the newest first. */
export async function madeReports(db: StudyDb, studyId: string): Promise<MadeReport[]> {
  const snapshot = await readSnapshot(db, studyId)
  const now = inputsHashOf(snapshot)
  return snapshot.data.report.map((row) => madeOf(row, now)).toSorted(newestFirst)
}

/**
 * One of them, made again.
 * @returns no report where the study has changed since: what it said then is nowhere.
 */
export async function madeReport(
  db: StudyDb,
  studyId: string,
  reportId: string,
): Promise<{ made: MadeReport; again(): Promise<Report | undefined> } | undefined> {
  const snapshot = await readSnapshot(db, studyId)
  const row = snapshot.data.report.find((one) => one.reportId === reportId)
  if (!row) return undefined
  const made = madeOf(row, inputsHashOf(snapshot))
  return {
    made,
    again: async () =>
      made.isOutOfDate
        ? undefined
        : makeReport(
            asItWas(snapshot, row),
            made.kind,
            (row.released as unknown as Released | null) ?? undefined,
          ),
  }
}

/** The study before this report was made: its later releases are none that it knew. */
function asItWas({ data }: Snapshot, { madeAt }: RowOf<'report'>): Snapshot {
  const report = data.report.filter((one) => one.madeAt < madeAt)
  return { asOf: madeAt, data: { ...data, report } }
}

function madeOf(row: RowOf<'report'>, now: string): MadeReport {
  const { reportId, kind, madeAt, outputHash, inputsHash } = row
  return {
    ...{ reportId, kind: kind as ReportKind, madeAt, outputHash },
    isOutOfDate: inputsHash !== now,
  }
}

const newestFirst = (a: MadeReport, b: MadeReport) => (a.madeAt < b.madeAt ? 1 : -1)
