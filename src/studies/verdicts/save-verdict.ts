import { sql } from 'kysely'
import { newId } from '../../platform/db/new-id.ts'
import type { StudyDb } from '../apart.ts'
import type { Says, Thing } from './things.ts'

interface Verdict extends Pick<Thing, 'kind' | 'thingId'> {
  studyId: string
  memberId: string
  says: Says
  why: string
}

/** What somebody says of a finding or a quote, in the place of what she said of it before. */
export async function saveVerdict(db: StudyDb, verdict: Verdict): Promise<void> {
  const { studyId, memberId, kind, thingId, says, why } = verdict
  await db
    .insertInto('studies.verdict')
    .values({
      ...{ study_id: studyId, verdict_id: newId(), member_id: memberId, says, why },
      ...{ finding_id: kind === 'finding' ? thingId : null },
      ...{ quote_id: kind === 'quote' ? thingId : null },
    })
    .onConflict((conflict) =>
      conflict
        .columns(['study_id', 'member_id', 'finding_id', 'quote_id'])
        .doUpdateSet({ says, why, said_at: sql<Date>`now()` }),
    )
    .execute()
}
