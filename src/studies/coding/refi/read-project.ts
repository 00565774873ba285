import { Problem } from '../../../platform/problem.ts'
import { openArchive, type Archive } from '../../../platform/reading/archive.ts'
import { readCases, type ReadCase } from './read-cases.ts'
import { readCodes, notesIn, type ReadCode } from './read-codes.ts'
import { withLf, type LfText } from './lf.ts'
import { turnId } from './turn-id.ts'
import { child, childrenOf, guid, readElements, type Element } from './xml.ts'

export interface ReadCoding {
  codingId: string
  codeId: string
  memberId: string | undefined
  /** ISO, where the project says it. */
  madeAt: string | undefined
  startsAt: number
  endsAt: number
  notes: string[]
}

export interface ReadSource {
  transcriptId: string
  name: string
  words: string
  /** Who spoke when, where the project is one of ours. */
  turns: { startsAt: number; endsAt: number; speaker: string; guid: string }[]
  codings: ReadCoding[]
  notes: string[]
}

export interface ReadMemo {
  memoId: string
  memberId: string | undefined
  madeAt: string | undefined
  changedAt: string | undefined
  words: string
}

export interface ReadProject {
  name: string
  users: { memberId: string; name: string }[]
  codes: ReadCode[]
  cases: ReadCase[]
  sources: ReadSource[]
  memos: ReadMemo[]
  /** What can’t be brought in, each with why. */
  leftOut: string[]
}

const what = 'This project'
const limits = { what, parts: 5000, bytes: 300_000_000 }

/** What is in a .qdpx file. A `Problem` where it is none, has paths that climb out, or is made to be too much. */
export async function readProject(bytes: Uint8Array): Promise<ReadProject> {
  const archive = await openArchive(bytes, limits)
  const entry = archive.names.find((name) => name.toLowerCase() === 'project.qde')
  const file = entry && (await archive.part(entry))
  if (!file) throw new Problem('This isn’t a REFI-QDA project: choose a .qdpx file.')
  const root = await readElements(file, what)
  if (root.name !== 'Project')
    throw new Problem('This isn’t a REFI-QDA project: choose a .qdpx file.')
  const { codes, leftOut } = readCodes(child(root, 'CodeBook'), root, 'targetGUID')
  const known = new Set(codes.map(({ codeId }) => codeId))
  const sources: ReadSource[] = []
  for (const one of child(root, 'Sources')?.children ?? []) {
    const source = await readSource(one, archive, known, leftOut)
    if (source) sources.push(source)
  }
  const memos: ReadMemo[] = []
  for (const one of childrenOf(child(root, 'Notes'), 'Note')) {
    const memo = await readMemo(one, archive, leftOut)
    if (memo) memos.push(memo)
  }
  return {
    name: root.attributes.name?.slice(0, 200) || 'A project',
    users: childrenOf(child(root, 'Users'), 'User').flatMap(({ attributes }) => {
      const memberId = guid(attributes.guid)
      const name = (attributes.name || attributes.id || 'A coder').slice(0, 200)
      return memberId ? { memberId, name } : []
    }),
    ...{ codes, cases: readCases(root), sources, memos, leftOut },
  }
}

async function readSource(
  one: Element,
  archive: Archive,
  codes: ReadonlySet<string>,
  leftOut: string[],
): Promise<ReadSource | undefined> {
  const transcriptId = guid(one.attributes.guid)
  const name = (one.attributes.name ?? '').trim().slice(0, 200) || 'A transcript'
  if (one.name !== 'TextSource' || !transcriptId) {
    leftOut.push(`“${name}”: only texts are coded here`)
    return undefined
  }
  const text = await textOf(one, archive)
  if (!text || !text.words.trim()) {
    leftOut.push(`“${name}”: its text isn’t in the project`)
    return undefined
  }
  const codings = codingsOf(one, text, codes, (why) => leftOut.push(`In “${name}”: ${why}`))
  const ours = childrenOf(one, 'PlainTextSelection')
    .filter(({ attributes }) => attributes.name !== undefined)
    .filter(({ attributes }, n) => guid(attributes.guid) === turnId(transcriptId, n))
  const turns = ours.map(({ attributes }) => ({
    ...{ ...placeOf(attributes, text), speaker: attributes.name ?? '' },
    guid: guid(attributes.guid)!,
  }))
  return { transcriptId, name, words: text.words, turns, codings, notes: notesIn(one) }
}

