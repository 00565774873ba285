import type { Area } from '#areas'
import type { Terms } from '#providers'
import { Button } from '../../../platform/web/govuk/index.ts'
import { urls } from '../../../urls.ts'
import type { Import } from '../imports.ts'
import type { LookedAt } from '../looked-at.ts'
import { noteGroups } from './note-words.ts'
import type { What } from './outcome-words.ts'

interface RecordShownOptions {
  area: Area
  one: Import
  what: What
  /** After which position the page begins. */
  after?: number
  record: LookedAt
  listings: Map<string, string>
  names: Terms
}

/** One record: whose it is, where it stands in the source, and what was noted of it. */
export function RecordShown(options: RecordShownOptions) {
  const { record, names } = options
  const { provider, service, place, notes, position } = record
  return (
    <li class="gc-result" id={`record-${position}`}>
      <h2>{nameOf(provider, service)}</h2>
      <p class="gc-quiet">{sentence(place)}</p>
      {noteGroups(notes, names).map(({ heading, notes: said }) => (
        <>
          <h3 class="gc-notes">{heading}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {said.map(({ field, words }) => (
              <li>
                {field}: {words}
              </li>
            ))}
          </ul>
        </>
      ))}
      {(record.outcome === 'duplicate' || record.broughtIn) && <Duplicate {...options} />}
    </li>
  )
}

function Duplicate({ area, one, what, after, record, listings }: RecordShownOptions) {
  const { duplicateOf, broughtIn, position, provider, service } = record
  const slug = duplicateOf ?? ''
  const listing = listings.get(slug)
  if (listing === undefined) return <p>Says the same as {slug}, which is read instead.</p>
  const { importId } = one
  return (
    <>
      <p>
        Looks like{' '}
        <a class="govuk-link" href={urls.adminListing(area, { slug })}>
          {listing}
        </a>
        , who is here already.
        {broughtIn && (one.state === 'ready' ? ' You bring it in.' : ' You brought it in.')}
      </p>
      {one.state === 'ready' && (
        <form
          method="post"
          action={urls.adminImport(area, { importId }, { what, after: after?.toString() })}
        >
          <input type="hidden" name="position" value={position} />
          <Button
            text={
              <>
                {broughtIn ? 'Leave it out after all' : 'It is another: bring it in'}{' '}
                <span class="govuk-visually-hidden">({nameOf(provider, service)})</span>
              </>
            }
            name="change"
            value={broughtIn ? 'leave-out' : 'bring-in'}
            classes="govuk-button--secondary"
          />
        </form>
      )}
    </>
  )
}

function nameOf(provider: string, service: string | null): string {
  return [provider, service].filter(Boolean).join(' – ') || 'Without a name'
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
