import type { Hono } from 'hono'
import type { Area } from '#areas'
import { uuid } from '../../../platform/db/new-id.ts'
import { Back } from '../../../platform/web/form-page.tsx'
import { page } from '../../../platform/web/html.ts'
import { dateWords, isoDate, plural } from '../../../platform/i18n/words.ts'
import { studyUrls } from '../../../study-urls.ts'
import type { StudyEnv } from '../../study/in-study.ts'
import { StudyPage } from '../../study-page.tsx'
import type { Member, Study } from '../../study/study.ts'
import {
  linesOfPage,
  namesReplaced,
  recodings,
  type AuditLine,
  type NameReplaced,
} from './recodings.ts'

/** Every coding and recoding: who did what, and when. */
export function mountAudit(app: Hono<StudyEnv>): void {
  app.get(studyUrls.codingAudit.pattern, async (c) => {
    const { area, study, member, db } = c.var
    const transcriptId = uuid(c.req.query('transcript'))
    const at = Math.min(Math.max(Number.parseInt(c.req.query('page') ?? '1', 10) || 1, 1), 100_000)
    const of = { studyId: study.studyId, memberId: member.memberId, transcriptId, page: at }
    const lines = await recodings(db, of)
    const names = at === 1 ? await namesReplaced(db, study.studyId, transcriptId) : []
    return page(c, <AuditPage {...{ area, study, member, lines, names, transcriptId, at }} />)
  })
}

interface Options {
  area: Area
  study: Study
  member: Member
  lines: AuditLine[]
  names: NameReplaced[]
  transcriptId: string | undefined
  /** Which page of it. */
  at: number
}

function AuditPage({ area, study, member, lines, names, transcriptId, at }: Options) {
  const { studyId } = study
  const pageAt = (number: number) =>
    studyUrls.codingAudit(area, { studyId }, { transcript: transcriptId, page: String(number) })
  return (
    <StudyPage
      {...{ area, study, member }}
      title="Every coding and recoding"
      at="Code"
      before={<Back href={studyUrls.code(area, { studyId })} text="Code" />}
    >
      <p class="govuk-body">
        Nothing that was coded is ever changed: it ends, and another is made. Only places move, with
        their words, when a name that was missed is replaced. The newest stand first.
      </p>
      {names.map(({ at: on, who, transcript, pseudonym, times, moved }) => (
        <p class="govuk-inset-text">
          {who ?? 'Somebody'} replaced a name by “{pseudonym}” in {transcript},{' '}
          {plural(times, 'time', 'times')}, on {dateWords(isoDate(on))}.{' '}
          {plural(moved, 'coding or quote', 'codings and quotes')} moved with their words.
        </p>
      ))}
      {lines.length === 0 && <p class="govuk-body">Nothing was coded yet.</p>}
      <ul class="gc-results">
        {lines.slice(0, linesOfPage).map((line) => (
          <li class="gc-result">
            <p class="govuk-body govuk-!-margin-bottom-1">
              {line.who} {line.did} <strong>{line.code}</strong>,{' '}
              <a
                class="govuk-link"
                href={`${studyUrls.transcript(area, { studyId, transcriptId: line.transcriptId })}#turn-${line.turn ?? 0}`}
              >
                {`${line.transcript}, turn ${(line.turn ?? 0) + 1}`}
              </a>
            </p>
            <p class="govuk-hint govuk-!-margin-bottom-0">
              “{line.words}” {dateWords(isoDate(line.at))}, {line.at.toISOString().slice(11, 16)}{' '}
              UTC
            </p>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        {at > 1 && (
          <a class="govuk-link" href={pageAt(at - 1)}>
            Newer
          </a>
        )}{' '}
        {lines.length > linesOfPage && (
          <a class="govuk-link" href={pageAt(at + 1)}>
            Older
          </a>
        )}
      </p>
    </StudyPage>
  )
}
