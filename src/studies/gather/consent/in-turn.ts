import type { MiddlewareHandler } from 'hono'
import { lockByName } from '../../../platform/db/lock-by-name.ts'
import type { StudyDb } from '../../apart.ts'
import type { StudyEnv } from '../../study/in-study.ts'

/**
 * Of what somebody gives and what she takes back at the same moment, one waits for the other: what comes in
 * while her consent is taken back is either taken out with the rest, or refused. Before consents are read;
 * where the plan is locked too, before that.
 */
export function consentsInTurn(db: StudyDb, studyId: string): Promise<void> {
  return lockByName(db, 'consent', studyId)
}

/** Around pages that take in what people gave, or take it out. */
export const inTurn: MiddlewareHandler<StudyEnv> = async (c, next) => {
  if (c.req.method === 'POST') await consentsInTurn(c.var.db, c.var.study.studyId)
  await next()
}
