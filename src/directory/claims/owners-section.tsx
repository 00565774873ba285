import type { Area } from '#areas'
import { Button } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import type { Listing } from '../listing/listings.ts'

interface Options {
  area: Area
  listing: Listing
  /** Those who look after it. */
  owners: { workerId: string; name: string }[]
}

/** Who looks after a listing by an account, and how somebody comes to. */
export function OwnersSection({ area, listing, owners }: Options) {
  const action = urls.adminOwners(area, { slug: listing.slug })
  return (
    <>
      <h2 class="govuk-heading-m">Who looks after it</h2>
      {owners.map(({ workerId, name }) => (
        <form method="post" action={action}>
          <p class="govuk-body">{name}, with an account.</p>
          <input type="hidden" name="workerId" value={workerId} />
          <Button
            text={`${name} no longer looks after it`}
            name="change"
            value="end"
            classes="govuk-button--secondary"
          />
        </form>
      ))}
      {owners.length === 0 && (
        <form method="post" action={action}>
          <p class="govuk-body">
            Nobody with an account: the provider opens her own page by a link.
          </p>
          {listing.email && !listing.closedAt ? (
            <Button
              text="Invite the provider to look after it herself"
              name="change"
              value="invite"
              classes="govuk-button--secondary"
            />
          ) : (
            <p class="govuk-body">
              With an email address on it, you can invite the provider to look after it.
            </p>
          )}
        </form>
      )}
    </>
  )
}
