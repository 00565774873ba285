import { sql } from 'kysely'
import type { StudyDb } from '../apart.ts'
import { camelCase, snakeCase, studyTables, type StudyData } from './study-data.ts'

/** Rows that are sent to the database at once. */
const batch = 2000

/** Writes a whole study, which isn't there yet. In the context of its id. */
export async function writeStudy(db: StudyDb, studyId: string, data: StudyData): Promise<void> {
  for (const table of studyTables) {
    const rows = data[camelCase(table) as keyof StudyData] as object[]
    for (let from = 0; from < rows.length; from += batch) {
      const said = rows.slice(from, from + batch).map((row) => columnsOf(row, studyId))
      const target = sql.table(`studies.${table}`)
      await sql`insert into ${target}
        select * from json_populate_recordset(null::${target}, ${JSON.stringify(said)}::json)`.execute(
        db,
      )
    }
  }
}

function columnsOf(row: object, studyId: string): Record<string, unknown> {
  const columns = Object.entries(row).map(([name, value]) => [snakeCase(name), value])
  return { ...Object.fromEntries(columns), study_id: studyId }
}
