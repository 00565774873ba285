import { areaSite, type Area } from '#areas'
import { clockTime, dateWords, duration } from '../../platform/i18n/words.ts'
import { newId } from '../../platform/db/new-id.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Button } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { timeOf, type Occurrence } from '../plan/occurrences.ts'
import { partWords } from '../visit/visit-form-page.tsx'
import { dayWishWords } from '../saying/day-wish-words.ts'
import { TakeBack } from '../visit/visit-page.tsx'
import { dayWords, timesOf } from '../visit/visit-words.ts'
import type { Card, Today } from './today.ts'

interface Options {
  area: Area
  today: Today
  /** The enterprises that she runs. */
  runs?: readonly string[]
}

/** Who, when, where, what matters to them, and what was said last. */
export function TodayPage({ area, today, runs = [] }: Options) {
  const { day, cards, unwritten, saved } = today
  // The one thing to do next is the one that stands out.
  const due = [...unwritten, ...cards].find((card) => isDue(card, today))
  return (
    <Layout
      site={areaSite(area)}
      title="Today"
      hidden
      offline
      before={<Back href={urls.account(area, {})} text="Your account" />}
    >
      {saved && <Saved {...{ area, saved, today }} />}
      <h1 class="govuk-heading-l">
        Today <span class="govuk-caption-l">{dateWords(day)}</span>
      </h1>
      {unwritten.length > 0 && (
        <section aria-labelledby="unwritten">
          <h2 class="govuk-heading-m" id="unwritten">
            Not written down yet
          </h2>
          <ul class="gc-results">
            {unwritten.map((card) => (
              <li class="gc-result">
                <p>
                  <strong>{card.person.name}</strong>, {dateWords(card.occurrence!.day)},{' '}
                  {whenPlanned(card.occurrence!, area)}
                  {card.worker && `, ${card.worker}`}
                </p>
                <IsAway {...{ area, card }} />
                <WriteDown {...{ area, card }} isNext={card === due} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {cards.length === 0 ? (
        <p class="govuk-body">Nothing is planned for today.</p>
      ) : (
        <ul class="gc-results">
          {cards.map((card) => (
            <li class="gc-result">
              <CardOfDay {...{ area, card, today }} isNext={card === due} />
            </li>
          ))}
        </ul>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={urls.newVisit(area, {})}>
          Write down another visit
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={urls.week(area, {})}>
          My week
        </a>
      </p>
      {runs[0] && (
        <p class="govuk-body">
          <a class="govuk-link" href={urls.whatWeAdd(area, { providerId: runs[0] })}>
            What we add
          </a>
        </p>
      )}
    </Layout>
  )
}

/** For a minute it can be undone by one tap. */
function Saved({ area, saved, today }: Options & { saved: NonNullable<Today['saved']> }) {
  const isFresh = today.now.getTime() - saved.visit.receivedAt.getTime() < 60_000
  return (
    <div class="gc-panel" role="status">
      <p class="govuk-body">
        <strong>Saved.</strong> {saved.name}, {timesOf(saved.visit, area)}.
      </p>
      <div class="gc-actions">
        {isFresh && <TakeBack area={area} visit={saved.visit} text="Undo" />}
        <Button
          text="Add a picture"
          href={urls.visitPicture(area, saved.visit)}
          classes="govuk-button--secondary"
        />
        <Button
          text="Say it aloud"
          href={urls.visitVoice(area, saved.visit)}
          classes="govuk-button--secondary"
        />
      </div>
    </div>
  )
}

type CardOptions = Options & { card: Card; isNext: boolean }

function CardOfDay({ area, card, today, isNext }: CardOptions) {
  const { occurrence, visits, person, worker, lastNote, wish, isAsked } = card
  const there = visits.find(({ endedAt }) => !endedAt)
  const isOff = occurrence && ['called_off', 'missed'].includes(occurrence.state)
  return (
    <>
      <h2 class="govuk-heading-m govuk-!-margin-bottom-1">{person.name}</h2>
      {occurrence && (
        <p>
          <strong>{whenPlanned(occurrence, area)}</strong>, {duration(occurrence.minutes)}
          {worker && `, ${worker}`}
        </p>
      )}
      {isAsked && visits.length === 0 && occurrence && (
        <p>
          <strong>We haven’t heard. </strong>
          <a
            class="govuk-link"
            href={urls.heard(area, {
              planId: occurrence.plan.planId,
              plannedOn: occurrence.plannedOn,
            })}
          >
            Are you there?
            <span class="govuk-visually-hidden"> {person.name}</span>
          </a>
        </p>
      )}
      <IsAway {...{ area, card }} />
      {wish && <p class="gc-lines">{dayWishWords(wish, person.name)}</p>}
      {isOff && (
        <p class="govuk-body">{occurrence.state === 'missed' ? 'Missed.' : 'Called off.'}</p>
      )}
      {occurrence?.plan.place && <p class="gc-lines">{occurrence.plan.place}</p>}
      {occurrence?.plan.words && <p class="gc-lines">{occurrence.plan.words}</p>}
      {person.matters && (
        <p class="gc-lines">
          <span class="gc-quiet">What matters: </span>
          {firstLine(person.matters)}
        </p>
      )}
      {lastNote && (
        <p>
          <span class="gc-quiet">{dayWords(lastNote.beganAt, area)}: </span>
          {shortened(lastNote.words)}
        </p>
      )}
      <p>
        {person.mayRead && (
          <>
            <a class="govuk-link" href={urls.aboutMe(area, person)}>
              About {person.name}
            </a>
            {' · '}
          </>
        )}
        <a class="govuk-link" href={urls.notes(area, {}, { person: person.personId })}>
          Notes<span class="govuk-visually-hidden"> of visits to {person.name}</span>
        </a>
      </p>
      {visits.length > 1 && <p class="govuk-body">Written down {visits.length} times:</p>}
      {visits.map((visit) => (
        <p>
          <a class="govuk-link" href={urls.visit(area, visit)}>
            {visit.endedAt ? 'Written down' : 'There'}: {timesOf(visit, area)}
            <span class="govuk-visually-hidden"> {person.name}</span>
          </a>
        </p>
      ))}
      {there && (
        <Button
          text="Say how it went"
          href={urls.visitCorrection(area, there, { version: there.versionId })}
          classes={isNext ? 'govuk-button--crest' : 'govuk-button--secondary'}
        />
      )}
      {occurrence && visits.length === 0 && !isOff && (
        <Doing {...{ area, card, today, isNext, occurrence }} />
      )}
    </>
  )
}

/** Somebody said that she isn't there then: before anybody sets out, she says what becomes of the visit. */
function IsAway({
  area,
  card: { away, person, worker, occurrence },
}: Pick<CardOptions, 'area' | 'card'>) {
  if (!away || !occurrence) return null
  const { plan, plannedOn } = occurrence
  return (
    <p>
      <strong>{away === 'person' ? person.name : (worker ?? 'Who comes')} is away then. </strong>
      <a class="govuk-link" href={urls.weekDay(area, { planId: plan.planId, plannedOn })}>
        Say what becomes of this visit
        <span class="govuk-visually-hidden"> {person.name}</span>
      </a>
    </p>
  )
}

/** Nothing is written down before its planned start. */
function Doing({
  area,
  card,
  today,
  isNext,
  occurrence,
}: CardOptions & { occurrence: Occurrence }) {
  // A page that a phone keeps shows it by itself when the time has come.
  const begins = occurrence.beginsAt
  const isSoon = begins !== null && begins > today.now
  return (
    <div
      class="gc-actions"
      hidden={isSoon}
      data-shown-from={isSoon ? begins.toISOString() : undefined}
    >
      <WriteDown {...{ area, card, isNext }} />
      <Arrived {...{ area, card }} />
    </div>
  )
}

function WriteDown({ area, card, isNext }: Omit<CardOptions, 'today'>) {
  const { plan, plannedOn } = card.occurrence!
  return (
    <Button
      text={
        <>
          Write it down
          <span class="govuk-visually-hidden">
            {' '}
            {card.person.name}, {dateWords(card.occurrence!.day)}
          </span>
        </>
      }
      href={urls.newVisit(area, {}, { plan: plan.planId, on: plannedOn })}
      classes={isNext ? 'govuk-button--crest' : 'govuk-button--secondary'}
    />
  )
}

/** "I am here": a visit that has begun. */
function Arrived({ area, card }: Pick<CardOptions, 'area' | 'card'>) {
  const { plan, plannedOn } = card.occurrence!
  const fields = {
    visitId: newId(),
    versionId: newId(),
    providerId: plan.providerId,
    personId: plan.personId,
    plan: plan.planId,
    on: plannedOn,
    // When it is pressed, not when the page came.
    arrived: 'yes',
  }
  return (
    <form method="post" action={urls.newVisit(area, {})}>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button text="I am here" classes="govuk-button--secondary" preventDoubleClick />
    </form>
  )
}

function isDue({ occurrence, visits, away }: Card, { now }: Today): boolean {
  if (visits.length > 0) return visits.some(({ endedAt }) => !endedAt)
  if (!occurrence || away || ['called_off', 'missed'].includes(occurrence.state)) return false
  return !occurrence.beginsAt || occurrence.beginsAt <= now
}

function whenPlanned({ beginsAt, plan }: Occurrence, { timeZone }: Area): string {
  return beginsAt ? clockTime(timeOf(beginsAt, timeZone)) : partWords[plan.part]
}

function firstLine(words: string): string {
  return shortened(words.split('\n')[0]!)
}

function shortened(words: string): string {
  return words.length <= 160 ? words : `${words.slice(0, 157).trimEnd()}…`
}
