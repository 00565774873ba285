import { areaSite, type Area } from '#areas'
import { newId } from '../../platform/db/new-id.ts'
import { dateWords } from '../../platform/i18n/words.ts'
import { Button } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { timeWords } from '../person-week/occurrence-words.ts'
import type { Asked } from './asked.ts'
import { momentWords } from './watch-page.tsx'

export interface HeardPageOptions {
  area: Area
  asked: Asked
  /** Where a visit is written down. */
  record: string
}

/** Asks whoever runs an enterprise, or the worker, whether somebody is there. */
export function HeardPage({ area, asked, record }: HeardPageOptions) {
  const { occurrence, step, answer, personName } = asked
  const isAsked = step?.step === 'asked'
  return (
    <Layout site={areaSite(area)} title={heardTitle} hidden>
      <h1 class="govuk-heading-l">{heardTitle}</h1>
      <p class="govuk-body">
        {personName}: {dateWords(occurrence.day)}, {timeWords(occurrence, area.timeZone)}.
      </p>
      {answer && (
        <p class="govuk-body">
          {answerWords[answer.answer]} ({momentWords(answer.answeredAt, area.timeZone)}).
        </p>
      )}
      {!step && <p class="govuk-body">We have not asked about this visit.</p>}
      {step?.step === 'told' && (
        <p class="govuk-body">
          We hadn’t heard, and have told the person whom {personName} chose that we hadn’t. You may
          want to ring.
        </p>
      )}
      {isAsked && answer?.answer !== 'here' && (
        <>
          <p class="govuk-body">
            If we don’t hear from you, somebody whom {personName} chose is told that we haven’t
            heard: nothing else.
          </p>
          <form method="post">
            <input type="hidden" name="answerId" value={newId()} />
            <div class="gc-actions">
              <Button text="I am here" name="answer" value="here" classes="govuk-button--crest" />
              <Button
                text="I am on my way"
                name="answer"
                value="on_the_way"
                classes="govuk-button--secondary"
              />
            </div>
          </form>
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={record}>
          Write it down
        </a>
      </p>
    </Layout>
  )
}

export const heardTitle = 'Are you there?'

const answerWords = {
  here: 'You said that you are there',
  on_the_way: 'You said that you are on the way. When you are there, say so or write it down',
}
