import { EasyDecisionFields, EasyPage, EasyWhose, saying, whoseIs } from '#people'
import {
  EasyButton,
  EasyErrors,
  EasyInput,
  EasyRadios,
  Go,
  HardWord,
  Idea,
  Name,
  Said,
} from '../../../platform/web/easy-read/index.ts'
import { dateWords, isoDate } from '../../../platform/i18n/words.ts'
import { errorList, field } from '../../../platform/web/forms.ts'
import { urls } from '../../../urls.ts'
import { Revision } from '../enterprise/writing-pages.tsx'
import { untilOffered } from '../yes-form.ts'
import { EasyState } from './easy-state.tsx'
import { storiesTitle } from './own-stories-page.tsx'
import type { OwnStoryOptions } from './own-story-page.tsx'

/** A story as its person reads it, in Easy Read. */
export function EasyOwnStoryPage(options: OwnStoryOptions) {
  const { area, story, state, providerName, form, copies, isUnused } = options
  const { personId } = options.person
  const { storyId } = story
  const errors = errorList(form)
  const title = `A story by ${providerName}`
  const isThere = story.words !== null && (state === 'shown' || state === 'told')
  return (
    <EasyPage
      area={area}
      title={errors.length ? `Error: ${title}` : title}
      heading={
        <>
          A story by <Name>{providerName}</Name>
        </>
      }
      errors={<EasyErrors errors={errors} />}
      back={{
        href: urls.personStories(area, { personId }),
        text: saying(options)(storiesTitle(whoseIs(options))),
      }}
    >
      <EasyWhose {...options} />
      {isThere && (
        <>
          <Idea picture="book">Here is the story.</Idea>
          <Said text={story.words!} />
        </>
      )}
      <EasyState {...options} />
      {isUnused && state === 'told' && (
        <>
          <Idea picture="pause">The record is not used now.</Idea>
          <HardWord word="record" />
          <Idea picture="eye-closed">Nobody is shown the story.</Idea>
        </>
      )}
      {state === 'shown' && <Answer {...options} />}
      {state !== 'shown' && story.words !== null && (
        <Go picture="hand-stop" href={urls.personStoryEnd(area, { personId, storyId })}>
          {state === 'told' ? 'Take the yes back' : 'Say no to this story'}
        </Go>
      )}
      {(state === 'told' || copies.length > 0) && <EasyCopies {...{ area, copies }} />}
    </EasyPage>
  )
}

function Answer({ area, form, story, today, own, person }: OwnStoryOptions) {
  const { personId, name } = person
  const { storyId, revision } = story
  return (
    <>
      <Go picture="pencil" href={urls.personStoryWords(area, { personId, storyId })}>
        Change the words
      </Go>
      <form method="post" novalidate>
        <Revision {...{ form, revision }} />
        <Idea picture="people">A yes says who may read it.</Idea>
        <Idea picture="worker">A provider can show it to some people.</Idea>
        <HardWord word="provider" />
        <Idea picture="council">The council can read it.</Idea>
        <HardWord word="council" />
        <Idea picture="website">Everyone can read it on this website.</Idea>
        <EasyRadios
          {...field(form, 'audience')}
          idPrefix="audience"
          picture="eye"
          question="Who may read it?"
          items={[
            {
              value: 'tender',
              text: 'Only the people the provider shows it to',
              picture: 'worker',
            },
            { value: 'council', text: 'The council too', picture: 'council' },
            { value: 'everyone', text: 'Everyone', picture: 'website' },
          ]}
        />
        <Idea picture="calendar">A yes has a last day.</Idea>
        <Idea picture="later">After that day nobody reads it here.</Idea>
        <EasyInput
          {...field(form, 'untilOn', untilOffered(today))}
          picture="calendar"
          label={{ text: 'What is the last day?' }}
          type="date"
          classes="govuk-input--width-10"
        />
        {!own && <EasyDecisionFields form={form} name={name} />}
        <EasyButton
          picture="hand-yes"
          text="Yes, it may be told"
          name="say"
          value="yes"
          preventDoubleClick
          classes="govuk-button--crest"
        />
        <h2 class="govuk-heading-m">You can say no</h2>
        <Idea picture="speech">You need not say why.</Idea>
        <Idea picture="bin">Then the story is gone.</Idea>
        <EasyButton
          picture="hand-stop"
          text="No"
          name="say"
          value="no"
          preventDoubleClick
          classes="govuk-button--secondary"
        />
      </form>
      <Idea picture="clock">You can take a yes back at any time.</Idea>
    </>
  )
}

/** What was downloaded with it, in Easy Read. */
export function EasyCopies({ area, copies }: Pick<OwnStoryOptions, 'area' | 'copies'>) {
  return (
    <>
      <h2 class="govuk-heading-m">Copies</h2>
      <Idea picture="printer">Someone may print or copy a story.</Idea>
      <Idea picture="eye-closed">We do not always know that.</Idea>
      {copies.length === 0 && <Idea picture="download">We know of no copy.</Idea>}
      {copies.length > 0 && <Idea picture="download">We know of these copies.</Idea>}
      {copies.map(({ what, at }) => (
        <>
          <Idea picture="copy">
            <Name>{what}</Name>
          </Idea>
          <Idea picture="calendar">That was on {dateWords(isoDate(at, area.timeZone))}.</Idea>
        </>
      ))}
      {copies.length > 0 && <Idea picture="cross">We can’t take them back.</Idea>}
    </>
  )
}
