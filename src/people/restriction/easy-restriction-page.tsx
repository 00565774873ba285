import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { EasyButton, Go, HardWord, Idea, Name } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { EasyPage, Whose } from '../easy-parts.tsx'
import type { RestrictionPageOptions } from './restriction-page.tsx'

/** Keep it, but stop using it, in Easy Read. */
export function EasyRestrictionPage({ area, since, ...open }: RestrictionPageOptions) {
  const { own, person } = open
  const { personId, name } = person
  const whom = own ? 'you' : <Name>{name}</Name>
  return (
    <EasyPage
      area={area}
      title="Keep it without using it"
      back={{ href: urls.held(area, { personId }), text: 'What is kept' }}
    >
      <Whose {...open} />
      {since && (
        <>
          <Idea picture="pause">This is on now.</Idea>
          <Idea picture="calendar">It began on {dateWords(isoDate(since, area.timeZone))}.</Idea>
        </>
      )}
      <Idea picture="about-me">You can keep the record.</Idea>
      <HardWord word="record" />
      <Idea picture="pause">You can stop other people from using it.</Idea>
      <h2 class="govuk-heading-m">When this is on</h2>
      <Idea picture="eye">{own ? 'You' : whom} can see the record.</Idea>
      <Idea picture="help">Those who help {whom} with all of it see it too.</Idea>
      <Idea picture="eye-closed">Nobody else sees it.</Idea>
      <Idea picture="family">Family and friends do not see it.</Idea>
      <Idea picture="nurse">Professionals do not see it.</Idea>
      <HardWord word="professional" />
      <Idea picture="worker">Those who support {whom} do not see it.</Idea>
      <Idea picture="list">They all stay on the list.</Idea>
      <Idea picture="tick">Nothing is lost.</Idea>
      <Idea picture="clock">It can be used again at any time.</Idea>
      <h2 class="govuk-heading-m">What a provider wrote</h2>
      <Idea picture="paper">A provider still has their own notes.</Idea>
      <HardWord word="provider" />
      <Idea picture="speech">You can ask them to stop using those.</Idea>
      <Go picture="question" href={urls.newRequest(area, { personId })}>
        Ask a provider
      </Go>
      <form method="post" action={urls.restriction(area, { personId })}>
        {since ? (
          <EasyButton
            picture="hand-yes"
            text="Use it again"
            name="change"
            value="end"
            classes="govuk-button--crest"
          />
        ) : (
          <EasyButton
            picture="pause"
            text="Stop using it"
            name="change"
            value="begin"
            classes="govuk-button--crest"
          />
        )}
      </form>
    </EasyPage>
  )
}
