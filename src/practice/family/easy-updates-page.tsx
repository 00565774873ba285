import type { Area } from '#areas'
import { EasyPage, EasyWhose, recordTitle, saying, whoseIs } from '#people'
import { clockTime } from '../../platform/i18n/words.ts'
import { Go, Idea, Name, Said } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { timeOf } from '../plan/occurrences.ts'
import { EasyComing, WhoIdea } from '../person-week/easy-coming.tsx'
import { dayTitle } from '../person-week/week-page.tsx'
import {
  FamilyPieces,
  nothingWords,
  reading,
  updatesTitle,
  type Told,
  type UpdatesPageOptions,
} from './updates-page.tsx'

/** What the person lets her family know of how visits went, in Easy Read. */
export function EasyUpdatesPage({
  area,
  today,
  coming,
  days,
  before,
  ...open
}: UpdatesPageOptions) {
  const { personId } = open.person
  const whose = whoseIs(open)
  const say = saying(open)
  return (
    <EasyPage
      area={area}
      title={updatesTitle(whose)}
      heading={say(updatesTitle(whose))}
      back={{ href: urls.person(area, { personId }), text: say(recordTitle(whose)) }}
    >
      <EasyWhose {...open} />
      {whose.own && (
        <>
          <Idea picture="family">Some people may know how visits went.</Idea>
          <Idea picture="eye">This is what they can see.</Idea>
          <Go picture="people" href={urls.access(area, { personId })}>
            Who that is
          </Go>
        </>
      )}
      {days.map(({ day, told }) => (
        <section>
          <h2 class="govuk-heading-m">{dayTitle(day, today)}</h2>
          {told.map((one) => (
            <EasyTold {...{ area, personId, one }} />
          ))}
          {day === today &&
            coming?.map((one) => <EasyComing {...{ area, coming: one, open: reading(open) }} />)}
          {told.length === 0 && !(day === today && coming?.length) && (
            <Idea picture="paper">{nothingWords}</Idea>
          )}
        </section>
      ))}
      {before && (
        <Go picture="calendar" href={before}>
          The days before
        </Go>
      )}
    </EasyPage>
  )
}

function EasyTold({ area, personId, one }: { area: Area; personId: string; one: Told }) {
  const { update, name } = one
  const at = (moment: Date) => clockTime(timeOf(moment, area.timeZone))
  return (
    <>
      <WhoIdea name={name}>
        <Name>{name}</Name> came at {at(update.beganAt)}.
      </WhoIdea>
      {update.endedAt && <Idea picture="leave">They left at {at(update.endedAt)}.</Idea>}
      {update.words && <Said text={update.words} />}
      <FamilyPieces {...{ area, personId, update }} />
    </>
  )
}
