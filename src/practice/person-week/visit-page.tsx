import { areaSite, type Area } from '#areas'
import { whoseIs, type Open } from '#people'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Button } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { readers } from './visit-words.ts'
import { BeenShown, visitsTitle, type Been } from './visits-page.tsx'

export type VisitPageOptions = Open & {
  area: Area
  /** Of a visit that was corrected in two places at once there are two. */
  been: Been[]
  /** She may say how it went. */
  maySay: boolean
}

/** One earlier visit. */
export function VisitPage({ area, been, maySay, ...open }: VisitPageOptions) {
  const { personId } = open.person
  const whose = whoseIs(open)
  const { visit, name, providerName, said } = been[0]!
  const { visitId } = visit
  const day = dateWords(isoDate(visit.beganAt, area.timeZone))
  return (
    <Layout
      site={areaSite(area)}
      title={`${day}: ${name}`}
      hidden
      before={<Back href={urls.personVisits(area, { personId })} text={visitsTitle(whose)} />}
    >
      <h1 class="govuk-heading-l">
        {day}: {name}
      </h1>
      {name !== providerName && <p class="gc-quiet">{providerName}</p>}
      {been.length > 1 && (
        <p class="govuk-body">It was written down in two places at once. Here are both.</p>
      )}
      {been.map((one) => (
        <BeenShown {...{ area, been: one }} />
      ))}
      {said && maySay && (
        <p class="gc-quiet">
          Who reads how it went: {readers[said.readBy][whose.own ? 'own' : 'their']}
        </p>
      )}
      {maySay && (
        <Button
          text={said ? 'Say something else' : 'How did it go?'}
          href={urls.personVisitSaid(area, { personId, visitId })}
          classes="govuk-button--crest gc-no-print"
        />
      )}
    </Layout>
  )
}
