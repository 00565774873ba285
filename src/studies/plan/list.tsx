import type { Hono } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { sql } from 'kysely'
import { uuid } from '../../platform/db/new-id.ts'
import { page } from '../../platform/web/html.ts'
import type { StudyDb } from '../apart.ts'
import type { StudyData } from '../bundle/study-data.ts'
import { does, type StudyEnv, type StudyRequest } from '../study/in-study.ts'
import { moveUp } from './move-up.ts'
import { readPlan } from './plan.ts'

interface List {
  pattern: string
  table: 'hypothesis' | 'outcome' | 'arm' | 'site'
  show(c: StudyRequest, plan: StudyData): JSX.Element
}

/** A list of the plan, which its lead may put into another order. */
export function mountList(app: Hono<StudyEnv>, { pattern, table, show }: List): void {
  app.get(pattern, async (c) => page(c, show(c, await readPlan(c.var.db, c.var.study.studyId))))

  app.post(pattern, async (c) => {
    if (!does(c.var.member, 'lead')) return c.notFound()
    const id = uuid(c.var.typed.up?.[0])
    if (id) await moveUp(c.var.db, c.var.study.studyId, { table, id })
    return c.redirect(c.req.path, 303)
  })
}

/** A row of a list with the whole plan around it; none for `new`. */
export interface Found<Row> {
  plan: StudyData
  row?: Row
}

/** @returns nothing where the address names a row that isn't there. */
export async function findRow<Row>(
  c: StudyRequest,
  param: string,
  pick: (plan: StudyData, id: string) => Row | undefined,
): Promise<Found<Row> | undefined> {
  const plan = await readPlan(c.var.db, c.var.study.studyId)
  const id = c.req.param(param) ?? ''
  if (id === 'new') return { plan }
  const row = pick(plan, id)
  return row && { plan, row }
}

/** Takes a row out of the plan. */
export async function removeRow(
  db: StudyDb,
  studyId: string,
  table: List['table'],
  id: string,
): Promise<void> {
  await sql`delete from ${sql.table(`studies.${table}`)}
    where study_id = ${studyId} and ${sql.ref(`${table}_id`)} = ${id}::uuid`.execute(db)
}
