import { areaSite, type Area } from '#areas'
import { dateWords } from '../../platform/i18n/words.ts'
import { newId } from '../../platform/db/new-id.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { field, type Form } from '../../platform/web/forms.ts'
import { Button, Details, ErrorSummary, Input, Tag } from '../../platform/web/govuk/index.ts'
import { errorList } from '../../platform/web/forms.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import type { Desk } from '../desk.ts'
import { addDays } from '../plan/occurrences.ts'
import { whenWords } from '../plan/plan-words.ts'
import { dayWishWords } from '../saying/day-wish-words.ts'
import { gapsIn } from './gaps.ts'
import { hoursOf, hoursWords, inHours, type Hours } from './hours.ts'
import { standWords } from './planned-words.ts'
import { counts, type Planned } from './planned.ts'

export interface WeekPageOptions {
  area: Area
  desks: Desk[]
  /** Whose week: an enterprise's, or all of them. */
  shown: Desk[]
  /** Its Monday. */
  from: string
  today: string
  week: Planned[]
  form: Form
}

/** Seven days: whose visits, how many hours of those that are wanted, and where there is room. */
export function WeekPage(options: WeekPageOptions) {
  const { area, desks, shown, from, today, week, form } = options
  const days = Array.from({ length: 7 }, (_, index) => addDays(from, index))
  const of = shown.length === 1 && desks.length > 1 ? shown[0]!.providerId : undefined
  const at = (monday: string) => urls.week(area, {}, { from: monday, of })
  const toDecide = week.filter(({ away }) => away)
  const errors = errorList(form)
  return (
    <Layout
      site={areaSite(area)}
      title={`My week from ${dateWords(from, today)}`}
      before={<Back href={urls.account(area, {})} text="Your account" />}
      hidden
      offline
    >
      {errors.length > 0 && <ErrorSummary errorList={errors} />}
      <h1 class="govuk-heading-l">My week</h1>
      <p class="govuk-body">
        {dateWords(from, today)} to {dateWords(addDays(from, 6), today)}
      </p>
      <nav aria-label="Weeks" class="gc-weeks">
        <a class="govuk-link" href={at(addDays(from, -7))}>
          The week before
        </a>
        <a class="govuk-link" href={at(addDays(from, 7))}>
          The week after
        </a>
        {(today < from || today > addDays(from, 6)) && (
          <a class="govuk-link" href={urls.week(area, {}, { of })}>
            This week
          </a>
        )}
      </nav>
      {desks.length > 1 && <Whose {...options} />}
      {shown.map((desk) => (
        <HoursOfDesk {...{ area, desk, week, form }} isOnly={shown.length === 1} />
      ))}
      {toDecide.length > 0 && (
        <p class="govuk-body">
          <b>Somebody is away.</b> Say what becomes of the visits that are marked so. Nothing is
          called off by itself.
        </p>
      )}
      {days.map((day) => (
        <DayOfWeek
          {...{ area, day, today }}
          visits={week.filter((one) => one.occurrence.day === day)}
        />
      ))}
      <Ways {...options} />
    </Layout>
  )
}

/** Where she does this for several enterprises. */
function Whose({ area, desks, from, shown }: WeekPageOptions) {
  return (
    <nav aria-label="Whose week" class="gc-weeks">
      {[undefined, ...desks].map((desk) => {
        const isShown = desk ? shown.length === 1 && shown[0] === desk : shown.length > 1
        const text = desk?.name ?? 'All'
        return isShown ? (
          <b>{text}</b>
        ) : (
          <a class="govuk-link" href={urls.week(area, {}, { from, of: desk?.providerId ?? 'all' })}>
            {text}
          </a>
        )
      })}
    </nav>
  )
}

interface HoursOptions {
  area: Area
  desk: Desk
  week: Planned[]
  form: Form
  isOnly: boolean
}

function HoursOfDesk({ area, desk, week, form, isOnly }: HoursOptions) {
  const all = hoursOf(desk, week)
  const own = desk.own[0]
  const name = `hours-${desk.providerId}`
  return (
    <div class="gc-hours">
      {!isOnly && <p class="govuk-body govuk-!-font-weight-bold">{desk.name}</p>}
      {all.map((hours) => (
        <OneHours hours={hours} isOnly={all.length === 1} />
      ))}
      {desk.runs && own && (
        <Details
          summaryText="How many hours would you like?"
          open={form.errors[name] !== undefined}
        >
          <form method="post" action={urls.week(area, {})} novalidate>
            <input type="hidden" name="of" value={desk.providerId} />
            <input type="hidden" name="changeId" value={newId()} />
            <Input
              {...field(form, name, own.hoursWanted?.toString())}
              label={{ text: 'Hours a week' }}
              hint={{ text: 'Such as 20 or 7.5. Leave it empty if you would rather not say.' }}
              inputmode="decimal"
              classes="govuk-input--width-3"
            />
            <Button text="Save the hours" preventDoubleClick classes="govuk-button--secondary" />
          </form>
        </Details>
      )}
    </div>
  )
}

