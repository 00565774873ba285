import { EasyPage, EasyWhose, recordTitle, saying, whoseIs } from '#people'
import { dateWords, isoDate, monthWords } from '../../platform/i18n/words.ts'
import { EasyButton, Go, HardWord, Idea, Name } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { ChangeForm, countedTitle, visitWords, type CountedOptions } from './counted-page.tsx'
import type { OfProvider } from './counted-of.ts'

/** What is counted of a person, in Easy Read. */
export function EasyCountedPage(options: CountedOptions) {
  const { area, month, providers, out, isUnused, person, own, earlier, later, listed } = options
  const { personId } = person
  const whose = whoseIs(options)
  const say = saying(options)
  const at = { area, personId, month }
  const to = (other: string) => urls.counted(area, { personId }, { month: other.slice(0, 7) })
  return (
    <EasyPage
      area={area}
      title={countedTitle(whose)}
      heading={say(countedTitle(whose))}
      back={{ href: urls.person(area, { personId }), text: say(recordTitle(whose)) }}
    >
      <EasyWhose {...options} />
      <Idea picture="count">We count visits and agreements.</Idea>
      <HardWord word="agreement" />
      <Idea picture="eye">That shows what support does.</Idea>
      <Idea picture="hand-stop">{own ? 'You' : 'They'} can say no.</Idea>
      <Idea picture="speech">{own ? 'You' : 'They'} need not say why.</Idea>
      {isUnused && (
        <>
          <Idea picture="pause">The record is not used now.</Idea>
          <HardWord word="record" />
          <Idea picture="cross">Nothing of it is counted.</Idea>
        </>
      )}
      {out ? (
        <>
          <h2 class="govuk-heading-m">It is off</h2>
          <Idea picture="cross">Nothing is counted now.</Idea>
          <Idea picture="calendar">
            That is so since {dateWords(isoDate(out.beganAt, area.timeZone))}.
          </Idea>
          <ChangeForm {...at} out={out}>
            <EasyButton
              picture="tick"
              text="Count it again"
              preventDoubleClick
              classes="govuk-button--crest"
            />
          </ChangeForm>
        </>
      ) : (
        <>
          <h2 class="govuk-heading-m">{monthWords(month)}</h2>
          {providers.length === 0 && <Idea picture="paper">Nothing is written down yet.</Idea>}
          {providers.map((of) => (
            <Provider {...{ ...at, of, listed }} />
          ))}
          <h2 class="govuk-heading-m">Other months</h2>
          <Go picture="calendar" href={to(earlier)}>
            {monthWords(earlier)}
          </Go>
          {later && (
            <Go picture="calendar" href={to(later)}>
              {monthWords(later)}
            </Go>
          )}
          <h2 class="govuk-heading-m">Everything</h2>
          <Idea picture="hand-stop">We can count nothing at all.</Idea>
          <ChangeForm {...at}>
            <EasyButton
              picture="cross"
              text="Take everything out"
              preventDoubleClick
              classes="govuk-button--secondary"
            />
          </ChangeForm>
        </>
      )}
      <h2 class="govuk-heading-m">What happens then</h2>
      <Idea picture="tick">The support stays the same.</Idea>
      <Idea picture="book">The visits stay in the record.</Idea>
      <HardWord word="record" />
      <Idea picture="money">They stay in bills too.</Idea>
      <Idea picture="worker">The provider can see that the numbers got smaller.</Idea>
      <HardWord word="provider" />
      <h2 class="govuk-heading-m">Who sees the numbers</h2>
      <Idea picture="worker">A provider sees their own numbers.</Idea>
      <Idea picture="name">There are no names with them.</Idea>
      <Idea picture="people">They can show others some numbers.</Idea>
      <Idea picture="question">They ask first if a number is under 5.</Idea>
      <Idea picture="council">The council sees numbers about many people.</Idea>
      <HardWord word="council" />
      <h2 class="govuk-heading-m">What is never counted</h2>
      <Idea picture="speech">We never count {own ? 'your' : 'their'} words.</Idea>
      <Idea picture="camera">We never count pictures or voices.</Idea>
      <Idea picture="about-me">We never count what is in About Me.</Idea>
      <Idea picture="heart">We never count whom someone loves.</Idea>
      <Idea picture="star">We never count what someone believes.</Idea>
      <Idea picture="family">We never count where a family is from.</Idea>
    </EasyPage>
  )
}

type Options = Pick<CountedOptions, 'area' | 'month' | 'listed'> & {
  personId: string
  of: OfProvider
}

function Provider({ of, listed, ...at }: Options) {
  const { area, personId, month } = at
  const { providerId, name, visits, indicators, agreed, out } = of
  const to = (what: 'visits' | 'figures') =>
    urls.counted(area, { personId }, { month: month.slice(0, 7), listed: what })
  // What was taken out is there to be put back.
  const isEach = listed === 'visits' || visits.some((visit) => visit.out)
  const counted = visits.filter(({ isCounted }) => isCounted).length
  return (
    <section>
      <h3 class="govuk-heading-s">
        <Name>{name}</Name>
      </h3>
      {out && <Idea picture="cross">Nothing of their support is counted.</Idea>}
      {!out && visits.length === 0 && <Idea picture="calendar">No visit was in this month.</Idea>}
      {!out && agreed && <Idea picture="agreement">The agreement is counted.</Idea>}
      {!out && visits.length > 0 && (
        <Idea picture="count">
          {counted} of {visits.length} {visits.length === 1 ? 'visit is' : 'visits are'} counted.
        </Idea>
      )}
      {!out && indicators.length > 0 && listed !== 'figures' && (
        <Go picture="list" href={to('figures')}>
          See what we count
        </Go>
      )}
      {!out && visits.length > 0 && !isEach && (
        <Go picture="clock" href={to('visits')}>
          See each visit
        </Go>
      )}
      {!out && listed === 'figures' && <Idea picture="count">We count these things.</Idea>}
      {!out &&
        listed === 'figures' &&
        indicators.map(({ easy: [first] }) => <Idea picture="count">{first}</Idea>)}
      {!out &&
        isEach &&
        visits.map((visit) => (
          <>
            <Idea picture="clock">
              A visit was on <Name>{visitWords(visit, at.area.timeZone)}</Name>.
            </Idea>
            <Idea picture={visit.isCounted ? 'tick' : 'cross'}>
              {visit.isCounted ? 'It is counted.' : 'It is not counted.'}
            </Idea>
            {(visit.isCounted || visit.out) && (
              <ChangeForm
                {...at}
                {...{ providerId, visitId: visit.visitId, out: visit.out, listed }}
              >
                <EasyButton
                  picture={visit.out ? 'tick' : 'cross'}
                  text={
                    <>
                      {visit.out ? 'Count this visit again' : 'Take this visit out'}
                      <span class="govuk-visually-hidden">
                        : {visitWords(visit, at.area.timeZone)}
                      </span>
                    </>
                  }
                  preventDoubleClick
                  classes="govuk-button--secondary"
                />
              </ChangeForm>
            )}
          </>
        ))}
      <ChangeForm {...at} {...{ providerId, out }}>
        <EasyButton
          picture={out ? 'tick' : 'cross'}
          text={
            <>
              {out ? 'Count again: ' : 'Take all visits out: '}
              <Name>{name}</Name>
            </>
          }
          preventDoubleClick
          classes="govuk-button--secondary"
        />
      </ChangeForm>
    </section>
  )
}
