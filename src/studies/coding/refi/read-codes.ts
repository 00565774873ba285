import { Problem } from '../../../platform/problem.ts'
import { meaningOf, type Meaning } from './description.ts'
import { setNames } from './write-codes.ts'
import { child, childrenOf, guid, readElements, type Element } from './xml.ts'

export interface ReadCode extends Meaning {
  codeId: string
  parentId: string | null
  position: number
  name: string
  colour: string | null
  isCodable: boolean
  pass: 'deductive' | 'inductive'
  isEnded: boolean
  oppositeOf: string | null
  /** Of memos about it. */
  notes: string[]
}

export interface ReadCodes {
  codes: ReadCode[]
  leftOut: string[]
}

/** The codes of a .qdc file. A `Problem` where it is none. */
export async function readCodebook(bytes: Uint8Array): Promise<ReadCodes> {
  const book = await readElements(bytes, 'This codebook')
  if (book.name !== 'CodeBook')
    throw new Problem('This isn’t a REFI-QDA codebook: choose a .qdc or .qdpx file.')
  return readCodes(book, book, 'guid')
}

/** @param book the element that has the codes. @param whole the one that has sets and links. */
export function readCodes(
  book: Element | undefined,
  whole: Element,
  reference: 'guid' | 'targetGUID',
): ReadCodes {
  const leftOut: string[] = []
  const codes: ReadCode[] = []
  const seen = new Set<string>()
  const members = (name: string) =>
    new Set(
      childrenOf(child(whole, 'Sets'), 'Set')
        .filter((set) => set.attributes.name === name)
        .flatMap((set) => childrenOf(set, 'MemberCode'))
        .map((one) => guid(one.attributes[reference])),
    )
  const [first, ended] = [members(setNames.deductive), members(setNames.ended)]
  const opposites = new Map(
    childrenOf(child(whole, 'Links'), 'Link')
      .filter(({ attributes }) => attributes.name === 'Opposite of')
      .map(({ attributes }) => [guid(attributes.originGUID), guid(attributes.targetGUID)]),
  )
  const read = (elements: readonly Element[], parentId: string | null) => {
    for (const [position, one] of elements.entries()) {
      const codeId = guid(one.attributes.guid)
      const name = (one.attributes.name ?? '').trim()
      if (!codeId || !name || seen.has(codeId)) {
        leftOut.push(`The code “${name}”: it has no GUID or name of its own`)
        continue
      }
      seen.add(codeId)
      codes.push({
        ...{ codeId, parentId, position, name: name.slice(0, 200) },
        ...meaningOf(child(one, 'Description')?.text ?? ''),
        colour: colourOf(one.attributes.color),
        isCodable: !['false', '0'].includes(one.attributes.isCodable ?? ''),
        pass: first.has(codeId) ? 'deductive' : 'inductive',
        ...{ isEnded: ended.has(codeId), oppositeOf: opposites.get(codeId) ?? null },
        notes: notesIn(one),
      })
      read(childrenOf(one, 'Code'), codeId)
    }
  }
  read(childrenOf(child(book, 'Codes'), 'Code'), null)
  for (const code of codes)
    if (code.oppositeOf && !seen.has(code.oppositeOf)) code.oppositeOf = null
  return { codes, leftOut }
}

/** The memos that an element refers to. */
export function notesIn(one: Element | undefined): string[] {
  return childrenOf(one, 'NoteRef').flatMap(({ attributes }) => guid(attributes.targetGUID) ?? [])
}

/** #ABC is #aabbcc. */
function colourOf(text: string | undefined): string | null {
  const [, three] = /^#([0-9a-f]{3})$/i.exec(text ?? '') ?? []
  const colour = three ? `#${three.replaceAll(/./g, '$&$&')}` : (text ?? '')
  return /^#[0-9a-f]{6}$/i.test(colour) ? colour.toLowerCase() : null
}
