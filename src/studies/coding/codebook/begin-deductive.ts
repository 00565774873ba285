import { stableId } from '../../../platform/db/new-id.ts'
import type { StudyDb } from '../../apart.ts'
import { deductiveTree } from './deductive-tree.ts'
import { codesIn } from './ready-codes.ts'

/** Puts the tree that is ready to use into a study. What is there of it already stays as it is. */
export async function beginDeductive(
  db: StudyDb,
  of: { studyId: string; memberId: string },
): Promise<void> {
  const { studyId, memberId } = of
  const codes = codesIn(deductiveTree, (key) => stableId(studyId, 'deductive code', key))
  await db
    .insertInto('studies.code')
    .values(
      codes.map((code) => ({
        ...{ study_id: studyId, code_id: code.codeId, parent_id: code.parentId },
        ...{ member_id: memberId, pass: 'deductive', position: code.position, name: code.name },
        ...{ definition: code.definition, use_when: code.useWhen, not_when: code.notWhen },
        ...{ example: code.example, colour: code.colour, is_codable: code.isCodable },
        opposite_of: code.oppositeOf,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