function OneHours({ hours, isOnly }: { hours: Hours; isOnly: boolean }) {
  const words = hoursWords(hours)
  const text = isOnly ? words.charAt(0).toUpperCase() + words.slice(1) : `${hours.name}: ${words}`
  return (
    <p class="govuk-body gc-hours__one">
      {text}.
      {hours.wantedMinutes !== undefined && hours.wantedMinutes > 0 && (
        <progress
          class="gc-bar"
          aria-hidden="true"
          max={hours.wantedMinutes}
          value={Math.min(hours.plannedMinutes, hours.wantedMinutes)}
        />
      )}
    </p>
  )
}

interface DayOptions {
  area: Area
  day: string
  today: string
  visits: Planned[]
}

function DayOfWeek({ area, day, today, visits }: DayOptions) {
  const gaps = gapsIn(visits)
  const minutes = visits.filter(counts).reduce((sum, { occurrence }) => sum + occurrence.minutes, 0)
  return (
    <section class="gc-weekday">
      <h2 class="govuk-heading-s">
        {dateWords(day, today)}
        {day === today && ', today'}
        {minutes > 0 && <span class="gc-quiet">, {inHours(minutes)}</span>}
      </h2>
      {visits.length === 0 ? (
        <p class="govuk-body gc-quiet">Nothing is planned.</p>
      ) : (
        <ul class="govuk-list gc-visits">
          {visits.map((one) => (
            <li>
              <VisitLine area={area} one={one} />
              {gaps.has(one) && <span class="gc-quiet gc-line">Then {gaps.get(one)} free</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function VisitLine({ area, one }: { area: Area; one: Planned }) {
  const { occurrence, personName, workerName, desk, wish, overlaps } = one
  const stand = standWords(one, area.timeZone)
  const { plan, plannedOn } = occurrence
  return (
    <>
      <a
        class="govuk-link govuk-!-font-weight-bold"
        href={urls.weekDay(area, { planId: plan.planId, plannedOn })}
      >
        {whenWords(occurrence, area.timeZone)}, {personName}
      </a>{' '}
      {stand && <Tag text={stand} />}
      {desk.workers.length > 1 && <span class="gc-line">{workerName ?? 'Not said who comes'}</span>}
      {wish && <span class="gc-line">{dayWishWords(wish, personName)}</span>}
      {overlaps.length > 0 && <span class="gc-line">At the same time: {overlaps.join(', ')}</span>}
    </>
  )
}

/** What else she does around visits. */
function Ways({ area, desks }: WeekPageOptions) {
  const runs = desks.filter((desk) => desk.runs)
  const several = runs.length > 1
  return (
    <div class="gc-no-print">
      <h2 class="govuk-heading-m">Around visits</h2>
      <ul class="govuk-list govuk-list--spaced">
        {runs.map(({ providerId, name }) => (
          <>
            <Way
              href={urls.plans(area, { providerId })}
              text={several ? `Plan visits of ${name}` : 'Plan visits'}
            />
            <Way
              href={urls.providerMessages(area, { providerId })}
              text={several ? `Messages to ${name}` : 'Messages'}
            />
            <Way
              href={urls.approaches(area, { providerId })}
              text={
                several
                  ? `Who asked ${name}, and who was turned down`
                  : 'Who asked, and who was turned down'
              }
            />
            <Way
              href={urls.sheet(area, { providerId })}
              text={
                several
                  ? `A month of ${name} for the accountant`
                  : 'A month’s visits for the accountant'
              }
            />
          </>
        ))}
        <Way href={urls.away(area, {})} text="Time away" />
        <Way href={urls.notes(area, {})} text="Find an old note" />
        <Way href={urls.unpaid(area, {})} text="Travel and paperwork" />
        <Way href={urls.calendarLinks(area, {})} text="This week in your own calendar" />
      </ul>
    </div>
  )
}

function Way({ href, text }: { href: string; text: string }) {
  return (
    <li>
      <a class="govuk-link" href={href}>
        {text}
      </a>
    </li>
  )
}