/** The plain text of a source, in it or in a file of the project. */
async function textOf(one: Element, archive: Archive): Promise<LfText | undefined> {
  const inside = child(one, 'PlainTextContent')
  if (inside) return withLf(inside.text)
  const [, path] = /^internal:\/\/(.+)$/i.exec(one.attributes.plainTextPath ?? '') ?? []
  if (!path) return undefined
  if (path.split(/[\\/]/).includes('..') || /^[\\/]|^[a-z]:/i.test(path))
    throw new Problem(`${what} has a path that leads out of it: nothing of it is read.`)
  const entry = archive.names.find((name) => name.toLowerCase() === `sources/${path}`.toLowerCase())
  const bytes = entry && (await archive.part(entry))
  if (!bytes) return undefined
  try {
    return withLf(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw new Problem(`${path} in this project isn’t in UTF-8: save the project again.`, { cause })
  }
}

function codingsOf(
  source: Element,
  text: LfText,
  codes: ReadonlySet<string>,
  leaveOut: (why: string) => void,
): ReadCoding[] {
  const whole = { startPosition: '0', endPosition: String(text.length) }
  const places = [
    ...childrenOf(source, 'PlainTextSelection').map((one) => [one, one.attributes] as const),
    // What is coded as a whole.
    [source, whole] as const,
  ]
  return places.flatMap(([one, attributes]) =>
    childrenOf(one, 'Coding').flatMap((coding): ReadCoding[] => {
      const codingId = guid(coding.attributes.guid)
      const codeId = guid(child(coding, 'CodeRef')?.attributes.targetGUID)
      const place = placeOf(attributes, text)
      if (!codingId || !codeId || !codes.has(codeId)) leaveOut('a code that isn’t in the codebook')
      else if (!(place.startsAt < place.endsAt))
        leaveOut(`${attributes.startPosition} to ${attributes.endPosition} isn’t in the text`)
      else
        return [
          {
            ...{ codingId, codeId, ...place },
            memberId: guid(coding.attributes.creatingUser ?? one.attributes.creatingUser),
            madeAt: timeOf(coding.attributes.creationDateTime ?? one.attributes.creationDateTime),
            notes: [...notesIn(coding), ...(one === source ? [] : notesIn(one))],
          },
        ]
      return []
    }),
  )
}

/** In code points of the text as it is kept; nowhere where it says no place in it. */
function placeOf({ startPosition, endPosition }: Record<string, string>, text: LfText) {
  const [start, end] = [startPosition, endPosition].map((one) =>
    /^\d{1,9}$/.test(one?.trim() ?? '') ? Number(one) : NaN,
  ) as [number, number]
  const isThere = start >= 0 && end <= text.length
  return isThere
    ? { startsAt: text.at(start), endsAt: text.at(end) }
    : { startsAt: NaN, endsAt: NaN }
}

async function readMemo(
  one: Element,
  archive: Archive,
  leftOut: string[],
): Promise<ReadMemo | undefined> {
  const memoId = guid(one.attributes.guid)
  const words = (await textOf(one, archive))?.words ?? child(one, 'Description')?.text
  if (!memoId || !words?.trim()) {
    leftOut.push(`The memo “${one.attributes.name ?? ''}”: it has no words`)
    return undefined
  }
  return {
    ...{ memoId, words, memberId: guid(one.attributes.creatingUser) },
    madeAt: timeOf(one.attributes.creationDateTime),
    changedAt: timeOf(one.attributes.modifiedDateTime),
  }
}

/** A time as XML has it; without a zone it is taken for UTC. */
function timeOf(text: string | undefined): string | undefined {
  const [, time, zone] =
    /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)(Z|[+-]\d{2}:\d{2})?$/.exec(
      text?.trim() ?? '',
    ) ?? []
  if (!time || Number.isNaN(Date.parse(`${time.slice(0, 19)}Z`))) return undefined
  return `${time}${zone ?? 'Z'}`
}
