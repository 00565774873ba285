import type { Area } from '#areas'
import { becameKinds, type BecameKind } from '#providers'
import { dateWords, isoDate, listWords } from '../../platform/i18n/words.ts'
import { Button } from '../../platform/web/govuk/index.ts'
import { Paragraphs } from '../../platform/web/paragraphs.tsx'
import { urls } from '../../urls.ts'
import type { Listing } from '../listing/listings.ts'
import type { BecameSeen } from './routes.tsx'

interface Options {
  area: Area
  listing: Listing
  /** None for who is no coordinator by her account. */
  became: BecameSeen | undefined
}

/** What became of an enterprise, and which it goes on from. */
export function BecameSection({ area, listing, became }: Options) {
  if (!became) return null
  const { slug, closedAt } = listing
  const { said, from, names } = became
  const today = isoDate(new Date(), area.timeZone)
  const called = (id: string) => names.get(id) ?? 'a listing that is gone'
  return (
    <>
      <h2 class="govuk-heading-m">What became of it</h2>
      {said.length === 0 && (
        <p class="govuk-body">
          {closedAt
            ? 'Nobody has said. Figures take it as one that failed; say it where it merged, moved or was taken over.'
            : 'It goes on. If it merges, splits, moves away or grows beyond a micro-enterprise, say so here: figures then don’t count it as one that failed.'}
        </p>
      )}
      <Button
        text="Say what became of it"
        href={urls.adminBecame(area, { slug })}
        classes="govuk-button--secondary"
      />
      {said.map(({ becameId, what, onDay, note, into, corrects }) => (
        <section class="gc-service">
          <h3 class="govuk-heading-s">
            {whatWords(what)}, {dateWords(onDay, today)}
          </h3>
          {into.length > 0 && (
            <p class="govuk-body">It goes on as {listWords(into.map(called))}.</p>
          )}
          {note && <Paragraphs text={note} />}
          <p class="gc-quiet">
            {corrects && 'Corrected. '}
            {what !== 'reopened' && (
              <a class="govuk-link" href={urls.adminBecameSaid(area, { slug, becameId })}>
                Correct it
                <span class="govuk-visually-hidden">
                  {' '}
                  ({whatWords(what)}, {dateWords(onDay, today)})
                </span>
              </a>
            )}
          </p>
        </section>
      ))}
      {from.length > 0 && (
        <>
          <h3 class="govuk-heading-s">It goes on from</h3>
          <ul class="govuk-list govuk-list--bullet">
            {from.map(({ providerId, what, onDay }) => (
              <li>
                {called(providerId)}: {fromWords[what]} on {dateWords(onDay, today)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

const whatWords = (what: BecameKind | 'reopened') =>
  what === 'reopened' ? 'Its listing was opened again' : becameKinds[what]

const fromWords: Partial<Record<BecameKind, string>> = {
  merged: 'merged into it',
  split: 'was split',
  taken_over: 'was taken over',
}
