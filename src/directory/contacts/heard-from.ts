import type { Listing } from '../listing/listings.ts'

/** When an enterprise was last heard from: in a contact, or by what it said itself of its listing. */
export function lastHeard(
  { confirmedBy, confirmedOn, providerId }: Listing,
  contacts: Map<string, string>,
): string | undefined {
  const said = confirmedBy === 'provider' ? confirmedOn : undefined
  return [contacts.get(providerId), said]
    .filter((day) => day != null)
    .toSorted()
    .at(-1)
}

/** Those of which nothing was heard since a day: of whom never, first. Closed ones are left out. */
export function notHeardFrom(
  listings: Listing[],
  contacts: Map<string, string>,
  since: string,
): Listing[] {
  return listings
    .filter((one) => !one.closedAt)
    .map((one) => ({ one, heard: lastHeard(one, contacts) ?? '' }))
    .filter(({ heard }) => heard < since)
    .toSorted((a, b) => a.heard.localeCompare(b.heard))
    .map(({ one }) => one)
}
