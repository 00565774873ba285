import type { StudyDb } from '../apart.ts'

interface Wanted {
  /** As it was called when the form was opened. */
  before?: string
  serviceType: string
  numbers: { armId: string; organisations: number }[]
}

/** Says how many organisations of a type of service are wanted, in the place of what was said of it. */
export async function saveWanted(
  db: StudyDb,
  studyId: string,
  { before, serviceType, numbers }: Wanted,
): Promise<void> {
  await db
    .deleteFrom('studies.wanted')
    .where('study_id', '=', studyId)
    .where('service_type', 'in', [serviceType, before ?? serviceType])
    .execute()
  if (numbers.length === 0) return
  await db
    .insertInto('studies.wanted')
    .values(
      numbers.map(({ armId, organisations }) => ({
        ...{ study_id: studyId, service_type: serviceType, arm_id: armId, organisations },
      })),
    )
    .execute()
}
