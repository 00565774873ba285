import { questionnaireUrl } from '#surveys'
import type { RowOf, StudyData } from '../../bundle/study-data.ts'
import { interviewInFile, interviewsOf } from './interviews-of.ts'
import type { StudyInstrument } from '../instruments/instruments.ts'

/** What FHIR has no word for: who helped, how it was asked, and in which interview. */
export const helpedBy = 'urn:goldcrest:helped-by'
export const modeExtension = 'urn:goldcrest:mode'
export const interviewExtension = 'urn:goldcrest:interview'

export type FileData = Pick<
  StudyData,
  'response' | 'answer' | 'participant' | 'interview' | 'interviewed'
>

/** How a file says to which interview answers belong; empty where to none. */
export function interviewName(
  data: FileData,
  { interviewId, participantId }: RowOf<'response'>,
): string {
  return interviewId ? interviewInFile(interviewsOf(data, participantId), interviewId) : ''
}

/**
 * The answers to an instrument as FHIR (R4). `source` is who answered: the participant, or a proxy; `author`
 * is who wrote it down. People are named by the study’s codes only.
 */
export function asResponses(data: FileData, instrument: StudyInstrument) {
  const codes = new Map(data.participant.map((one) => [one.participantId, one.code]))
  const answers = Map.groupBy(data.answer, (one) => one.responseId)
  const own = data.response.filter((one) => one.instrumentId === instrument.instrumentId)
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: own.map((one) => ({
      resource: {
        resourceType: 'QuestionnaireResponse',
        id: one.responseId,
        extension: [
          { url: modeExtension, valueString: one.mode },
          ...(one.interviewId
            ? [{ url: interviewExtension, valueString: interviewName(data, one) }]
            : []),
          ...(one.answeredBy === 'helped' ? [{ url: helpedBy, valueString: one.other ?? '' }] : []),
        ],
        questionnaire: questionnaireUrl(instrument),
        status: 'completed',
        subject: person(codes.get(one.participantId) ?? ''),
        authored: one.answeredOn,
        author: authorOf(one, codes),
        source:
          one.answeredBy === 'proxy'
            ? { type: 'RelatedPerson', display: one.other ?? '' }
            : person(codes.get(one.participantId) ?? ''),
        item: itemsOf(instrument, answers.get(one.responseId) ?? []),
      },
    })),
  }
}

function person(code: string) {
  return { type: 'Patient', identifier: { value: code } }
}

function authorOf({ memberId, participantId }: RowOf<'response'>, codes: Map<string, string>) {
  return memberId
    ? { type: 'Practitioner', identifier: { value: memberId } }
    : person(codes.get(participantId) ?? '')
}

function itemsOf({ definition }: StudyInstrument, answers: RowOf<'answer'>[]) {
  return definition.questions.flatMap(({ id, words, levels = [] }) => {
    const given = answers.find(({ question }) => question === id)
    if (!given) return []
    const display = levels.find(({ level }) => level === given.level)?.words
    const answer =
      given.level !== null
        ? { valueCoding: { code: String(given.level), display } }
        : given.number !== null
          ? { valueDecimal: given.number }
          : { valueString: given.words }
    return [{ linkId: id, text: words, answer: [answer] }]
  })
}
