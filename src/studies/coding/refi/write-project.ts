import { strToU8, zipSync } from 'fflate'
import { stableId } from '../../../platform/db/new-id.ts'
import type { RowOf, StudyData } from '../../bundle/study-data.ts'
import { turnId } from './turn-id.ts'
import { caseElements, variableElements, type CaseData } from './write-cases.ts'
import { codeElements, setElements } from './write-codes.ts'
import { around, declaration, element, worded } from './xml.ts'

/** What of a study goes into a project: as far as whoever takes it out may see it. */
export type ProjectData = CaseData &
  Pick<StudyData, 'study' | 'member' | 'import' | 'code' | 'transcript' | 'coding' | 'memo'>

export const projectTables = [
  ...(['study', 'member', 'import', 'code', 'transcript', 'turn', 'coding', 'memo'] as const),
  ...(['participant', 'organisation', 'arm', 'site', 'assignment'] as const),
]

/**
 * A .qdpx file: codes, transcripts, who said what, what is coded now and by whom, and memos. The same data
 * gives the same bytes, wherever it is. What ended isn’t in it: the audit stays with the study.
 */
export function projectFile(data: ProjectData): Uint8Array {
  const ready = data.transcript.filter((one) => !one.isOpen).toSorted(byName)
  const project = declaration + projectElement(data, ready)
  const texts = ready.map((one) => [`sources/${one.transcriptId}.txt`, strToU8(one.words)] as const)
  const files = { 'project.qde': strToU8(`${project}\n`), ...Object.fromEntries(texts) }
  // A time of its own would make each file another.
  return zipSync(files, { level: 6, mtime: new Date(2000, 0, 1), os: 3, attrs: 0 })
}

function projectElement(data: ProjectData, transcripts: RowOf<'transcript'>[]): string {
  const { code } = data
  const coding = data.coding.filter(
    (one) =>
      one.endedAt === null && transcripts.some((each) => each.transcriptId === one.transcriptId),
  )
  const notes = notesOf({ ...data, transcript: transcripts, coding })
  const users = new Set([...coding, ...notes.memos].map(({ memberId }) => memberId))
  const codes = codeElements(code, notes.of)
  return element('Project', { xmlns: 'urn:QDA-XML:project:1.0', ...named(data) }, [
    around(
      'Users',
      data.member
        .filter(({ memberId }) => users.has(memberId))
        .map(({ memberId, name }) => element('User', { guid: memberId, name })),
    ),
    codes.length > 0 ? element('CodeBook', {}, [around('Codes', codes)]) : '',
    around('Variables', variableElements(data)),
    around('Cases', caseElements(data)),
    around(
      'Sources',
      transcripts.map((one) => sourceElement(one, data, coding, notes.of)),
    ),
    around('Notes', notes.memos.map(noteElement)),
    around('Links', code.flatMap(oppositeElement)),
    around('Sets', setElements(code, 'targetGUID')),
    ...notes.of(undefined),
  ])
}

/** A project that was brought in keeps its name. */
function named({ study, import: imports }: ProjectData) {
  const last = imports
    .filter(({ kind }) => kind === 'project')
    .toSorted((one, other) => Date.parse(one.importedAt) - Date.parse(other.importedAt))
    .at(-1)
  const { project } = (last?.mapping ?? {}) as { project?: string }
  return { name: project ?? study[0]?.title ?? 'Study', origin: 'Goldcrest' }
}

function sourceElement(
  { transcriptId, name }: RowOf<'transcript'>,
  { turn }: ProjectData,
  coding: readonly RowOf<'coding'>[],
  notes: (about: string) => string[],
): string {
  const own = turn.filter((one) => one.transcriptId === transcriptId).toSorted(byTurn)
  const turns = own.map((one) =>
    element('PlainTextSelection', {
      guid: turnId(transcriptId, one.turn),
      name: one.speaker,
      ...{ startPosition: one.startsAt, endPosition: one.endsAt },
    }),
  )
  const coded = coding.filter((one) => one.transcriptId === transcriptId).toSorted(byPlace)
  const selections = coded.map((one) => selectionElement(one, notes))
  return element(
    'TextSource',
    { guid: transcriptId, name, plainTextPath: `internal://${transcriptId}.txt` },
    [...turns, ...selections, ...notes(transcriptId)],
  )
}

function selectionElement(one: RowOf<'coding'>, notes: (about: string) => string[]): string {
  const made = { creatingUser: one.memberId, creationDateTime: one.madeAt }
  return element(
    'PlainTextSelection',
    {
      guid: stableId('selection', one.codingId),
      ...{ startPosition: one.startsAt, endPosition: one.endsAt, ...made },
    },
    [
      element('Coding', { guid: one.codingId, ...made }, [
        element('CodeRef', { targetGUID: one.codeId }),
        ...notes(one.codingId),
      ]),
    ],
  )
}

function noteElement(memo: RowOf<'memo'>): string {
  const attributes = { creatingUser: memo.memberId, creationDateTime: memo.madeAt }
  return element(
    'Note',
    { guid: memo.memoId, ...attributes, modifiedDateTime: memo.changedAt ?? undefined },
    [worded('PlainTextContent', memo.words)],
  )
}

/** Memos about what is in the project, and where they are referred to; `undefined`: the project as a whole. */
function notesOf({ memo, code, transcript, coding }: ProjectData) {
  const there = new Set([
    ...code.map(({ codeId }) => codeId),
    ...transcript.map(({ transcriptId }) => transcriptId),
    ...coding.map(({ codingId }) => codingId),
  ])
  const about = (one: RowOf<'memo'>) => one.codeId ?? one.transcriptId ?? one.codingId ?? undefined
  const memos = memo.filter((one) => about(one) === undefined || there.has(about(one)!))
  const byAbout = Map.groupBy(memos, about)
  const of = (id: string | undefined) =>
    (byAbout.get(id) ?? []).map(({ memoId }) => element('NoteRef', { targetGUID: memoId }))
  return { memos, of }
}

function oppositeElement({ codeId, oppositeOf }: RowOf<'code'>): string[] {
  if (!oppositeOf) return []
  const ends = { originGUID: codeId, targetGUID: oppositeOf }
  const guid = stableId('opposite', codeId)
  return [element('Link', { guid, name: 'Opposite of', direction: 'OneWay', ...ends })]
}

const byTurn = (one: { turn: number }, other: { turn: number }) => one.turn - other.turn
const byName = (one: RowOf<'transcript'>, other: RowOf<'transcript'>) =>
  one.name < other.name ? -1 : 1
const byPlace = (one: RowOf<'coding'>, other: RowOf<'coding'>) =>
  one.startsAt - other.startsAt ||
  one.endsAt - other.endsAt ||
  (one.codingId < other.codingId ? -1 : 1)
