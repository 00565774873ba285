import type { StudyDb } from '../../apart.ts'

/** What the codebook says of a code; the same as a row of a study's data. */
export interface Code {
  codeId: string
  parentId: string | null
  position: number
  name: string
  definition: string
  useWhen: string
  notWhen: string
  example: string
  colour: string | null
  pass: string
  /** Not so: a heading only. */
  isCodable: boolean
  /** The code that it speaks against, with all below that. */
  oppositeOf: string | null
  /** Nothing new is coded with it. */
  isEnded: boolean
}

/** A code in its place in the tree. */
export interface Placed extends Code {
  depth: number
  /** The names of the codes above it, the highest first. */
  above: string[]
}

/** All codes of a study, ended ones too, as the tree has them: each below the one it belongs to. */
export async function codes(db: StudyDb, studyId: string): Promise<Placed[]> {
  const rows = await db
    .selectFrom('studies.code')
    .select(['code_id as codeId', 'parent_id as parentId', 'position', 'name', 'definition'])
    .select(['use_when as useWhen', 'not_when as notWhen', 'example', 'colour', 'pass'])
    .select(['is_codable as isCodable', 'opposite_of as oppositeOf', 'ended_at as endedAt'])
    .where('study_id', '=', studyId)
    .execute()
  return inTree(rows.map(({ endedAt, ...row }) => ({ ...row, isEnded: endedAt !== null })))
}

type Nested = Pick<Code, 'codeId' | 'parentId' | 'position' | 'name'>

/** Codes as the tree has them. One whose parents go round in a circle stands at the top. */
export function inTree<One extends Nested>(
  all: readonly One[],
): (One & { depth: number; above: string[] })[] {
  const ids = new Set(all.map(({ codeId }) => codeId))
  const below = Map.groupBy(all, ({ parentId }) =>
    parentId !== null && ids.has(parentId) ? parentId : null,
  )
  const placed: (One & { depth: number; above: string[] })[] = []
  const seen = new Set<string>()
  const place = (parent: string | null, above: string[]) => {
    for (const one of (below.get(parent) ?? []).toSorted(byPosition)) {
      if (seen.has(one.codeId)) continue
      seen.add(one.codeId)
      placed.push({ ...one, depth: above.length, above })
      place(one.codeId, [...above, one.name])
    }
  }
  place(null, [])
  for (const one of all) if (!seen.has(one.codeId)) placed.push({ ...one, depth: 0, above: [] })
  return placed
}

const byPosition = (one: Nested, other: Nested) =>
  one.position - other.position || (one.codeId < other.codeId ? -1 : 1)

/** A code and all below it. */
export function withBelow(
  all: readonly Pick<Code, 'codeId' | 'parentId'>[],
  codeId: string,
): Set<string> {
  const found = new Set([codeId])
  for (let size = 0; size < found.size;) {
    size = found.size
    for (const one of all) if (one.parentId && found.has(one.parentId)) found.add(one.codeId)
  }
  return found
}

/** A code in a list to choose from: its name first, so that it is found by typing. */
export function withPath({ name, above }: Pick<Placed, 'name' | 'above'>): string {
  return above.length > 0 ? `${name} (${above.join(' › ')})` : name
}
