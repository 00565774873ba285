import { stableId } from '../../../platform/db/new-id.ts'
import type { StudyDb } from '../../apart.ts'
import { deductiveTree, type ReadyCode } from './deductive-tree.ts'

/** Puts the tree that is ready to use into a study. What is there of it already stays as it is. */
export async function beginDeductive(
  db: StudyDb,
  of: { studyId: string; memberId: string },
): Promise<void> {
  const { studyId, memberId } = of
  const rows = rowsOf(deductiveTree, null, (key) => stableId(studyId, 'deductive code', key))
  await db
    .insertInto('studies.code')
    .values(
      rows.map((row) => ({
        ...{ study_id: studyId, member_id: memberId, pass: 'deductive', ...row },
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

function rowsOf(tree: readonly ReadyCode[], parent: string | null, idOf: (key: string) => string) {
  return tree.flatMap((one, position): Row[] => [
    {
      ...{ code_id: idOf(one.key), parent_id: parent, position, name: one.name },
      ...{ definition: one.definition, use_when: one.useWhen ?? '', not_when: one.notWhen ?? '' },
      ...{ example: one.example ?? '', colour: one.colour ?? null, is_codable: !one.isHeading },
      opposite_of: one.opposite ? idOf(one.opposite) : null,
    },
    ...rowsOf(one.below ?? [], idOf(one.key), idOf),
  ])
}

interface Row {
  code_id: string
  parent_id: string | null
  position: number
  name: string
  definition: string
  use_when: string
  not_when: string
  example: string
  colour: string | null
  is_codable: boolean
  opposite_of: string | null
}
