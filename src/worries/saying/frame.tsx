import type { PropsWithChildren } from 'hono/jsx'
import { areaSite, type Area } from '#areas'
import { errorList, type Form } from '../../platform/web/forms.ts'
import { ErrorSummary, ExitThisPage } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'

/**
 * The frame of every page on which somebody says a worry. Its title, which a list of visited pages
 * shows, is the same on all and tells nothing.
 */
export function WorriedFrame(
  options: PropsWithChildren<{ area: Area; heading: string; form?: Form }>,
) {
  const { area, heading, form, children } = options
  const errors = form ? errorList(form) : []
  const title = 'Getting help'
  return (
    <Layout site={areaSite(area)} title={errors.length ? `Error: ${title}` : title} hidden>
      <ExitThisPage
        text={
          <>
            <span class="govuk-visually-hidden">Emergency: </span>Leave this page quickly
          </>
        }
        timedOutText="Nothing was left."
        pressTwoMoreTimesText="Shift. Press it 2 more times to leave."
        pressOneMoreTimeText="Shift. Press it 1 more time to leave."
      />
      {errors.length > 0 && <ErrorSummary errorList={errors} />}
      <h1 class="govuk-heading-l">{heading}</h1>
      {children}
    </Layout>
  )
}

/** Said in big letters until it is sent. */
export function NobodyToldYet() {
  return <p class="gc-untold">Nobody has been told yet</p>
}
