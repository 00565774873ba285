import { urls } from '../../urls.ts'
import type { PrivacyPageOptions } from './privacy-page.tsx'

/** Of records, and of who looks at them. */
export function Records({ area, kept }: PrivacyPageOptions) {
  return (
    <>
      <h2 class="govuk-heading-m">When you have a record here</h2>
      <p class="govuk-body">
        A record is what matters to you: about you, what you want from support, your goals, your
        pictures and your voice. You say yes to it by writing it (consent), also for what it says of
        your health. Nobody else sees any of it until you let them. The coordinator never sees it.
      </p>
      <p class="govuk-body">
        {area.scheme.name} answers for records. What you wrote is kept until you change or erase it.
        A picture or a voice is kept for {kept.picture}, or until you take it away.
      </p>
      <h2 class="govuk-heading-m">Who sees a record, and who looked</h2>
      <p class="govuk-body">
        You choose who sees what, and until when. Who that is, who decided it, and how it was
        explained is kept for {kept.access} after it ended. Each time that somebody else looks, or
        changes something, is written down for you to read. That is kept for {kept.looked}. Both are
        kept because it must be possible to show them (a legal obligation).
      </p>
      <p class="govuk-body">
        If you want a record of your own that began on paper, we keep the name that you gave, and
        what was seen of who you are, until the record is erased.
      </p>
      <h2 class="govuk-heading-m">When you make an agreement</h2>
      <p class="govuk-body">
        What you and a provider agree is read by both of you, and by whom you let. The provider
        answers for the agreement, and for her own notes of the support. It is kept as a contract,
        and for what it says of your health, to give care. It is kept for {kept.agreement} after the
        agreement ends.
      </p>
      <h2 class="govuk-heading-m">See it, stop it, erase it</h2>
      <p class="govuk-body">
        If you have a record, open{' '}
        <a class="govuk-link" href={urls.ownRecord(area, {})}>
          your record
        </a>{' '}
        and “What is kept about you”. There you can read and download all of it, keep it but stop
        others from using it, and erase a part or all. What a provider keeps you can ask her there
        to erase, to put right, or to stop using. She has {kept.answer} to answer; what was asked
        and answered is kept for {kept.request}. Your account has{' '}
        <a class="govuk-link" href={urls.accountHeld(area, {})}>
          a page like it
        </a>
        .
      </p>
      <p class="govuk-body">
        What is erased is gone at once. We keep only that something was erased, and when, so that it
        stays erased when a backup is brought back. Backups are kept for a while.
      </p>
    </>
  )
}

/** Of those who give support, and what the coordinator notes. */
export function Enterprises({ area, kept }: PrivacyPageOptions) {
  return (
    <>
      <h2 class="govuk-heading-m">When you give support, or work for a provider</h2>
      <p class="govuk-body">
        If you say that a listing is yours, {area.scheme.name} keeps what you wrote, and what was
        decided, for as long as the listing is here, so that nobody looks after a listing that isn’t
        theirs (a legitimate interest). An invitation that was not used goes {kept.invitation} after
        it ended.
      </p>
      <p class="govuk-body">
        Who works for a provider, and who acts for her, is kept for as long as the provider keeps it
        (a contract). She answers for that. You can read it in your account.
      </p>
      <p class="govuk-body">
        The coordinator notes talks and visits with providers, and lists that were brought in. The
        notes are about the provider, never about a person whom she supports, and only coordinators
        read them. They are kept for as long as the listing is here, and a list for {kept.list} (
        {area.scheme.name} answers for them; a legitimate interest).
      </p>
    </>
  )
}
