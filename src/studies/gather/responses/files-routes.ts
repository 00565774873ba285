import type { Hono } from 'hono'
import { stringify } from 'csv-stringify/sync'
import { byteOrderMark, csvStyle } from '../../../platform/spreadsheet.ts'
import { studyUrls } from '../../../study-urls.ts'
import { readStudy } from '../../bundle/read-study.ts'
import type { StudyEnv } from '../../study/in-study.ts'
import { instrumentOf, type StudyInstrument } from '../instruments/instruments.ts'
import { instrumentHere, json } from '../instruments/routes.tsx'
import { forCollectors } from '../who-gathers.ts'
import { asResponses, interviewName, type FileData } from './fhir-responses.ts'

/** Answers to take along: as a table, and as FHIR. */
export function mountResponseFiles(app: Hono<StudyEnv>): void {
  app.get(studyUrls.responsesFile.pattern, forCollectors, async (c) => {
    const row = await instrumentHere(c)
    const format = c.req.param('format')
    if (!row || !['csv', 'fhir'].includes(format)) return c.notFound()
    const data = await readStudy(c.var.db, c.var.study.studyId, [
      ...(['response', 'answer', 'participant', 'interview', 'interviewed'] as const),
    ])
    const instrument = instrumentOf(row)
    const name = `${instrument.pack}-answers`.replaceAll(/[^\w.-]/g, '-')
    if (format === 'fhir') return json(c, `${name}.fhir.json`, asResponses(data, instrument))
    return c.body(asCsv(data, instrument), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
    })
  })
}

/** A row for each survey, as it can be brought in again. */
export function asCsv(data: FileData, { instrumentId, definition }: StudyInstrument): string {
  const codes = new Map(data.participant.map((one) => [one.participantId, one.code]))
  const answers = Map.groupBy(data.answer, (one) => one.responseId)
  const rows = data.response
    .filter((one) => one.instrumentId === instrumentId)
    .map((one) => {
      const given = answers.get(one.responseId) ?? []
      const cells = definition.questions.map(({ id, levels = [] }) => {
        const { level, number, words } = given.find(({ question }) => question === id) ?? {}
        const said = levels.find((other) => other.level === level)?.words
        return harmless(
          said ?? words ?? (number === null || number === undefined ? '' : String(number)),
        )
      })
      const { answeredOn, answeredBy, other, mode } = one
      return [
        codes.get(one.participantId),
        answeredOn,
        answeredBy,
        harmless(other ?? ''),
        mode,
        interviewName(data, one),
        ...cells,
      ]
    })
  const head = ['participant', 'answered_on', 'answered_by', 'other', 'mode', 'interview']
  const names = definition.questions.map(({ id }) => id)
  return byteOrderMark + stringify([[...head, ...names], ...rows], csvStyle)
}

/** A spreadsheet program must not take somebody’s words for a formula. */
function harmless(words: string): string {
  return /^[=+@\t\r-]/.test(words) && Number.isNaN(Number(words)) ? `'${words}` : words
}
