import type { StudyDb } from '../../apart.ts'
import type { RowOf } from '../../bundle/study-data.ts'
import { armFor, type ArmRules } from '../../plan/arms/arm-for.ts'

export type Joining = Pick<
  RowOf<'organisation'>,
  'organisationId' | 'code' | 'siteId' | 'serviceType' | 'fte' | 'joinedOn'
> & { attributes: Record<string, unknown> }

/**
 * An organisation joins: its arm is worked out now and kept with why, whatever the bands become. One
 * whose size isn't known waits in no arm. Sent twice, it joins once.
 */
export async function joinOrganisation(
  db: StudyDb,
  studyId: string,
  rules: ArmRules,
  joining: Joining,
): Promise<void> {
  const { armId, because } = armFor(rules, joining)
  await db
    .insertInto('studies.organisation')
    .values({
      ...{ study_id: studyId, organisation_id: joining.organisationId },
      ...{ ...factsOf(joining), arm_id: armId, arm_because: because },
    })
    .onConflict((same) => same.columns(['study_id', 'organisation_id']).doNothing())
    .execute()
}

/** What is known of it changes; its arm doesn't, unless it was still waiting for one. */
export async function changeOrganisation(
  db: StudyDb,
  studyId: string,
  rules: ArmRules,
  { changed, armId: before }: { changed: Joining; armId: string | null },
): Promise<void> {
  const { armId, because } = armFor(rules, changed)
  await db
    .updateTable('studies.organisation')
    .set({
      ...factsOf(changed),
      ...(before === null ? { arm_id: armId, arm_because: because } : {}),
    })
    .where('study_id', '=', studyId)
    .where('organisation_id', '=', changed.organisationId)
    .execute()
}

/** It takes part no longer, from a day on; or, with none, it does again. */
export async function organisationLeft(
  db: StudyDb,
  studyId: string,
  { organisationId, leftOn }: { organisationId: string; leftOn: string | null },
): Promise<void> {
  await db
    .updateTable('studies.organisation')
    .set({ left_on: leftOn })
    .where('study_id', '=', studyId)
    .where('organisation_id', '=', organisationId)
    .execute()
}

function factsOf({ code, siteId, serviceType, fte, joinedOn, attributes }: Joining) {
  return {
    ...{ code, site_id: siteId, service_type: serviceType, fte, joined_on: joinedOn },
    attributes: JSON.stringify(attributes),
  }
}
