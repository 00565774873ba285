import type { Row } from '../../../platform/reading/index.ts'
import type { StudyDb } from '../../apart.ts'
import { draftOf, forgetDraft, keepDraft } from '../../drafts/drafts.ts'
import type { Form } from '../../../platform/web/forms.ts'
import type { Table } from './read-table.ts'

/** A table that was read and isn’t brought in yet: it waits among the drafts of whoever chose it. */
export interface Waiting {
  fileName: string
  hash: string
  table: Table
  /** What couldn’t be read as a table. */
  notTaken: string[]
  /** The instrument that answers are of. */
  of: string | undefined
  /** Which column she chose for what. */
  columns: Form['typed']
}

interface Of {
  studyId: string
  memberId: string
  kind: string
}

/** Not a page’s address, so that nothing typed on a page takes its place. */
function draftFor({ studyId, memberId, kind }: Of) {
  return { studyId, memberId, page: `table:${kind}` }
}

export async function keepWaiting(db: StudyDb, of: Of, waiting: Waiting): Promise<void> {
  const { fileName, hash, table, notTaken, columns } = waiting
  await keepDraft(db, draftFor(of), {
    ...columns,
    ...{ fileName: [fileName], hash: [hash], notTaken, of: waiting.of ? [waiting.of] : [] },
    ...{ head: table.head, rows: table.rows.map((row) => JSON.stringify(row)) },
  })
}

export async function waitingOf(db: StudyDb, of: Of): Promise<Waiting | undefined> {
  const draft = await draftOf(db, draftFor(of))
  if (!draft) return undefined
  const { fileName, hash, notTaken = [], head = [], rows = [], of: about, ...columns } = draft.typed
  return {
    ...{ fileName: fileName?.[0] ?? '', hash: hash?.[0] ?? '', notTaken, of: about?.[0], columns },
    table: { head, rows: rows.map((row) => JSON.parse(row) as Row) },
  }
}

export async function letGo(db: StudyDb, of: Of): Promise<void> {
  await forgetDraft(db, draftFor(of))
}
