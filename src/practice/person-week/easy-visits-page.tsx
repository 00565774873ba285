import type { Area } from '#areas'
import { EasyPage, EasyWhose, saying, whoseIs } from '#people'
import { clockTime, dateWords, isoDate } from '../../platform/i18n/words.ts'
import { Go, HardWord, Idea, Name, Said } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { timeOf } from '../plan/occurrences.ts'
import { WhoIdea } from './easy-coming.tsx'
import { visitsTitle, type Been, type VisitsPageOptions } from './visits-page.tsx'
import { hows } from './visit-words.ts'
import { weekTitle } from './week-page.tsx'

/** Earlier visits, in Easy Read. */
export function EasyVisitsPage({ area, visits, before, ...open }: VisitsPageOptions) {
  const { personId } = open.person
  const whose = whoseIs(open)
  const say = saying(open)
  return (
    <EasyPage
      area={area}
      title={visitsTitle(whose)}
      heading={say(visitsTitle(whose))}
      back={{ href: urls.personWeek(area, { personId }), text: say(weekTitle(whose)) }}
    >
      <EasyWhose {...open} />
      <Idea picture="book">Here is what was written about visits.</Idea>
      {visits.length === 0 && <Idea picture="paper">Nothing is here yet.</Idea>}
      {visits.map((been) => (
        <section>
          <h2 class="govuk-heading-m">{dateWords(isoDate(been.visit.beganAt, area.timeZone))}</h2>
          <EasyBeen {...{ area, been, own: open.own }} />
          <Go
            picture="eye"
            href={urls.personVisit(area, { personId, visitId: been.visit.visitId })}
          >
            More about this visit
            <span class="govuk-visually-hidden">
              : {dateWords(isoDate(been.visit.beganAt, area.timeZone))}
            </span>
          </Go>
        </section>
      ))}
      {before && (
        <Go picture="calendar" href={before}>
          Visits before these
        </Go>
      )}
    </EasyPage>
  )
}

/** Who came and when, the note, and how the person said it went. */
export function EasyBeen({ area, been, own }: { area: Area; been: Been; own: boolean }) {
  const { visit, name, said } = been
  const at = (moment: Date) => clockTime(timeOf(moment, area.timeZone))
  return (
    <>
      <WhoIdea name={name}>
        <Name>{name}</Name> came at {at(visit.beganAt)}.
      </WhoIdea>
      {visit.endedAt && <Idea picture="leave">They left at {at(visit.endedAt)}.</Idea>}
      {visit.words && <Said picture="pencil" text={visit.words} />}
      {visit.progress.length > 0 && (
        <>
          <Idea picture="goal">This was about a goal.</Idea>
          <HardWord word="goal" />
        </>
      )}
      {visit.progress.map(({ words }) => (
        <Said picture="goal" text={words} />
      ))}
      {said && (
        <Idea picture={hows[said.how].picture}>
          {own ? 'You' : 'They'} said: <Name>{hows[said.how].text}</Name>
        </Idea>
      )}
      {said?.words && <Said text={said.words} />}
    </>
  )
}
