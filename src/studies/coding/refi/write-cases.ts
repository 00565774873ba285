import { stableId } from '../../../platform/db/new-id.ts'
import type { RowOf, StudyData } from '../../bundle/study-data.ts'
import { turnId } from './turn-id.ts'
import { element, worded } from './xml.ts'

export type CaseData = Pick<
  StudyData,
  'turn' | 'participant' | 'organisation' | 'arm' | 'site' | 'transcript'
>

/** The case that all that interviewers said belongs to. */
export const interviewersCase = stableId('case', 'interviewers')

/** A case for each participant who is heard, by her code: what she is, and which turns are hers. */
export function caseElements(data: CaseData): string[] {
  const asked = data.turn.filter(({ isInterviewer }) => isInterviewer)
  const interviewers = caseElement(interviewersCase, 'Interviewers', [], asked, data)
  return [
    ...heard(data).map((one) => {
      const turns = data.turn.filter(({ participantId }) => participantId === one.participantId)
      return caseElement(one.participantId, one.code, valuesOf(one, data), turns, data)
    }),
    ...(asked.length > 0 ? [interviewers] : []),
  ]
}

/** What is said of participants: each a variable of text. */
export function variableElements(data: CaseData): string[] {
  const names = new Set(heard(data).flatMap((one) => valuesOf(one, data).map(([name]) => name)))
  return [...names]
    .toSorted()
    .map((name) => element('Variable', { guid: variableId(name), name, typeOfVariable: 'Text' }))
}

const variableId = (name: string) => stableId('variable', name)

function heard({ turn, participant }: CaseData): RowOf<'participant'>[] {
  const ids = new Set(turn.flatMap(({ participantId }) => participantId ?? []))
  return participant
    .filter(({ participantId }) => ids.has(participantId))
    .toSorted((one, other) => (one.code < other.code ? -1 : 1))
}

function caseElement(
  guid: string,
  name: string,
  values: [name: string, value: string][],
  turns: readonly RowOf<'turn'>[],
  { transcript }: CaseData,
): string {
  const ready = new Set(transcript.filter((one) => !one.isOpen).map((one) => one.transcriptId))
  const own = turns.filter(({ transcriptId }) => ready.has(transcriptId))
  const sources = [...new Set(own.map(({ transcriptId }) => transcriptId))]
  return element('Case', { guid, name }, [
    ...values.map(([variable, value]) =>
      element('VariableValue', {}, [
        element('VariableRef', { targetGUID: variableId(variable) }),
        worded('TextValue', value),
      ]),
    ),
    ...sources.map((targetGUID) => element('SourceRef', { targetGUID })),
    ...own.map((one) =>
      element('SelectionRef', { targetGUID: turnId(one.transcriptId, one.turn) }),
    ),
  ])
}

/** What a participant is: of the study’s tables, and where she was brought in, as it was said there. */
function valuesOf(
  { kind, caseGroup, organisationId, attributes }: RowOf<'participant'>,
  { organisation, arm, site }: CaseData,
): [name: string, value: string][] {
  const of = organisation.find((one) => one.organisationId === organisationId)
  const known: Record<string, string | null | undefined> = {
    ...(attributes as Record<string, string>),
    kind,
    ...(caseGroup === null ? {} : { group: caseGroup }),
    ...(of && {
      organisation: of.code,
      service: of.serviceType,
      site: site.find(({ siteId }) => siteId === of.siteId)?.name,
      arm: arm.find(({ armId }) => armId === of.armId)?.name,
    }),
  }
  return Object.entries(known)
    .filter((pair): pair is [string, string] => isSaid(pair[1]))
    .map(([name, value]): [string, string] => [name, String(value)])
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
}

const isSaid = (value: unknown) =>
  (typeof value === 'string' && value !== '') || typeof value === 'number'
