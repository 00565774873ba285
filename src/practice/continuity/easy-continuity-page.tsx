import { EasyPage, EasyWhose, saying, whoseIs, type Open } from '#people'
import { dateWords } from '../../platform/i18n/words.ts'
import { Go, Idea, Name } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { weekTitle } from '../person-week/week-page.tsx'
import { continuityTitle, type ContinuityPageOptions } from './continuity-page.tsx'
import type { Continuity } from './continuity.ts'

/** Who came to somebody in four weeks, in Easy Read. */
export function EasyContinuityPage({
  area,
  continuity,
  backUps,
  faces,
  backUpsAt,
  ...open
}: ContinuityPageOptions & Open) {
  const { personId } = open.person
  const { from, until } = continuity
  const met = backUps.filter(({ metOn }) => metOn !== null).length
  return (
    <EasyPage
      area={area}
      title={continuityTitle}
      back={{
        href: urls.personWeek(area, { personId }),
        text: saying(open)(weekTitle(whoseIs(open))),
      }}
    >
      <EasyWhose {...open} />
      <Idea picture="calendar">
        From {dateWords(from)} to {dateWords(until)}:
      </Idea>
      <Counts continuity={continuity} />
      {backUps.length === 0 && <Idea picture="question">Nobody is named who can stand in.</Idea>}
      {backUps.length > 0 && (
        <Idea picture="friend">
          {open.own ? 'You' : 'They'} have met {met} of {backUps.length} who can stand in.
        </Idea>
      )}
      {faces === 'few' && <Idea picture="friend">Few people should come, always the same.</Idea>}
      {faces === 'many' && <Idea picture="people">Many people should come, new ones too.</Idea>}
      {faces === 'either' && <Idea picture="thumbs-up">Few or many are both fine.</Idea>}
      {backUpsAt && (
        <Go picture="people" href={backUpsAt}>
          Who can stand in
        </Go>
      )}
    </EasyPage>
  )
}

/** In counts of visits: a share of pairs says nothing in plain words, and stands with the figures. */
function Counts({ continuity }: { continuity: Continuity }) {
  const { visits, carers, usual, halfHour, missed, sequence } = continuity
  return (
    <>
      <Idea picture="count">
        Visits that are written down: <Name>{visits}</Name>
      </Idea>
      <Idea picture="people">
        Different people who came: <Name>{carers}</Name>
      </Idea>
      {!usual && <Idea picture="later">It is too early to say more.</Idea>}
      {usual && (
        <Idea picture="person">
          One person came {usual.some} of {usual.of} times.
        </Idea>
      )}
      {sequence !== undefined && (
        <Idea picture="today">
          The same person came again {Math.round(sequence * (visits - 1))} of {visits - 1} times.
        </Idea>
      )}
      {halfHour && (
        <Idea picture="clock">
          {halfHour.some} of {halfHour.of} visits were half an hour or longer.
        </Idea>
      )}
      {missed && (
        <Idea picture="cross">
          {missed.some} of {missed.of} planned visits were missed.
        </Idea>
      )}
    </>
  )
}
