// A study with one of everything, to try who may open what of it.
import { newId } from '../../src/platform/db/new-id.ts'
import { makeGathered } from './cast-of-gathering.ts'
import type { TestSite } from '../support/site/site.ts'

/** What addresses of a study name. */
export type StudyParams = Record<string, string> & { studyId: string }

/** @param mark stands in what is called by a name. */
export async function makeStudy(site: TestSite, mark: string): Promise<StudyParams> {
  const studyId = newId()
  await site.pool.query('insert into studies.study (study_id, title, aim) values ($1, $2, $3)', [
    ...[studyId, `${mark} title`, `${mark} aim`],
  ])
  const planned = await makePlan(site, studyId, mark)
  const gathered = await makeGathered(site, studyId, mark)
  const coded = await makeCoding(site, studyId, mark)
  return { studyId, ...planned, ...gathered, ...coded, ...(await makeFound(site, studyId, mark)) }
}

/** Its plan, and somebody of its team. */
async function makePlan({ pool }: TestSite, studyId: string, mark: string) {
  const row = async (table: string, values: Record<string, unknown>) => {
    const id = newId()
    const columns = Object.entries({ study_id: studyId, [`${table}_id`]: id, ...values })
    await pool.query(
      `insert into studies.${table} (${columns.map(([name]) => `"${name}"`).join()})
       values (${columns.map((_, at) => `$${at + 1}`).join()})`,
      columns.map(([, value]) => value),
    )
    return id
  }
  const name = `${mark} name`
  const siteId = await row('site', { position: 0, name })
  const armId = await row('arm', { position: 0, name })
  const guideId = newId()
  await pool.query(
    `insert into studies.topic_guide (study_id, guide_id, version, name, words)
     values ($1, $2, 1, $3, $3)`,
    [studyId, guideId, name],
  )
  return {
    ...{ siteId, armId, guideId },
    hypothesisId: await row('hypothesis', { position: 0, kind: 'question', name }),
    outcomeId: await row('outcome', { position: 0, name, pack: 'short', question: 'time' }),
    organisationId: await row('organisation', {
      ...{ code: mark, site_id: siteId, service_type: mark, joined_on: '2026-01-05' },
    }),
    memberId: await row('member', { name, roles: ['coder'] }),
  }
}

/** A transcript that is open, a code, and a quote of it. */
async function makeCoding(site: TestSite, studyId: string, mark: string) {
  const [transcriptId, codeId, quoteId] = [newId(), newId(), newId()]
  await site.pool.query(
    `insert into studies.transcript (study_id, transcript_id, name, words) values ($1, $2, $3, $4)`,
    [studyId, transcriptId, `${mark} transcript`, `${mark} words`],
  )
  await site.pool.query(
    `insert into studies.turn (study_id, transcript_id, turn, starts_at, ends_at) values ($1, $2, 0, 0, 4)`,
    [studyId, transcriptId],
  )
  await site.pool.query(
    `insert into studies.code (study_id, code_id, position, name, pass) values ($1, $2, 0, $3, 'deductive')`,
    [studyId, codeId, `${mark} code`],
  )
  await site.pool.query(
    `insert into studies.quote (study_id, quote_id, transcript_id, starts_at, ends_at, code_id, bears)
     values ($1, $2, $3, 0, 4, $4, 'typical')`,
    [studyId, quoteId, transcriptId, codeId],
  )
  return { transcriptId, codeId, quoteId, turn: '0' }
}

/** A finding and a report. */
async function makeFound({ pool }: TestSite, studyId: string, mark: string) {
  const [thingId, reportId] = [newId(), newId()]
  const of = (...values: unknown[]) => [studyId, ...values]
  await pool.query(
    'insert into studies.finding (study_id, finding_id, position, words) values ($1, $2, 91, $3)',
    of(thingId, `${mark} finding`),
  )
  await pool.query(
    `insert into studies.report (study_id, report_id, kind, inputs_hash, output_hash)
      values ($1, $2, 'team', repeat('0', 64), repeat('0', 64))`,
    of(reportId),
  )
  return { thingId, findingId: thingId, reportId, thing: 'finding', file: 'html' }
}
