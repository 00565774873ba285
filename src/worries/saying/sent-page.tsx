import type { Area, Council } from '#areas'
import { dateWords, listWords } from '../../platform/i18n/words.ts'
import { urls } from '../../urls.ts'
import { WorriedFrame } from './frame.tsx'
import { CouncilNumber } from './what-to-do-now.tsx'

export interface SentOptions {
  area: Area
  council: Council | undefined
  /** Their names. */
  readers: string[]
  /** The day by which they should have read it. */
  readBy: string
  canAnswer: boolean
  /** Other words of hers are kept in this browser. */
  hasOthers: boolean
}

/** What happens now that it is sent. It is seen once: nothing of it stays in this browser. */
export function SentPage({ area, council, readers, readBy, canAnswer, hasOthers }: SentOptions) {
  const names = listWords(readers)
  return (
    <WorriedFrame area={area} heading="It is sent">
      <p class="govuk-body">
        We are telling {names} that there is something to read. Nobody else can see it on this
        website.
      </p>
      <p class="govuk-body">
        They should read it by {dateWords(readBy)}.{' '}
        {canAnswer
          ? 'They can reach you in the way that you gave us.'
          : 'You gave us no way to reach you, so you will get no answer.'}
      </p>
      <h2 class="govuk-heading-m">If it gets worse</h2>
      <p class="govuk-body">Do not wait for us. Is someone in danger now? Ring 999.</p>
      <CouncilNumber council={council} />
      <p class="govuk-body">
        {canAnswer ? 'If you hear nothing' : 'If you are still worried'} by {dateWords(readBy)},
        ring the council.
      </p>
      <h2 class="govuk-heading-m">On this phone or computer</h2>
      <p class="govuk-body">
        What you sent is not kept here any more. It is not in your account. You can’t read it here
        again. The list of pages that you have visited may still say “Getting help”.
      </p>
      {hasOthers && (
        <p class="govuk-body">
          You wrote something else too. It is still kept here, and nobody has been told.{' '}
          <a class="govuk-link" href={urls.worried(area, {})}>
            See it, or throw it away
          </a>
          .
        </p>
      )}
    </WorriedFrame>
  )
}
