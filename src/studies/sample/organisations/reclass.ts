import type { StudyDb } from '../../apart.ts'
import type { RowOf, StudyData } from '../../bundle/study-data.ts'
import { armFor, type ArmRules } from '../../plan/arms/arm-for.ts'

/** An organisation that would be in another arm by the plan as it is now. */
export interface Reclassed {
  organisation: RowOf<'organisation'>
  armId: string | null
  because: string
}

/** What putting everybody into arms anew would change; nothing is changed by asking. */
export function reclassing(plan: ArmRules & Pick<StudyData, 'organisation'>): Reclassed[] {
  return plan.organisation
    .map((organisation) => ({ organisation, ...armFor(plan, organisation) }))
    .filter(({ organisation, armId }) => organisation.armId !== armId)
    .toSorted((a, b) => a.organisation.code.localeCompare(b.organisation.code, 'en'))
}

/**
 * Puts one into its new arm, and keeps with why that it was elsewhere before.
 * @param on the day, in words.
 */
export async function putElsewhere(
  db: StudyDb,
  studyId: string,
  { organisation, armId, because }: Reclassed,
  { before, on }: { before: string; on: string },
): Promise<void> {
  await db
    .updateTable('studies.organisation')
    .set({ arm_id: armId, arm_because: `${because} Put here on ${on}; before: ${before}.` })
    .where('study_id', '=', studyId)
    .where('organisation_id', '=', organisation.organisationId)
    .execute()
}
