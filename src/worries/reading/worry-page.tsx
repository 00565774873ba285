import { areaSite, type Area, type Council } from '#areas'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { errorList, field, type Form } from '../../platform/web/forms.ts'
import { Back } from '../../platform/web/form-page.tsx'
import {
  Button,
  Details,
  ErrorSummary,
  SummaryList,
  Textarea,
} from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { helping } from '../saying/worry-form.ts'
import { isClosed, takerOf, type Event } from './events.ts'
import { EventForm } from './event-form.tsx'
import { PassOnForm } from './pass-on-form.tsx'
import { Trail } from './trail.tsx'
import type { Worry } from './worries.ts'

export interface WorryPageOptions {
  area: Area
  worry: Worry
  events: Event[]
  council: Council | undefined
  /** What was typed into one of the forms, with its errors. */
  form: Form
  /** The account that looks. */
  reader: string
}

/** One worry: what was said, what has been done, and what to do now. */
export function WorryPage(options: WorryPageOptions) {
  const { area, worry, events, council, form, reader } = options
  const errors = errorList(form)
  const title = `Worry sent on ${dateWords(isoDate(worry.sentAt, area.timeZone))}`
  const taker = takerOf(events)
  const at = { area, worryId: worry.worryId, form }
  return (
    <Layout
      site={areaSite(area)}
      title={errors.length ? `Error: ${title}` : title}
      hidden
      before={<Back href={urls.worries(area, {})} text="Worries" />}
    >
      {errors.length > 0 && <ErrorSummary errorList={errors} />}
      <h1 class="govuk-heading-l">{title}</h1>
      <SaidRows worry={worry} />
      <h2 class="govuk-heading-m">What has been done</h2>
      <Trail area={area} events={events} />
      <h2 class="govuk-heading-m">What you do</h2>
      {taker?.accountId !== reader && (
        <EventForm {...at} what="taken">
          <input type="hidden" name="takenBy" value={taker?.accountId ?? ''} />
          <div id="take">
            <Button
              text={taker ? `Take it over from ${taker.name}` : 'Take this'}
              name="do"
              value="taken"
              classes={taker ? 'govuk-button--secondary' : 'govuk-button--crest'}
            />
          </div>
        </EventForm>
      )}
      <PassOnForm {...at} council={council} />
      <WordsForm
        {...at}
        summary="Write a note"
        what="noted"
        name="note"
        label="Your note"
        button="Save this note"
      />
      {isClosed(events) ? (
        <WordsForm
          {...at}
          summary="Open it again"
          what="reopened"
          name="again"
          label="Why is it opened again?"
          button="Open it again"
        />
      ) : (
        <WordsForm
          {...at}
          summary="Close it"
          what="closed"
          name="outcome"
          label="What came of it?"
          button="Close it"
        />
      )}
    </Layout>
  )
}

function SaidRows({ worry }: { worry: Worry }) {
  const { words, person, relation, contact, mayTell } = worry
  return (
    <SummaryList
      rows={[
        row('What they are worried about', words),
        row('Who it is about', person),
        row('How they know them', relation),
        ...(Object.keys(helping) as (keyof typeof helping)[]).map((name) =>
          row(helping[name], worry[name]),
        ),
        row('How to reach who wrote it', contact ?? 'They did not say'),
        row(
          'May you say that it came from them?',
          mayTell ? 'Yes' : 'No. Ask them first, unless somebody’s safety can’t wait.',
        ),
      ]}
    />
  )
}

function row(key: string, value: string | null) {
  return (
    value !== null && {
      key: { text: key },
      value: { text: <span class="gc-lines">{value}</span> },
    }
  )
}

interface WordsFormOptions {
  area: Area
  worryId: string
  form: Form
  summary: string
  what: 'noted' | 'closed' | 'reopened'
  name: string
  label: string
  button: string
}

/** Something that is said in words, folded until it is wanted. */
function WordsForm(options: WordsFormOptions) {
  const { area, worryId, form, summary, what, name, label, button } = options
  return (
    <Details summaryText={summary} open={Boolean(form.errors[name])}>
      <EventForm {...{ area, worryId, form, what }}>
        <Textarea
          {...field(form, name)}
          label={{ text: label, classes: 'govuk-label--s' }}
          rows={4}
        />
        <Button text={button} name="do" value={what} />
      </EventForm>
    </Details>
  )
}
