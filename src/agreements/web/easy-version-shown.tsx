import type { Child } from 'hono/jsx'
import { dateWords, duration, listWords, money, plural } from '../../platform/i18n/words.ts'
import {
  HardWord,
  hardWordsIn,
  Idea,
  Lines,
  Name,
  Said,
} from '../../platform/web/easy-read/index.ts'
import type { Content, PriceLine } from '../agreement.ts'
import { estimate } from '../estimate.ts'
import { days, hoursWords, units, versionRows, type Names } from './version-words.ts'

interface Options {
  content: Content
  names: Names
  /** The version that it would replace: what differs is said. */
  replaces?: Content
  /** The person reads it herself. */
  own: boolean
}

/** A version, in Easy Read: each row of the usual one has its heading here. */
export function EasyVersionShown({ content, names, replaces, own }: Options) {
  const now = versionRows(content, names)
  const before = replaces && versionRows(replaces, names)
  const formerly = replaces && easyRows(replaces, names, own)
  return (
    <>
      {easyRows(content, names, own).map(([heading, words], index) => {
        const former = before?.[index]?.lines.join('\n')
        return (
          <>
            <h3 class="govuk-heading-s">{heading}</h3>
            {words}
            {former !== undefined && former !== now[index]?.lines.join('\n') && (
              <>
                <Idea picture="warning">This changes.</Idea>
                <Idea picture="clock">Before, it was this.</Idea>
                {formerly?.[index]?.[1]}
              </>
            )}
          </>
        )
      })}
      <h3 class="govuk-heading-s">What it costs a week</h3>
      <Cost content={content} />
    </>
  )
}

/** In the order of `versionRows`. */
function easyRows(content: Content, names: Names, own: boolean): [heading: Child, words: Child][] {
  const { minimumVisitMinutes: least, hoursAWeek: hours } = content
  const provider = <Name>{names.providerName}</Name>
  return [
    ['What the support is', <Said picture="help" text={content.words} />],
    [
      'Hours a week',
      <Idea picture="clock">
        {hours === undefined
          ? 'The hours are not always the same.'
          : `It is ${hoursWords(hours)} a week.`}
      </Idea>,
    ],
    ['Prices', <>{content.lines.map((line) => Price(line))}</>],
    [
      'Shortest visit',
      <Idea picture="today">
        {least === undefined ? 'You did not agree on one.' : `It is ${duration(least)}.`}
      </Idea>,
    ],
    ['Who pays', <Route name={names.routes.get(content.fundingRoute) ?? content.fundingRoute} />],
    [<>When {provider} can’t come</>, <Cover {...{ content, names, own }} />],
    ['How to end it', <Notice noticeDays={content.noticeDays} />],
    [<>What {provider} may see</>, <Seen {...{ content, names, own }} />],
    [
      'From when',
      <>
        <Idea picture="today">It begins on {dateWords(content.beginsOn, names.today)}.</Idea>
        {content.endsOn && (
          <Idea picture="calendar">The last day is {dateWords(content.endsOn, names.today)}.</Idea>
        )}
      </>,
    ],
  ]
}

function Route({ name }: { name: string }) {
  return (
    <>
      <Idea picture="money">
        It is paid for by: <Name>{name}</Name>
      </Idea>
      {hardWordsIn(name).map((word) => (
        <HardWord word={word} />
      ))}
    </>
  )
}

function Price({ words, pence, unit, days: on }: PriceLine) {
  return (
    <>
      <Idea picture="money">
        <Name>{words}</Name> {pence === 0 ? 'is free' : `costs ${money(pence)} ${units[unit]}`}.
      </Idea>
      {on !== 'any' && <Idea picture="calendar">This is for {days[on]}.</Idea>}
    </>
  )
}

function Cover({ content: { cover, coverWords }, names, own }: Omit<Options, 'replaces'>) {
  const person = <Name>{names.personName}</Name>
  return (
    <>
      {cover === 'nobody' && <Idea picture="cross">Nobody comes in their place.</Idea>}
      {cover === 'named' && (
        <Idea picture="friend">
          Somebody comes whom {own ? 'you have' : <>{person} has</>} chosen.
        </Idea>
      )}
      {cover === 'asked' && (
        <Idea picture="question">
          {own ? 'You are' : <>{person} is</>} asked each time who may come.
        </Idea>
      )}
      {coverWords && <Said text={coverWords} />}
    </>
  )
}

function Notice({ noticeDays }: { noticeDays: number }) {
  if (noticeDays === 0) return <Idea picture="leave">Each of you can end it on the day.</Idea>
  return (
    <>
      <Idea picture="speech">You say so {plural(noticeDays, 'day', 'days')} before.</Idea>
      <Idea picture="people">It is the same for both of you.</Idea>
    </>
  )
}

function Seen({ content: { scopes }, names, own }: Omit<Options, 'replaces'>) {
  const person = <Name>{names.personName}</Name>
  const their = own ? 'your' : <Name>{`${names.personName}’s`}</Name>
  return (
    <>
      {scopes.includes('about_me') && (
        <>
          <Idea picture="heart">They can read what matters to {own ? 'you' : person}.</Idea>
          <Idea picture="help">
            They can read what support {own ? 'you want' : <>{person} wants</>}.
          </Idea>
        </>
      )}
      {scopes.includes('plan') && (
        <>
          <Idea picture="goal">They can see {their} goals.</Idea>
          <HardWord word="goal" />
          <Idea picture="path">They can see {their} plan.</Idea>
        </>
      )}
      {scopes.includes('all_visits') && (
        <>
          <Idea picture="calendar">They can see all {their} visits.</Idea>
          <Idea picture="worker">They can see who makes them.</Idea>
        </>
      )}
      <Idea picture="agreement">They can see this agreement.</Idea>
      <HardWord word="agreement" />
      <Idea picture="door">They can see their own visits.</Idea>
    </>
  )
}

/** What it costs a week, said as the estimate it is: see `estimateWords`. */
function Cost({ content }: { content: Content }) {
  const found = estimate(content)
  const hours = content.hoursAWeek
  if (!found)
    return (
      <>
        <Idea picture="question">We can’t say what it costs a week.</Idea>
        <Idea picture="clock">
          {hours === undefined
            ? 'The hours are not always the same.'
            : 'The prices are not for an hour or a week.'}
        </Idea>
      </>
    )
  const { low, high, leftOut } = found
  return (
    <>
      <Idea picture="money">
        {low === high
          ? `It costs about ${money(low)} a week.`
          : `It costs from ${money(low)} to ${money(high)} a week.`}
      </Idea>
      {low !== high && <Idea picture="calendar">It depends on the days.</Idea>}
      {hours !== undefined && <Idea picture="clock">That is for {hoursWords(hours)} a week.</Idea>}
      <Idea picture="count">This is our guess.</Idea>
      <Idea picture="paper">It is not a bill.</Idea>
      {leftOut.length > 0 && (
        <Idea picture="cross">
          We did not count: <Name>{listWords(leftOut.map(({ words }) => words))}</Name>
        </Idea>
      )}
    </>
  )
}

/** How an agreement stands: its sentences, one in a line. */
export function EasyState({ words }: { words: string }) {
  return (
    <Idea picture="agreement">
      <Lines text={words} />
    </Idea>
  )
}
