import type { Area } from '#areas'
import type { Open } from '#people'
import type { PropsWithChildren } from 'hono/jsx'
import { clockTime, dateWords } from '../../platform/i18n/words.ts'
import { Go, Idea, Name, Said } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { timeOf } from '../plan/occurrences.ts'
import type { DayWish } from '../saying/day-wish.ts'
import { atWords, isToCome, lengthWords, partWords } from './occurrence-words.ts'
import { Initials } from './who.tsx'
import type { Coming } from './week-of.ts'

interface Options {
  area: Area
  coming: Coming
  open: Open
}

/** One visit of a day, one idea a line, with what more there is to know. */
export function EasyComing({ area, coming, open, children }: PropsWithChildren<Options>) {
  const { occurrence, name, wish } = coming
  const { personId } = open.person
  const { planId } = occurrence.plan
  return (
    <>
      <EasyWhen {...{ area, coming }} />
      {children}
      {wish && <EasyWish {...{ wish, own: open.own }} />}
      {open.mayChange && isToCome(occurrence) && (
        <Go
          picture="speech"
          href={urls.personVisitDay(area, { personId, day: occurrence.plannedOn, planId })}
        >
          {wish ? 'Change what you said' : 'Say what you’d rather'}
          <span class="govuk-visually-hidden">
            : {name}, {dateWords(occurrence.day)}
          </span>
        </Go>
      )}
    </>
  )
}

/** Who comes, when, for how long, and what became of it. */
export function EasyWhen({ area, coming }: { area: Area; coming: Coming }) {
  const { occurrence, name, update } = coming
  const { state, plannedOn, day } = occurrence
  const part = partWords[occurrence.plan.part]
  const at = (moment: Date) => clockTime(timeOf(moment, area.timeZone))
  return (
    <>
      <WhoIdea name={name}>
        <Name>{name}</Name>
        {state === 'called_off'
          ? ' does not come.'
          : state === 'missed'
            ? ' did not come.'
            : ' comes.'}
      </WhoIdea>
      <Idea picture={occurrence.beginsAt ? 'clock' : part.picture}>
        {atWords(occurrence, area.timeZone)}.
      </Idea>
      <Idea picture="count">It is for {lengthWords(occurrence)}.</Idea>
      {state === 'called_off' && <Idea picture="cross">This was called off.</Idea>}
      {state === 'moved' && <Idea picture="later">This was moved.</Idea>}
      {state === 'moved' && plannedOn !== day && (
        <Idea picture="calendar">Before, it was on {dateWords(plannedOn)}.</Idea>
      )}
      {update && <Idea picture="enter">They came at {at(update.beganAt)}.</Idea>}
      {update?.endedAt && <Idea picture="leave">They left at {at(update.endedAt)}.</Idea>}
    </>
  )
}

/** A sentence about somebody, beside the letters of her name. */
export function WhoIdea({ name, children }: PropsWithChildren<{ name: string }>) {
  return (
    <div class="gc-idea">
      <Initials name={name} />
      <p>{children}</p>
    </div>
  )
}

/** What the person said that she would rather have. */
export function EasyWish({ wish, own }: { wish: DayWish; own: boolean }) {
  const you = own ? 'You' : 'They'
  return (
    <>
      <Idea picture="speech">{you} said this about it.</Idea>
      {wish.words && <Said picture="speech" text={wish.words} />}
      {wish.otherTime && <Said picture="clock" text={wish.otherTime} />}
      {wish.who && <Said picture="person" text={wish.who} />}
    </>
  )
}
