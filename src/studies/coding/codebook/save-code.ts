import { sql } from 'kysely'
import type { StudyDb } from '../../apart.ts'
import type { Said } from './code-form.ts'

interface Saving extends Said {
  studyId: string
  codeId: string
  memberId: string
}

/** Adds a code to the codebook, or says anew what it means. A new one stands last among its neighbours. */
export async function saveCode(db: StudyDb, saving: Saving): Promise<void> {
  const { studyId, codeId, memberId } = saving
  const said = {
    ...{ parent_id: saving.parentId ?? null, name: saving.name, definition: saving.definition },
    ...{ use_when: saving.useWhen, not_when: saving.notWhen, example: saving.example },
    ...{ colour: saving.colour ?? null, pass: saving.pass, is_codable: saving.isCodable },
    opposite_of: saving.oppositeOf ?? null,
  }
  await db
    .insertInto('studies.code')
    .values({
      ...{ study_id: studyId, code_id: codeId, member_id: memberId, ...said },
      position: sql<number>`(select coalesce(max(position), -1) + 1 from studies.code
        where study_id = ${studyId} and parent_id is not distinct from ${saving.parentId ?? null}::uuid)`,
    })
    .onConflict((conflict) => conflict.columns(['study_id', 'code_id']).doUpdateSet(said))
    .execute()
}

/** Nothing new is coded with it; what was coded stays. Or it is used again. */
export async function endCode(
  db: StudyDb,
  studyId: string,
  codeId: string,
  isEnded: boolean,
): Promise<void> {
  await db
    .updateTable('studies.code')
    .set({ ended_at: isEnded ? sql<Date>`coalesce(ended_at, now())` : null })
    .where('study_id', '=', studyId)
    .where('code_id', '=', codeId)
    .execute()
}

/**
 * How many stretches are coded with a code now, by whom and in how many transcripts, as far as a member may
 * see it: of what is coded blind only her own.
 */
export async function usesOf(
  db: StudyDb,
  { studyId, codeId, memberId }: { studyId: string; codeId: string; memberId: string },
) {
  const { rows } = await sql<{ name: string; stretches: number; transcripts: number }>`
    select member.name, count(*)::int as stretches, count(distinct transcript_id)::int as transcripts
    from studies.coding join studies.member using (study_id, member_id)
      join studies.code using (study_id, code_id)
    where study_id = ${studyId} and code_id = ${codeId} and coding.ended_at is null
      and (coding.member_id = ${memberId} or not exists (select from studies.assignment blind
        where blind.study_id = coding.study_id and blind.transcript_id = coding.transcript_id
          and blind.pass = code.pass and is_blind and done_at is null))
    group by member.name, coding.member_id order by member.name, coding.member_id`.execute(db)
  return rows
}

/** Whether any transcript is coded blind and not all who code it so are done. */
export async function isAnyCodedBlind(db: StudyDb, studyId: string): Promise<boolean> {
  const found = await db
    .selectFrom('studies.assignment')
    .select('transcript_id')
    .where('study_id', '=', studyId)
    .where('is_blind', '=', true)
    .where('done_at', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}
