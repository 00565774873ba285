import type { Child } from 'hono/jsx'
import { areaSite, type Area } from '#areas'
import { dateWords, isoDate, monthWords, weekdays } from '../../platform/i18n/words.ts'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, ErrorSummary, Input, Table } from '../../platform/web/govuk/index.ts'
import { errorList } from '../../platform/web/forms.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { MonthCounts } from '../counts/counts.ts'
import type { Enquiry } from '../enquiries/enquiries.ts'
import { pauseWords } from '../listing/listing-page.tsx'
import { confirmedWords } from '../listing/listing-words.ts'
import { isPublic, type Listing } from '../listing/listings.ts'
import type { OwnAddresses } from './desk.ts'

export interface OwnPageOptions {
  area: Area
  listing: Listing
  at: OwnAddresses
  form: Form
  counts: MonthCounts[]
  enquiries: Enquiry[]
  /** The whole address of the link by which people recommend her. */
  recommendLink: string
  unconfirmedAfter: number
  /** How she changes what her listing says. */
  changes: Child
  /** What else she finds here. */
  more?: Child
}

/** A provider's own page: the first thing is one tap. */
export function OwnPage(options: OwnPageOptions) {
  const { area, listing, at, form } = options
  const today = isoDate(new Date(), area.timeZone)
  const errors = errorList(form)
  return (
    <Layout site={areaSite(area)} title={`Your listing: ${listing.name}`} hidden>
      {errors.length > 0 && <ErrorSummary errorList={errors} />}
      <h1 class="govuk-heading-l">{listing.name}</h1>
      <section class="gc-panel">
        <h2 class="govuk-heading-m">Is your listing still right?</h2>
        <p class="govuk-body">
          {confirmedWords(listing, today, options.unconfirmedAfter)}.{' '}
          {isPublic(listing) ? (
            <a class="govuk-link" href={urls.listing(area, { slug: listing.slug })}>
              Look at your page
            </a>
          ) : (
            `${area.scheme.coordinatorName} has not approved it yet, so people do not see it.`
          )}
        </p>
        <form method="post" action={at.confirmation}>
          <Button text="Yes, it is still right" classes="govuk-button--crest" />
        </form>
        {options.changes}
      </section>
      <Section title="Your free time each week">
        <form method="post" action={at.availability} novalidate>
          <p class="govuk-body">
            Hours that you have free, such as 2 or 1.5. Leave a day empty when it is full. People
            see when you said it.
          </p>
          <div class="gc-pair">
            {weekdays.map((day, index) => (
              <Input
                {...field(form, `day${index + 1}`, freeHours(listing, index + 1))}
                label={{ text: day }}
                inputmode="decimal"
                classes="govuk-input--width-3"
                suffix={{ text: 'hours' }}
              />
            ))}
          </div>
          <Button text="Save my free time" classes="govuk-button--secondary" />
        </form>
      </Section>
      <Section title="Taking on new people">
        <PauseForm {...options} />
      </Section>
      <Section title="Questions from people">
        <Enquiries {...options} />
      </Section>
      <Section title="Seen, asked, came">
        <Counts counts={options.counts} />
      </Section>
      <Section title="A link for people who would recommend you">
        <p class="govuk-body">
          Give it to people you support and their families. The coordinator reads what they write
          before it is shown.
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={options.recommendLink}>
            {options.recommendLink}
          </a>
        </p>
        <button
          class="govuk-button govuk-button--secondary"
          type="button"
          data-copy={options.recommendLink}
          hidden
        >
          Copy the link
        </button>
        {isPublic(listing) && (
          <p class="govuk-body">
            <a class="govuk-link" href={urls.leaflet(area, { slug: listing.slug })}>
              Print a leaflet
            </a>
          </p>
        )}
      </Section>
      {options.more}
    </Layout>
  )
}

/** A part of the page. */
export function Section({ title, children }: { title: string; children: Child }) {
  return (
    <section class="gc-service">
      <h2 class="govuk-heading-m">{title}</h2>
      {children}
    </section>
  )
}

function freeHours(listing: Listing, weekday: number): string {
  const minutes = listing.availability?.free.find((day) => day.weekday === weekday)?.minutes
  return minutes ? String(minutes / 60) : ''
}

function PauseForm({ listing, at, form }: OwnPageOptions) {
  const action = at.pause
  if (listing.pause)
    return (
      <form method="post" action={action}>
        <p class="govuk-body">{pauseWords(listing)}</p>
        <input type="hidden" name="change" value="resume" />
        <Button text="I am taking on people again" classes="govuk-button--secondary" />
      </form>
    )
  return (
    <form method="post" action={action} novalidate>
      <p class="govuk-body">
        While you pause, people don’t find you in searches, and your page says so.
      </p>
      <Input
        {...field(form, 'until')}
        label={{ text: 'Until when? (you can leave it empty)' }}
        type="date"
        classes="govuk-input--width-10"
      />
      <Input
        {...field(form, 'reason')}
        label={{ text: 'A word about why (you can leave it empty)' }}
        hint={{ text: 'People read it on your page.' }}
      />
      <Button text="Pause my listing" classes="govuk-button--secondary" />
    </form>
  )
}

function Enquiries({ area, enquiries, at }: OwnPageOptions) {
  if (enquiries.length === 0)
    return <p class="govuk-body">No questions at the moment. They also come to your email.</p>
  return (
    <ul class="govuk-list govuk-list--spaced">
      {enquiries.map((one) => (
        <li>
          {one.name}, {dateWords(isoDate(one.askedAt, area.timeZone))}:{' '}
          {one.cameAt ? 'came' : one.answeredAt ? 'answered' : 'waits for an answer'}
          {!one.cameAt && (
            <form method="post" action={at.came}>
              <input type="hidden" name="enquiryId" value={one.enquiryId} />
              <Button
                text={
                  <>
                    They came<span class="govuk-visually-hidden">: {one.name}</span>
                  </>
                }
                classes="govuk-button--secondary"
              />
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}

function Counts({ counts }: { counts: MonthCounts[] }) {
  return (
    <Table
      caption="How often your page was seen, how many people asked, and how many came"
      captionClasses="govuk-visually-hidden"
      head={[
        { text: 'Month' },
        { text: 'Seen', format: 'numeric' },
        { text: 'Asked', format: 'numeric' },
        { text: 'Came', format: 'numeric' },
      ]}
      rows={counts.map(({ month, seen, asked, came }) => [
        { text: monthWords(month) },
        { text: seen, format: 'numeric' },
        { text: asked, format: 'numeric' },
        { text: came, format: 'numeric' },
      ])}
    />
  )
}
