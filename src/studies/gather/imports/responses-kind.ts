import { outsideLevels } from '#surveys'
import { stableId } from '../../../platform/db/new-id.ts'
import type { StudyData } from '../../bundle/study-data.ts'
import { consents } from '../consent/standing.ts'
import { instrumentOf, type StudyInstrument } from '../instruments/instruments.ts'
import { answerField, checkResponse, type SaidResponse } from '../responses/response-form.ts'
import { addResponse, changeResponse } from '../responses/save-response.ts'
import { interviewMeant, interviewsOf } from '../responses/interviews-of.ts'
import { responsesTable } from '../responses/read-responses.ts'
import { asDay, firstError, planned, type Kind } from './kind.ts'
import { asAnswered, asLevel, asMode } from './as-answered.ts'

interface Said extends SaidResponse {
  instrumentId: string
  participantId: string
  isThere: boolean
}

/** Answers of one instrument: a row for each survey; proxies stay proxies. */
export const responsesKind: Kind<Said> = {
  title: 'Answers to a survey',
  accepts: 'CSV or .xlsx with a row for each survey, or FHIR QuestionnaireResponses (.json).',
  tables: [
    ...(['study', 'participant', 'organisation', 'consent', 'withdrawal', 'instrument'] as const),
    ...(['response', 'answer', 'interview', 'interviewed'] as const),
  ],
  fields: (known, of) => [
    {
      name: 'participant',
      label: 'Participant, by code',
      alias: ['code', 'id', 'participantcode'],
      isNeeded: true,
    },
    {
      name: 'answeredOn',
      label: 'Answered on',
      alias: ['date', 'day', 'today', 'completed'],
      isNeeded: true,
    },
    {
      name: 'answeredBy',
      label: 'Answered by (self, helped or proxy)',
      alias: ['answeredby', 'respondent', 'by'],
    },
    {
      name: 'other',
      label: 'Who helped, or answered for her',
      alias: ['helper', 'proxy', 'helpedby'],
    },
    { name: 'mode', label: 'How (interview, phone or paper)', alias: ['how'] },
    {
      name: 'interview',
      label: 'The interview that it belongs to, by its day',
      alias: ['interview', 'interviewdate', 'interviewedon', 'interviewid'],
    },
    ...(instrumentIn(known, of)?.definition.questions ?? []).map(({ id, words }) => ({
      ...{ name: answerField(id), label: words, alias: [id] },
    })),
  ],
  fromJson: responsesTable,
  plan(rows, known, of) {
    const instrument = instrumentIn(known, of)
    if (!instrument) return []
    const people = new Map(known.participant.map((one) => [one.code.toLowerCase(), one]))
    const services = new Map(known.organisation.map((one) => [one.organisationId, one.serviceType]))
    const { allows, standing } = consents(known)
    const before = answersBefore(known)
    return planned<Said>(rows, {
      code: ({ participant = '' }) => participant,
      key: ({ participant, answeredOn = '', answeredBy = '' }) =>
        JSON.stringify([participant, asDay(answeredOn), asAnswered(answeredBy)]),
      one(values) {
        const person = people.get(values.participant!.toLowerCase())
        if (!person)
          return {
            why: values.participant
              ? `There is no participant ${values.participant}`
              : 'The participant is missing',
          }
        const outside = outsideOf(instrument, values)
        if (outside) return { why: outside }
        const checked = checkResponse(
          instrument.definition,
          asTyped(instrument, values),
          services.get(person.organisationId ?? ''),
        )
        if (!checked.ok) return { why: whyOf(checked.form.errors, instrument) }
        const said = checked.value
        const meant = interviewOf(known, person, values.interview ?? '')
        if ('why' in meant) return meant
        if (standing(person.participantId).tookBack.includes('survey'))
          return { why: `${person.code} has taken back her consent to surveys` }
        if (!allows(person.participantId, 'survey', said.answeredOn))
          return { why: `No consent of ${person.code} to surveys is recorded for that day` }
        const key = [
          person.participantId,
          instrument.instrumentId,
          said.answeredOn,
          said.answeredBy,
        ]
        const there = before.get(key.join())
        // What the file doesn’t say stays.
        const interviewId = meant.interviewId ?? there?.interviewId
        if (there?.content === contentOf({ ...said, interviewId })) return 'unchanged'
        const responseId = there?.responseId ?? stableId('response', ...key)
        return {
          said: {
            ...{ ...said, interviewId, responseId, isThere: there !== undefined },
            ...{ instrumentId: instrument.instrumentId, participantId: person.participantId },
          },
        }
      },
    })
  },
  async write(db, { studyId, importId, memberId }, all) {
    for (const said of all)
      if (said.isThere) await changeResponse(db, studyId, said)
      else await addResponse(db, studyId, { ...said, importId, memberId })
  },
}

