import { areaSite, type Area } from '#areas'
import { DonePage } from '../../platform/web/done-page.tsx'
import { urls } from '../../urls.ts'

/** It is done: what is left, and where to see what became of the rest. */
export function RecordErasedPage({ area }: { area: Area }) {
  return (
    <DonePage site={areaSite(area)} title="The record is erased">
      <p class="govuk-body">Nobody can see it any more, and nobody can bring it back.</p>
      <p class="govuk-body">
        If you asked enterprises to erase what they keep, you see here{' '}
        <a class="govuk-link" href={urls.accountRequests(area, {})}>
          what became of it
        </a>
        .
      </p>
      <p class="govuk-body">
        You still have{' '}
        <a class="govuk-link" href={urls.account(area, {})}>
          your account
        </a>
        . Backups from before today are kept for a while; what you erased is erased from them if
        they are ever used.
      </p>
    </DonePage>
  )
}
