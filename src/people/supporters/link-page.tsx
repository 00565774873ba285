import { areaSite, type Area } from '#areas'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { OnceLink } from '../once-link.tsx'
import type { Open } from '../open-record.ts'
import type { Offer } from './offers.ts'

export type LinkPageOptions = Pick<Open, 'person'> & { area: Area; offer: Offer; address: string }

/** The link that somebody is invited by. */
export function LinkPage({ area, person, offer, address }: LinkPageOptions) {
  const { personId } = person
  return (
    <Layout
      site={areaSite(area)}
      title={`A link for ${offer.name}`}
      hidden
      before={<Back href={urls.access(area, { personId })} text="Who can see what" />}
    >
      <h1 class="govuk-heading-l">A link for {offer.name}</h1>
      <p class="govuk-body">
        They see nothing yet. Give them this link: when they open it and say yes, they do.
      </p>
      <OnceLink address={address} until={dateWords(isoDate(offer.endsAt, area.timeZone))} />
    </Layout>
  )
}