function instrumentIn(known: StudyData, of: string | undefined): StudyInstrument | undefined {
  const row = known.instrument.find((one) => one.instrumentId === of)
  return row && instrumentOf(row)
}

/** The interview that a row says; none where it says nothing. */
function interviewOf(known: StudyData, person: StudyData['participant'][number], cell: string) {
  if (cell === '') return { interviewId: undefined }
  const day = cell.includes('-') && cell.length > 10 ? cell.toLowerCase() : asDay(cell)
  return interviewMeant(interviewsOf(known, person.participantId), day, person.code)
}

function asTyped({ definition }: StudyInstrument, values: Record<string, string>) {
  const answers = definition.questions.map((question) => {
    const name = answerField(question.id)
    return [name, [asLevel(question, values[name] ?? '') ?? '']]
  })
  const answeredBy = asAnswered(values.answeredBy ?? '')
  return {
    ...(Object.fromEntries(answers) as Record<string, string[]>),
    ...{ answeredBy: [answeredBy], other: [values.other ?? ''], mode: [asMode(values.mode ?? '')] },
    answeredOn: [(values.answeredOn ?? '').slice(0, 10)],
  }
}

/** What is said of the first answer that is outside its levels. */
function outsideOf({ definition }: StudyInstrument, values: Record<string, string>) {
  for (const question of definition.questions) {
    const cell = values[answerField(question.id)] ?? ''
    if (asLevel(question, cell) === undefined)
      return `${question.id}: ${outsideLevels(question, cell)}`
  }
  return undefined
}

/** Which question it is about, where it is about one. */
function whyOf(errors: Record<string, string>, { definition }: StudyInstrument): string {
  const question = definition.questions.find(({ id }) => errors[answerField(id)])
  const other = Object.keys(errors).find((name) => !name.startsWith('q_'))
  if (other || !question) return errors[other ?? ''] ?? firstError(errors)
  return `${question.id}: ${errors[answerField(question.id)]}`
}

function answersBefore({ response, answer }: StudyData) {
  const answers = Map.groupBy(answer, (one) => one.responseId)
  return new Map(
    response.map((one) => {
      const { responseId, participantId, instrumentId, answeredOn, answeredBy, other, mode } = one
      const given = answers.get(responseId) ?? []
      const interviewId = one.interviewId ?? undefined
      const content = contentOf({ other: other ?? undefined, mode, interviewId, given })
      const key = [participantId, instrumentId, answeredOn, answeredBy].join()
      return [key, { responseId, interviewId, content }]
    }),
  )
}

/** What a survey says, whichever the order of its questions. */
function contentOf({
  other,
  mode,
  interviewId,
  given,
}: {
  other: string | undefined
  mode: string
  interviewId: string | undefined
  given: readonly {
    question: string
    level: number | null
    number: number | null
    words: string | null
  }[]
}): string {
  const all = given.map((one) => [one.question, one.level, one.number, one.words])
  return JSON.stringify([
    other ?? null,
    mode,
    interviewId ?? null,
    all.toSorted((a, b) => (a[0]! < b[0]! ? -1 : 1)),
  ])
}
