import type { Child } from 'hono/jsx'
import { areaSite, type Area, type Council } from '#areas'
import { clockTime, dateWords } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { errorList, field, type Form } from '../../platform/web/forms.ts'
import { Button, ErrorSummary, InsetText, Textarea } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { Paragraphs } from '../../platform/web/paragraphs.tsx'
import { dayOf, timeOf } from '../plan/occurrences.ts'
import type { Message } from './message.ts'

export interface ThreadOptions {
  area: Area
  title: string
  back: { href: string; text: Child }
  /** Where it is sent. */
  action: string
  /** On whose side whoever reads stands. */
  side: Message['party']
  otherName: string
  all: Message[]
  /** The others can't read it here: why not. */
  nobodyReads: boolean
  council: Council | undefined
  form: Form
  today: string
}

/** What two wrote to each other, and a place to write more. */
export function ThreadPage(options: ThreadOptions) {
  const { area, title, back, action, side, otherName, all, form, today, nobodyReads } = options
  const errors = errorList(form)
  return (
    <Layout
      site={areaSite(area)}
      title={errors.length > 0 ? `Error: ${title}` : title}
      before={<Back {...back} />}
      hidden
    >
      {errors.length > 0 && <ErrorSummary errorList={errors} />}
      <h1 class="govuk-heading-l">{title}</h1>
      {all.length === 0 && (
        <p class="govuk-body gc-quiet">
          Here will be what you and {otherName} write to each other.
        </p>
      )}
      {all.map((one) => (
        <>
          <article class={one.party === side ? 'gc-message gc-message--own' : 'gc-message'}>
            <p class="govuk-body gc-quiet">
              {one.name}, {whenSent(one, area.timeZone, today)}
            </p>
            <Paragraphs text={one.words} />
          </article>
          {one.quietAnswer && side === 'person' && <QuietAnswer {...options} one={one} />}
          {one.quietAnswer && side === 'provider' && (
            <p class="govuk-body gc-quiet">
              It came in your quiet hours, and was answered so at once: “{one.quietAnswer}”
            </p>
          )}
        </>
      ))}
      {nobodyReads && (
        <p class="govuk-body">
          Nobody of {otherName} reads here yet, so nobody is told of what you write. Ring them
          instead.
        </p>
      )}
      <form method="post" action={action} novalidate>
        <input type="hidden" name="messageId" value={form.typed.messageId?.[0] ?? ''} />
        <Textarea
          {...field(form, 'words')}
          label={{ text: `Write to ${otherName}`, classes: 'govuk-label--s' }}
          hint={{ text: 'They get an email that there is a message, and read it here.' }}
          rows={4}
        />
        <Button text="Send this message" preventDoubleClick classes="govuk-button--crest" />
      </form>
      <Emergency {...options} />
    </Layout>
  )
}

/** What is answered at once, and whom to ring if it can't wait. */
function QuietAnswer({ one, otherName, council }: ThreadOptions & { one: Message }) {
  return (
    <InsetText>
      <p class="govuk-body">
        <b>{otherName} answers at once, in quiet hours:</b> “{one.quietAnswer}”
      </p>
      <p class="govuk-body">{emergencyWords(council)}</p>
    </InsetText>
  )
}

function Emergency({ council }: ThreadOptions) {
  return (
    <p class="govuk-body">
      <b>Nobody watches these messages all the time.</b> {emergencyWords(council)}
    </p>
  )
}

/** `If somebody is in danger, ring 999. …` */
export function emergencyWords(council: Council | undefined): string {
  const first =
    'If somebody is in danger, ring 999. If somebody is ill and it can’t wait, ring 111.'
  if (!council) return first
  const night = council.outOfHours ? `, or at night and weekends ${council.outOfHours}` : ''
  return `${first} For other urgent help with care, ring ${council.name} on ${council.phone}${night}.`
}

/** `Tuesday 3 March, 9:30am` */
export function whenSent({ sentAt }: Message, timeZone: string, today: string): string {
  const day = dayOf(sentAt, timeZone)
  return `${day === today ? 'today' : dateWords(day, today)}, ${clockTime(timeOf(sentAt, timeZone))}`
}
