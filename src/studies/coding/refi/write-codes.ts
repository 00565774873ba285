import { stableId } from '../../../platform/db/new-id.ts'
import type { RowOf } from '../../bundle/study-data.ts'
import { inTree } from '../codebook/codes.ts'
import { descriptionOf } from './description.ts'
import { around, declaration, element, worded } from './xml.ts'

type CodeRow = RowOf<'code'>

/** What REFI-QDA has no place for stands in sets with these names. */
export const setNames = {
  deductive: 'First pass (deductive)',
  inductive: 'Second pass (inductive)',
  ended: 'Deleted codes',
} as const

/** The codes as a tree of elements. @param notes the references to memos of a code. */
export function codeElements(
  codes: readonly CodeRow[],
  notes: (codeId: string) => string[] = () => [],
): string[] {
  const placed = inTree(codes)
  const elementOf = (code: (typeof placed)[number]): string =>
    element(
      'Code',
      {
        ...{ guid: code.codeId, name: code.name, isCodable: code.isCodable },
        color: code.colour ?? undefined,
      },
      [
        worded('Description', descriptionOf(code)),
        ...notes(code.codeId),
        ...placed
          .filter((one) => one.parentId === code.codeId && one.depth === code.depth + 1)
          .map(elementOf),
      ],
    )
  return placed.filter(({ depth }) => depth === 0).map(elementOf)
}

/** The sets of codes. @param reference the attribute by which a set names a code. */
export function setElements(codes: readonly CodeRow[], reference: 'guid' | 'targetGUID'): string[] {
  const placed = inTree(codes)
  const sets: [string, (code: CodeRow) => boolean][] = [
    [setNames.deductive, ({ pass }) => pass === 'deductive'],
    [setNames.inductive, ({ pass }) => pass === 'inductive'],
    [setNames.ended, ({ endedAt }) => endedAt !== null],
  ]
  return sets.flatMap(([name, isIn]) => {
    const members = placed.filter(isIn)
    if (members.length === 0) return []
    return element(
      'Set',
      { guid: stableId('set of codes', name), name },
      members.map(({ codeId }) => element('MemberCode', { [reference]: codeId })),
    )
  })
}

/** A .qdc file: the codebook alone. The format wants at least one code. */
export function codebookFile(codes: readonly CodeRow[]): string {
  const inside = [around('Codes', codeElements(codes)), around('Sets', setElements(codes, 'guid'))]
  const attributes = { xmlns: 'urn:QDA-XML:codebook:1.0', origin: 'Goldcrest' }
  return `${declaration}${element('CodeBook', attributes, inside)}\n`
}
