// What a study has gathered: one of each.
import { newId } from '../../src/platform/db/new-id.ts'
import type { TestSite } from '../support/site/site.ts'

/** @param mark stands in what is called by a name. */
export async function makeGathered({ pool }: TestSite, studyId: string, mark: string) {
  const [participantId, instrumentId, responseId] = [newId(), newId(), newId()]
  const [interviewId, importId] = [newId(), newId()]
  const hash = '0'.repeat(64)
  const question = { id: 'one', kind: 'words', words: `${mark} question` }
  for (const [table, columns, ...values] of [
    ['participant', 'participant_id, code, kind', participantId, mark, 'person'],
    ['identity', 'participant_id, name', participantId, `${mark} name`],
    [
      ...[
        'instrument',
        'instrument_id, pack, version, name, holder, licence, wording_hash, definition',
      ],
      ...[instrumentId, 'one', '1', `${mark} instrument`, mark, mark, hash],
      JSON.stringify({ questions: [question] }),
    ],
    [
      ...['response', 'response_id, instrument_id, participant_id, answered_by, mode, answered_on'],
      ...[responseId, instrumentId, participantId, 'self', 'paper', '2026-07-01'],
    ],
    ['interview', 'interview_id, notes', interviewId, `${mark} notes`],
    ['import', 'import_id, kind, file_name, file_hash', importId, 'prices', `${mark}.csv`, hash],
  ] as [string, string, ...string[]][])
    await pool.query(
      `insert into studies.${table} (study_id, ${columns})
       values ($1, ${values.map((_, at) => `$${at + 2}`).join()})`,
      [studyId, ...values],
    )
  return {
    ...{ participantId, instrumentId, responseId, interviewId, importId },
    ...{ format: 'fhir', kind: 'participants', secret: 'none' },
  }
}
