import { areaSite, type Area } from '#areas'
import { recordTitle, whoseIs, type Open } from '#people'
import { clockTime, dateWords, duration, isoDate } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Button } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { timeOf } from '../plan/occurrences.ts'
import type { Step, StepName, Watch } from './watches.ts'

export type WatchPageOptions = Open & {
  area: Area
  watches: Watch[]
  steps: Step[]
  /** The names of enterprises, by their ids. */
  providers: Map<string, string>
  /** Texts leave here. */
  sendsTexts: boolean
  /** Minutes, by the rules of today. */
  secondWait: number
}

/** Whom the person wants told if nobody comes, and what was done lately. */
export function WatchPage({ area, watches, steps, ...options }: WatchPageOptions) {
  const { providers, secondWait, sendsTexts, person, own } = options
  const { personId } = person
  const now = watches.filter(({ endedAt }) => !endedAt)
  const refused = watches.filter(({ endedBy }) => endedBy === 'contact')
  const you = own ? 'you' : person.name
  return (
    <Layout
      site={areaSite(area)}
      title={watchTitle}
      hidden
      before={
        <Back href={urls.person(area, { personId })} text={recordTitle(whoseIs({ own, person }))} />
      }
    >
      <h1 class="govuk-heading-l">{watchTitle}</h1>
      <p class="govuk-body">
        We can tell somebody whom {you} chose{own ? '' : 's'} when a visit should have begun and we
        haven’t heard of it. First we ask the provider. If we haven’t heard {duration(secondWait)}{' '}
        later, we tell that one person, once. Nobody else is told, and not the council.
      </p>
      <p class="govuk-body">
        We only know what is written down. A provider without a signal may be there all the same.
        This is no alarm for emergencies: in danger, ring 999.
      </p>
      {!sendsTexts && <p class="govuk-body">{onlyEmail}</p>}
      {now.length === 0 && (
        <p class="govuk-body">Nobody is told now. {own && 'You can ask for it.'}</p>
      )}
      {now.map((watch) => (
        <section class="gc-result">
          <h2 class="govuk-heading-s">{watch.contactName} is told</h2>
          <p>
            {forWhom(watch, providers)}, when we haven’t heard {duration(watch.graceMinutes)} after
            the time.
          </p>
          <p class="gc-quiet">
            {watch.contactEmail}
            {watch.contactMobile && `, ${watch.contactMobile}`}
          </p>
          {watch.words && <p>They also read: {watch.words}</p>}
          <p>
            <a class="govuk-link" href={urls.watchEnd(area, { personId, watchId: watch.watchId })}>
              Stop this<span class="govuk-visually-hidden">: {watch.contactName}</span>
            </a>
          </p>
        </section>
      ))}
      {refused.map(({ contactName, endedAt }) => (
        <p class="govuk-body">
          {contactName} said no on {dateWords(isoDate(endedAt!, area.timeZone))}, and is not told.
        </p>
      ))}
      <Button
        text="Choose somebody to be told"
        href={urls.newWatch(area, { personId })}
        classes={`gc-no-print ${now.length ? 'govuk-button--secondary' : 'govuk-button--crest'}`}
      />
      {steps.length > 0 && (
        <>
          <h2 class="govuk-heading-m">What we did in the last four weeks</h2>
          <ul class="govuk-list govuk-list--bullet">
            {steps.map((step) => (
              <li>
                {momentWords(step.madeAt, area.timeZone)}: {stepWords[step.step]} (
                {providers.get(step.providerId)}, for {dateWords(step.plannedOn)})
              </li>
            ))}
          </ul>
        </>
      )}
    </Layout>
  )
}

export const watchTitle = 'If nobody comes'
export const onlyEmail = 'Only emails can be sent here, no texts.'

export const stepWords: Record<StepName, string> = {
  asked: 'We asked the provider',
  told: 'We told the person who was chosen',
  too_late: 'We noticed too late, and told nobody',
}

export function forWhom({ providerId }: Watch, providers: Map<string, string>): string {
  return providerId ? `For visits of ${providers.get(providerId)}` : 'For all visits'
}

/** `Tuesday 3 March, 9:30am` */
export function momentWords(moment: Date, timeZone: string): string {
  return `${dateWords(isoDate(moment, timeZone))}, ${clockTime(timeOf(moment, timeZone))}`
}
