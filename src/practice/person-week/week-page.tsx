import type { PropsWithChildren } from 'hono/jsx'
import { areaSite, type Area } from '#areas'
import { recordTitle, whoseIs, type Open, type Whose } from '#people'
import { clockTime, dateWords } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Button } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { addDays, timeOf } from '../plan/occurrences.ts'
import { changeWords, isToCome, lengthWords, timeWords } from './occurrence-words.ts'
import { Initials } from './who.tsx'
import type { Coming, WeekDay } from './week-of.ts'

export type WeekPageOptions = Open & {
  area: Area
  days: WeekDay[]
  /** The day in the area. */
  today: string
}

/** Somebody's coming week: who comes when, today first. */
export function WeekPage({ area, days, today, ...open }: WeekPageOptions) {
  const { personId } = open.person
  const whose = whoseIs(open)
  const first = days[0]!.day
  return (
    <Layout
      site={areaSite(area)}
      title={weekTitle(whose)}
      hidden
      before={<Back href={urls.person(area, { personId })} text={recordTitle(whose)} />}
    >
      <h1 class="govuk-heading-l">{weekTitle(whose)}</h1>
      {days.every(({ coming }) => coming.length === 0) && (
        <p class="govuk-body">
          Nothing is planned for these days. When a provider plans a visit with{' '}
          {whose.own ? 'you' : open.person.name}, it stands here.
        </p>
      )}
      {days.map((day) => (
        <Day {...{ area, day, today, open }} />
      ))}
      <WeekLinks {...{ area, open, first, today }} />
    </Layout>
  )
}

function Day({ area, day: { day, coming }, today, open }: DayOptions) {
  const { personId } = open.person
  return (
    <section class={day === today ? 'gc-day gc-day--today' : 'gc-day'}>
      <h2 class="govuk-heading-m">
        <a class="govuk-link" href={urls.personDay(area, { personId, day })}>
          {dayTitle(day, today)}
        </a>
      </h2>
      {coming.length === 0 && <p class="gc-quiet gc-day__none">Nobody is planned to come.</p>}
      {coming.map((one) => (
        <ComingShown {...{ area, coming: one, open }} />
      ))}
    </section>
  )
}

interface DayOptions {
  area: Area
  day: WeekDay
  today: string
  open: Open
}

interface ComingOptions {
  area: Area
  coming: Coming
  open: Open
}

/** One visit of a day: who, when, how long, what more there is to know, and what was said of it. */
export function ComingShown({ area, coming, open, children }: PropsWithChildren<ComingOptions>) {
  const { occurrence, name, providerName, wish, update } = coming
  const { personId } = open.person
  const changed = changeWords(occurrence)
  const { planId } = occurrence.plan
  const off = occurrence.state === 'called_off' || occurrence.state === 'missed'
  return (
    <div class="gc-coming">
      <Initials name={name} />
      <div>
        <p class="govuk-!-font-weight-bold">
          {off ? (
            <s>{timeWords(occurrence, area.timeZone)}</s>
          ) : (
            timeWords(occurrence, area.timeZone)
          )}
          : {name}
        </p>
        <p class="gc-quiet">
          {lengthWords(occurrence)}
          {name !== providerName && `, ${providerName}`}
        </p>
        {changed && <p>{changed}.</p>}
        {update && <p>{arrivedWords(update, area.timeZone)}.</p>}
        {children}
        {wish && <p>{wishLine(wish, whoseIs(open))}.</p>}
        {open.mayChange && isToCome(occurrence) && (
          <p class="gc-no-print">
            <a
              class="govuk-link"
              href={urls.personVisitDay(area, { personId, day: occurrence.plannedOn, planId })}
            >
              {wish ? 'Change what you said' : 'Say what you’d rather'}
              <span class="govuk-visually-hidden">
                : {name}, {dateWords(occurrence.day)}
              </span>
            </a>
          </p>
        )}
      </div>
    </div>
  )
}

interface LinksOptions {
  area: Area
  open: Open
  first: string
  today: string
}

function WeekLinks({ area, open, first, today }: LinksOptions) {
  const { personId } = open.person
  const week = (from: string) => urls.personWeek(area, { personId }, { from })
  return (
    <div class="gc-no-print">
      <p class="govuk-body">
        <a class="govuk-link" href={week(addDays(first, 7))}>
          The seven days after
        </a>
      </p>
      {first !== today && (
        <p class="govuk-body">
          <a class="govuk-link" href={urls.personWeek(area, { personId })}>
            This week
          </a>
        </p>
      )}
      {open.may('all_visits') && (
        <p class="govuk-body">
          <a class="govuk-link" href={urls.personVisits(area, { personId })}>
            Earlier visits
          </a>
        </p>
      )}
      {open.may('family_updates') && (
        <p class="govuk-body">
          <a class="govuk-link" href={urls.familyUpdates(area, { personId })}>
            How visits went, in short
          </a>
        </p>
      )}
      {open.mayChange && (
        <Button
          text="If nobody comes"
          href={urls.watch(area, { personId })}
          classes="govuk-button--secondary"
        />
      )}
    </div>
  )
}

export function weekTitle({ own, their }: Whose): string {
  return own ? 'My week' : `${their} week`
}

/** `Today, Monday 23 November` */
export function dayTitle(day: string, today: string): string {
  if (day === today) return `Today, ${dateWords(day)}`
  if (day === addDays(today, 1)) return `Tomorrow, ${dateWords(day)}`
  return dateWords(day)
}

/** `Arrived 10:02am, left 12:31pm` */
export function arrivedWords(
  { beganAt, endedAt }: { beganAt: Date; endedAt: Date | null },
  timeZone: string,
): string {
  const at = (moment: Date) => clockTime(timeOf(moment, timeZone))
  return endedAt ? `Arrived ${at(beganAt)}, left ${at(endedAt)}` : `Arrived ${at(beganAt)}`
}

function wishLine({ words, otherTime, who }: NonNullable<Coming['wish']>, whose: Whose): string {
  const parts = [words, otherTime && `when: ${otherTime}`, who && `who: ${who}`].filter(Boolean)
  return `${whose.own ? 'You' : whose.they} would rather: ${parts.join('; ').replace(/[.!?]+$/, '')}`
}
