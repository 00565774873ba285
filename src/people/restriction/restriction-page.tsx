import { areaSite, type Area } from '#areas'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Button, InsetText } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { Open } from '../open-record.ts'

export type RestrictionPageOptions = Pick<Open, 'own' | 'person'> & {
  area: Area
  since: Date | undefined
}

/** Keep it, but stop using it: what that means, and the button that begins or ends it. */
export function RestrictionPage({ area, own, person, since }: RestrictionPageOptions) {
  const { personId, name } = person
  const whom = own ? 'you' : name
  return (
    <Layout
      site={areaSite(area)}
      title="Keep it, but stop using it"
      before={<Back href={urls.held(area, { personId })} text="What is kept" />}
      hidden
    >
      <h1 class="govuk-heading-l">Keep it, but stop using it</h1>
      {since && (
        <InsetText>
          <strong>This is on</strong> since {dateWords(isoDate(since, area.timeZone))}. Nobody sees
          the record but {whom}, and who helps {whom} with all of it.
        </InsetText>
      )}
      <p class="govuk-body">When this is on:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          Only {whom}, and who helps {whom} with all of it, can see the record.
        </li>
        <li>
          Family, friends, professionals and those who support {whom} see nothing of it, though they
          stay on the list.
        </li>
        <li>Nothing is lost. It can be used again at any time.</li>
        <li>
          An enterprise still has what it wrote itself.{' '}
          <a class="govuk-link" href={urls.newRequest(area, { personId })}>
            Ask the enterprise
          </a>{' '}
          to stop using that.
        </li>
      </ul>
      <form method="post" action={urls.restriction(area, { personId })}>
        {since ? (
          <Button text="Use it again" name="change" value="end" classes="govuk-button--crest" />
        ) : (
          <Button text="Stop using it" name="change" value="begin" classes="govuk-button--crest" />
        )}
      </form>
    </Layout>
  )
}
