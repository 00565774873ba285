import type { StudyDb } from '../../apart.ts'
import type { StudyData } from '../../bundle/study-data.ts'
import type { ArmRules } from '../../plan/arms/arm-for.ts'
import { changeOrganisation, joinOrganisation, type Joining } from './join-organisation.ts'

/** What a file says of an organisation. */
export type BroughtIn = Omit<Joining, 'attributes'> & Partial<Pick<Joining, 'attributes'>>

/**
 * An organisation as a file has it: it joins, and is put into its arm; or what is known of it is put
 * right, and then it stays in the arm that it has. What the file doesn't say of it stays.
 */
export async function bringInOrganisation(
  db: StudyDb,
  studyId: string,
  plan: ArmRules & Pick<StudyData, 'organisation'>,
  said: BroughtIn,
): Promise<void> {
  const before = plan.organisation.find((one) => one.organisationId === said.organisationId)
  const known = (before?.attributes ?? {}) as Record<string, unknown>
  const joining = { ...said, attributes: { ...known, ...said.attributes } }
  if (before) await changeOrganisation(db, studyId, plan, { changed: joining, armId: before.armId })
  else await joinOrganisation(db, studyId, plan, joining)
}
