import type { RowOf } from '../../bundle/study-data.ts'

/** A code as it comes ready to use. */
export interface ReadyCode {
  /** Stays the same, so that a tree can be put into a study only once. */
  key: string
  name: string
  definition: string
  useWhen?: string
  notWhen?: string
  example?: string
  colour?: string
  /** The key of the code that it speaks against, with all below that. */
  opposite?: string
  /** A heading only. */
  isHeading?: true
  below?: readonly ReadyCode[]
}

/** The keys of a tree and of all that is below. */
export type KeysOf<Tree extends readonly ReadyCode[]> = {
  [Place in keyof Tree]:
    | Tree[Place]['key']
    | (Tree[Place] extends { below: infer Below extends readonly ReadyCode[] }
        ? KeysOf<Below>
        : never)
}[number]

/** What a code is, without its pass and who made it when. */
export type CodeItself = Omit<RowOf<'code'>, 'pass' | 'memberId' | 'madeAt' | 'endedAt'>

/** The codes of a tree, each before those below it. */
export function codesIn(
  tree: readonly ReadyCode[],
  idOf: (key: string) => string,
  parentId: string | null = null,
): CodeItself[] {
  return tree.flatMap((one, position): CodeItself[] => [
    {
      ...{ codeId: idOf(one.key), parentId, position, name: one.name, definition: one.definition },
      ...{ useWhen: one.useWhen ?? '', notWhen: one.notWhen ?? '', example: one.example ?? '' },
      ...{ colour: one.colour ?? null, isCodable: !one.isHeading },
      oppositeOf: one.opposite ? idOf(one.opposite) : null,
    },
    ...codesIn(one.below ?? [], idOf, idOf(one.key)),
  ])
}
