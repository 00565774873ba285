import { areaSite, type Area } from '#areas'
import { Bird } from '../../platform/web/bird.tsx'
import { Back } from '../../platform/web/form-page.tsx'
import { Button } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { Agreement } from '../agreement.ts'
import { allTitle, type Side } from './side.ts'
import { isAsked, stateWords } from './state-words.ts'

export interface AgreementsPageOptions {
  area: Area
  side: Side
  /** With the name of the other party. */
  agreements: { agreement: Agreement; otherName: string }[]
  today: string
}

/** All agreements of a person, or of a provider. */
export function AgreementsPage({ area, side, agreements, today }: AgreementsPageOptions) {
  const isPerson = side.party === 'person'
  const back = isPerson ? urls.person(area, { personId: side.id }) : urls.account(area, {})
  return (
    <Layout
      site={areaSite(area)}
      title={allTitle(side)}
      before={<Back href={back} text={backText(side)} />}
      hidden
    >
      <h1 class="govuk-heading-l">{allTitle(side)}</h1>
      <p class="govuk-body">
        An agreement says what the support is, what it costs, and what the provider may see. Nothing
        counts until both have said yes.
      </p>
      {agreements.length === 0 ? (
        <div class="gc-empty">
          <Bird />
          <p class="govuk-body">Nothing here yet. Your agreements will be here, old ones too.</p>
        </div>
      ) : (
        <ul class="gc-results">
          {agreements.map(({ agreement, otherName }) => (
            <li class="gc-result">
              <h2>
                <a class="govuk-link" href={side.addresses.one(agreement.agreementId)}>
                  {otherName}
                </a>
              </h2>
              <p>{stateWords(agreement, today)}</p>
              {side.mayChange && isAsked(agreement, side.party) && (
                <p>
                  <strong>It waits for you to read it.</strong>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {side.mayChange && (
        <p class="govuk-body govuk-!-margin-top-6">
          <Button
            text="Make an agreement"
            href={side.addresses.begin()}
            classes="govuk-button--crest"
          />
        </p>
      )}
    </Layout>
  )
}

function backText({ party, isHelper, name }: Side): string {
  if (party === 'provider') return 'Your account'
  return isHelper ? name : 'Your record'
}
