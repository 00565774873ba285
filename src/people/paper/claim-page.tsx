import { areaSite, type Area } from '#areas'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Button } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { Person } from '../person.ts'
import { referenceWords, type Claim } from './claims.ts'
import type { TakenClaim } from './taken-claims.ts'

interface Options {
  area: Area
  person: Person
  claim: Claim | undefined
  isClaimed: boolean
  /** By which somebody has it. */
  taken: TakenClaim | undefined
}

/** How a record on paper becomes the person's own: for the provider who keeps it. */
export function ClaimPage({ area, person, claim, isClaimed, taken }: Options) {
  const { personId, name } = person
  const title = `Let ${name} have this record`
  return (
    <Layout
      site={areaSite(area)}
      title={title}
      hidden
      before={<Back href={urls.person(area, { personId })} text={`${name}’s record`} />}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      {isClaimed ? (
        <>
          <p class="govuk-body">
            {name} has it already. From now on {name} says who sees it.
          </p>
          {taken && (
            <p class="govuk-body">
              Has somebody else got it? Tell {area.scheme.coordinatorName} at {area.scheme.name} at
              once ({area.scheme.phone}), with this number: {referenceWords(taken.reference)}.
            </p>
          )}
        </>
      ) : claim ? (
        <Reference {...{ area, name, claim }} />
      ) : (
        <>
          <p class="govuk-body">
            When {name} has an email address, this record can be their own. Somebody whom{' '}
            {area.scheme.name} trusts sees first who {name} is: {area.scheme.coordinatorName}, or a
            social worker.
          </p>
          <form method="post" action={urls.paperClaim(area, { personId })}>
            <Button text="Make a number for the check" classes="govuk-button--crest" />
          </form>
        </>
      )}
    </Layout>
  )
}

function Reference({ area, name, claim }: { area: Area; name: string; claim: Claim }) {
  return (
    <>
      <p class="govuk-body">Give this number to {name}:</p>
      <p class="govuk-heading-l">{referenceWords(claim.reference)}</p>
      <p class="govuk-body">
        {name} shows it to {area.scheme.coordinatorName} at {area.scheme.name}, or to a social
        worker, with something that says who {name} is. They see the number and the name, and
        nothing of the record. Then {name} gets a link.
      </p>
      <p class="govuk-body">
        The number works until {dateWords(isoDate(claim.endsAt, area.timeZone))}.
      </p>
      {claim.checkedBy && <p class="govuk-body">The check is done: {name} has a link.</p>}
      <button
        class="govuk-button govuk-button--secondary gc-no-print"
        type="button"
        data-print
        hidden
      >
        Print this page
      </button>
    </>
  )
}
