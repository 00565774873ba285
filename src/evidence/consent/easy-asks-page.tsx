import { EasyPage, EasyWhose, recordTitle, saying, whoseIs } from '#people'
import { dateWords } from '../../platform/i18n/words.ts'
import { Go, HardWord, Idea, Name } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import type { Audience } from '../audiences.ts'
import { asksTitle, stateOf, type AsksPageOptions, type AskState } from './asks-page.tsx'

/** What enterprises ask to show of a person, in Easy Read. */
export function EasyAsksPage({ area, asks, providers, today, ...open }: AsksPageOptions) {
  const { personId } = open.person
  return (
    <EasyPage
      area={area}
      title={asksTitle}
      back={{
        href: urls.person(area, { personId }),
        text: saying(open)(recordTitle(whoseIs(open))),
      }}
    >
      <EasyWhose {...open} />
      <Idea picture="worker">Providers can show others what they do.</Idea>
      <HardWord word="provider" />
      <Idea picture="list">They show it in numbers.</Idea>
      <Idea picture="person">A small number could tell who someone is.</Idea>
      <Idea picture="question">So they ask first.</Idea>
      <Idea picture="hand-stop">Everyone can say no.</Idea>
      {asks.length === 0 && <Idea picture="cross">Nobody has asked.</Idea>}
      {asks.map((one) => {
        const state = stateOf(one, today)
        return (
          <>
            <h2 class="govuk-heading-m">
              <Name>{providers.get(one.providerId)}</Name>
            </h2>
            <Idea picture={one.goalId ? 'star' : 'list'}>
              {one.goalId ? 'They ask to show a goal.' : 'They ask to show small numbers.'}
            </Idea>
            {one.goalId && <HardWord word="goal" />}
            <Idea picture="eye">{easyReaders[one.audience]}</Idea>
            {one.audience !== 'everyone' && <HardWord word={hardWordOf[one.audience]} />}
            <Idea picture="calendar">It ends on {dateWords(one.untilOn, '')}.</Idea>
            <Idea picture={statePictures[state]}>{states[state]}</Idea>
            <Go href={urls.consentAsk(area, { personId, askId: one.askId })} picture="enter">
              See what they ask
            </Go>
          </>
        )
      })}
    </EasyPage>
  )
}

export const easyReaders: Record<Audience, string> = {
  coordinator: 'The coordinator would read it.',
  tender: 'Councils would read it.',
  council: 'Councils would read it.',
  everyone: 'Everyone could read it.',
}

/** The word to explain beside it. */
export const hardWordOf = {
  coordinator: 'coordinator',
  tender: 'council',
  council: 'council',
} as const

const states: Record<AskState, string> = {
  open: 'Nothing is said yet.',
  yes: 'The answer is yes.',
  no: 'The answer is no.',
  over: 'The time for it is over.',
}

const statePictures = { open: 'question', yes: 'tick', no: 'cross', over: 'later' } as const
