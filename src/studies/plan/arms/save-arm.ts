import { newId } from '../../../platform/db/new-id.ts'
import type { StudyDb } from '../../apart.ts'
import type { StudyData } from '../../bundle/study-data.ts'
import { nextPosition } from '../plan.ts'
import { sizesSaid, type ArmSaid } from './arm-form.ts'

/** Saves an arm and its sizes; who is in it stays in it. */
export async function saveArm(
  db: StudyDb,
  plan: StudyData,
  { studyId, armId, said }: { studyId: string; armId: string; said: ArmSaid },
): Promise<void> {
  const of = { study_id: studyId, arm_id: armId }
  const byAttribute = plan.study[0]?.armsBy === 'attribute'
  const set = byAttribute ? { name: said.name, values: said.values } : { name: said.name }
  await db
    .insertInto('studies.arm')
    .values({ ...of, ...set, position: nextPosition(plan.arm) })
    .onConflict((same) => same.columns(['study_id', 'arm_id']).doUpdateSet(set))
    .execute()
  if (byAttribute) return
  await db
    .deleteFrom('studies.band')
    .where('study_id', '=', studyId)
    .where('arm_id', '=', armId)
    .execute()
  const sizes = sizesSaid(said, plan)
  if (sizes.length === 0) return
  const kept = (type: string | null) =>
    plan.band.find((one) => one.armId === armId && one.serviceType === type)?.bandId
  await db
    .insertInto('studies.band')
    .values(
      sizes.map(([type, above]) => ({
        ...{ ...of, band_id: kept(type) ?? newId(), service_type: type, above_fte: above },
      })),
    )
    .execute()
}
