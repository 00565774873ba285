import { newId } from '../../../platform/db/new-id.ts'
import type { StudyDb } from '../../apart.ts'
import { readStudy } from '../../bundle/read-study.ts'
import type { StudyData } from '../../bundle/study-data.ts'
import type { Kind, Planned } from './kind.ts'
import { attributeFields, chosen, readRows, unread, type Field, type Mapping } from './mapping.ts'
import type { Waiting } from './waiting.ts'

/** What would be brought in: said before anything is. */
export interface Preview {
  fields: Field[]
  mapping: Mapping
  planned: Planned<unknown>[]
  /** Columns that nothing reads. */
  unread: string[]
  /** Fields without which no row can be taken, and no column is read as them. */
  missing: Field[]
}

export async function previewOf(
  db: StudyDb,
  studyId: string,
  kind: Kind<unknown>,
  waiting: Waiting,
): Promise<Preview> {
  return preview(kind, await readStudy(db, studyId, kind.tables), waiting)
}

/** @param known what the study has of what the kind asks for. */
export function preview(
  kind: Kind<unknown>,
  known: StudyData,
  { table, columns, of }: Pick<Waiting, 'table' | 'columns' | 'of'>,
): Preview {
  const own = kind.fields(known, of)
  const fields = kind.takesMore ? withMore(own, columns[moreColumns] ?? [], table.head) : own
  const mapping = chosen(fields, table.head, columns)
  const missing = fields.filter(({ name, isNeeded }) => isNeeded && mapping[name] === undefined)
  return {
    ...{ fields, mapping, missing, unread: unread(table.head, mapping) },
    planned: missing.length > 0 ? [] : kind.plan(readRows(table, mapping, fields), known, of),
  }
}

/** The field of the columns that somebody takes along. */
export const moreColumns = 'as_more'

/** With the columns that she chose to take along, by their names. */
function withMore(own: Field[], chosenNames: readonly string[], head: readonly string[]): Field[] {
  const there = new Set(own.map(({ name }) => name))
  const more = attributeFields(chosenNames.filter((one) => head.includes(one)))
  return [...own, ...more.filter(({ name }) => !there.has(name))]
}

export function counted(planned: readonly Planned<unknown>[]) {
  const of = (outcome: Planned<unknown>['outcome']) =>
    planned.filter((one) => one.outcome === outcome).length
  return { taken: of('taken'), unchanged: of('unchanged'), leftOut: of('left out') }
}

interface By {
  studyId: string
  memberId: string
  /** As `studies.import` calls it. */
  kindName: string
}

/**
 * Brings in what was shown, and keeps a list of what was left out and why. The same file again changes
 * nothing, and is the same import.
 */
export async function bringIn(
  db: StudyDb,
  { studyId, memberId, kindName }: By,
  kind: Kind<unknown>,
  waiting: Waiting,
): Promise<string> {
  const { planned, mapping } = await previewOf(db, studyId, kind, waiting)
  const { taken, unchanged } = counted(planned)
  if (taken === 0) {
    const before = await importOf(db, studyId, kindName, waiting.hash)
    if (before) return before
  }
  const importId = newId()
  const leftOut = planned.flatMap((one) =>
    one.outcome === 'left out' ? [{ row: one.row, code: one.code, why: one.why }] : [],
  )
  const columns = Object.entries(mapping).map(([name, at]) => [
    name,
    at === undefined ? null : waiting.table.head[at],
  ])
  await db
    .insertInto('studies.import')
    .values({
      ...{ study_id: studyId, import_id: importId, kind: kindName },
      ...{ file_name: waiting.fileName, file_hash: waiting.hash, member_id: memberId },
      ...{ taken, unchanged, left_out: JSON.stringify(leftOut) },
      mapping: JSON.stringify(Object.fromEntries(columns)),
    })
    .execute()
  const said = planned.flatMap((one) => (one.outcome === 'taken' ? [one.said] : []))
  await kind.write(db, { studyId, importId, memberId }, said)
  return importId
}

async function importOf(db: StudyDb, studyId: string, kind: string, hash: string) {
  const row = await db
    .selectFrom('studies.import')
    .select('import_id as importId')
    .where('study_id', '=', studyId)
    .where('kind', '=', kind)
    .where('file_hash', '=', hash)
    .orderBy('imported_at', 'desc')
    .executeTakeFirst()
  return row?.importId
}
