import type { Area } from '#areas'
import { contactKinds, type Contact } from '#providers'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { Paragraphs } from '../../platform/web/paragraphs.tsx'
import { Button } from '../../platform/web/govuk/index.ts'
import { urls } from '../../urls.ts'
import type { Listing } from '../listing/listings.ts'

interface Options {
  area: Area
  listing: Listing
  /** Newest first; none for who is no coordinator by her account. */
  contacts: Contact[] | undefined
}

/** A coordinator's contacts with an enterprise. */
export function ContactsSection({ area, listing, contacts }: Options) {
  const { slug } = listing
  const today = isoDate(new Date(), area.timeZone)
  return (
    <>
      <h2 class="govuk-heading-m">Contacts</h2>
      {contacts === undefined ? (
        <p class="govuk-body">Sign in with your own account to keep notes.</p>
      ) : (
        <>
          {contacts.length === 0 && (
            <p class="govuk-body">None yet. A talk, a visit, a question answered: note it here.</p>
          )}
          <Button
            text="Note a contact"
            href={urls.adminContacts(area, { slug })}
            classes="govuk-button--secondary"
          />
          {contacts.map(({ contactId, kind, onDay, words, corrects }) => (
            <section class="gc-service">
              <h3 class="govuk-heading-s">
                {contactKinds[kind]}, {dateWords(onDay, today)}
              </h3>
              <Paragraphs text={words} />
              <p class="gc-quiet">
                {corrects && 'Corrected. '}
                <a class="govuk-link" href={urls.adminContact(area, { slug, contactId })}>
                  Correct it
                  <span class="govuk-visually-hidden">
                    {' '}
                    ({contactKinds[kind]}, {dateWords(onDay, today)})
                  </span>
                </a>
              </p>
            </section>
          ))}
        </>
      )}
    </>
  )
}
