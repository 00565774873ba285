import { EasyPage, EasyWhose, recordTitle, saying, whoseIs } from '#people'
import { dateWords, isoDate } from '../../../platform/i18n/words.ts'
import { Go, HardWord, Idea, Name } from '../../../platform/web/easy-read/index.ts'
import { urls } from '../../../urls.ts'
import { EasyState } from './easy-state.tsx'
import { storiesTitle, waitingFirst, type OwnStoriesOptions } from './own-stories-page.tsx'

/** The stories about a person, in Easy Read. */
export function EasyOwnStoriesPage({ area, all, isUnused, ...open }: OwnStoriesOptions) {
  const { personId } = open.person
  const whose = whoseIs(open)
  const say = saying(open)
  return (
    <EasyPage
      area={area}
      title={storiesTitle(whose)}
      heading={say(storiesTitle(whose))}
      back={{ href: urls.person(area, { personId }), text: say(recordTitle(whose)) }}
    >
      <EasyWhose {...open} />
      <Idea picture="book">Someone may want to tell about a visit.</Idea>
      <Idea picture="name">Names are taken out.</Idea>
      <Idea picture="eye">{say(`${capital(whose.they)} read${whose.s} it first.`)}</Idea>
      <Idea picture="hand-yes">
        {say(`Others read it only if ${whose.they} say${whose.s} yes.`)}
      </Idea>
      {isUnused && (
        <>
          <Idea picture="pause">The record is not used now.</Idea>
          <HardWord word="record" />
          <Idea picture="eye-closed">No story is shown to anyone.</Idea>
        </>
      )}
      {all.length === 0 && <Idea picture="paper">There is no story yet.</Idea>}
      {waitingFirst(all).map((one) => (
        <section>
          <h2 class="govuk-heading-m">
            A story by <Name>{one.providerName}</Name>
          </h2>
          <Idea picture="calendar">
            It was begun on {dateWords(isoDate(one.story.begunAt, area.timeZone))}.
          </Idea>
          <EasyState {...one} own={open.own} />
          <Go
            picture="book"
            href={urls.personStory(area, { personId, storyId: one.story.storyId })}
          >
            {one.state === 'shown' ? 'Read this story' : 'More about this story'}
            <span class="govuk-visually-hidden"> by {one.providerName}</span>
          </Go>
        </section>
      ))}
    </EasyPage>
  )
}

const capital = (text: string) => text.replace(/^./, (letter) => letter.toUpperCase())
