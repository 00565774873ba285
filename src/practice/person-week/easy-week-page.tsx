import type { Area } from '#areas'
import { EasyPage, EasyWhose, recordTitle, saying, whoseIs, type Open } from '#people'
import { EasyButton, Go, Idea } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { addDays } from '../plan/occurrences.ts'
import { EasyComing } from './easy-coming.tsx'
import { dayTitle, weekTitle, type WeekPageOptions } from './week-page.tsx'
import type { WeekDay } from './week-of.ts'

/** Somebody's coming week, in Easy Read. */
export function EasyWeekPage({ area, days, today, ...open }: WeekPageOptions) {
  const { personId } = open.person
  const whose = whoseIs(open)
  const say = saying(open)
  const first = days[0]!.day
  const week = (from: string) => urls.personWeek(area, { personId }, { from })
  return (
    <EasyPage
      area={area}
      title={weekTitle(whose)}
      heading={say(weekTitle(whose))}
      back={{ href: urls.person(area, { personId }), text: say(recordTitle(whose)) }}
    >
      <EasyWhose {...open} />
      <Idea picture="calendar">Here is who comes, day by day.</Idea>
      {days.map((day) => (
        <Day {...{ area, day, today, open }} />
      ))}
      <h2 class="govuk-heading-m">More</h2>
      <Go picture="later" href={week(addDays(first, 7))}>
        The seven days after
      </Go>
      {first !== today && (
        <Go picture="today" href={urls.personWeek(area, { personId })}>
          This week
        </Go>
      )}
      {open.may('all_visits') && (
        <Go picture="book" href={urls.personVisits(area, { personId })}>
          Earlier visits
        </Go>
      )}
      {open.may('family_updates') && (
        <Go picture="family" href={urls.familyUpdates(area, { personId })}>
          How visits went
        </Go>
      )}
      {open.mayChange && (
        <EasyButton
          picture="question"
          text="If nobody comes"
          href={urls.watch(area, { personId })}
          classes="govuk-button--secondary"
        />
      )}
    </EasyPage>
  )
}

interface DayOptions {
  area: Area
  day: WeekDay
  today: string
  open: Open
}

function Day({ area, day: { day, coming }, today, open }: DayOptions) {
  const { personId } = open.person
  return (
    <section>
      <h2 class="govuk-heading-m">
        <a class="govuk-link" href={urls.personDay(area, { personId, day })}>
          {dayTitle(day, today)}
        </a>
      </h2>
      {coming.length === 0 && <Idea picture="home">Nobody is planned to come.</Idea>}
      {coming.map((one) => (
        <EasyComing {...{ area, coming: one, open }} />
      ))}
    </section>
  )
}
