import { EasyPage, EasyWhose, saying, whoseIs } from '#people'
import { Idea, Said } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import type { DayPageOptions } from './day-page.tsx'
import { EasyComing } from './easy-coming.tsx'
import { dayTitle, weekTitle } from './week-page.tsx'

/** One day of somebody's week, in Easy Read. */
export function EasyDayPage({ area, day: { day, coming }, today, ...open }: DayPageOptions) {
  const { personId } = open.person
  const say = saying(open)
  return (
    <EasyPage
      area={area}
      title={dayTitle(day, today)}
      back={{
        href: urls.personWeek(area, { personId }),
        text: say(weekTitle(whoseIs(open))),
      }}
    >
      <EasyWhose {...open} />
      {coming.length === 0 && <Idea picture="home">Nobody is planned to come.</Idea>}
      {coming.map((one) => (
        <section>
          <EasyComing {...{ area, coming: one, open }}>
            {one.occurrence.plan.place && (
              <Said picture="map-pin" text={one.occurrence.plan.place} />
            )}
            {one.occurrence.plan.words && <Said picture="heart" text={one.occurrence.plan.words} />}
          </EasyComing>
        </section>
      ))}
    </EasyPage>
  )
}
