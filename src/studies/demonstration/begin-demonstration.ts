import { sql } from 'kysely'
import { inContext } from '../../platform/db/context.ts'
import type { WholeDb } from '../../platform/db/db.ts'
import { asMember } from '../apart.ts'
import { writeStudy } from '../bundle/write-study.ts'
import { demonstrationStudy } from './demonstration.ts'
import { coder, coResearcher, evaluator, memberNamed } from './team.ts'

/** The study of the demonstration: the same in every installation. */
export const demonstrationStudyId = '019c0a00-0000-7000-8000-000000000000'

/** Who sits in it, by what the demonstration calls them. */
export const seatedNames = [evaluator, coder, coResearcher]

interface Seated {
  name: string
  accountId: string
}

/** Puts the invented study into the demonstration, once, with those of its people who have accounts. */
export async function beginDemonstrationStudy(
  db: WholeDb,
  areaId: string,
  people: readonly Seated[],
): Promise<void> {
  const studyId = demonstrationStudyId
  await inContext(db, { areaId, actor: 'demo' }, (transaction) =>
    asMember(transaction, { studyId }, async (apart) => {
      await sql`select pg_advisory_xact_lock(7205005004)`.execute(apart)
      const isThere = await apart
        .selectFrom('studies.study')
        .select('study_id')
        .where('study_id', '=', studyId)
        .executeTakeFirst()
      if (!isThere) await writeStudy(apart, studyId, demonstrationStudy())
      for (const { name, accountId } of people)
        await apart
          .insertInto('studies.seat')
          .values({ study_id: studyId, member_id: memberNamed(name), account_id: accountId })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
    }),
  )
}
