import { dateWords } from '../../platform/i18n/words.ts'
import { Go, HardWord, Idea, Name } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { EasyCouncilNumber, EasyWorriedFrame } from './easy-frame.tsx'
import type { SentOptions } from './sent-page.tsx'

/** What happens now that it is sent, in Easy Read. */
export function EasySentPage(options: SentOptions) {
  const { area, council, readers, readBy, canAnswer, hasOthers } = options
  const day = dateWords(readBy)
  return (
    <EasyWorriedFrame area={area} heading="It is sent">
      <Idea picture="letter">It is sent.</Idea>
      {readers.map((name) => (
        <Idea picture="person">
          We tell <Name>{name}</Name> that there is something to read.
        </Idea>
      ))}
      <Idea picture="eye-closed">Nobody else can see it on this website.</Idea>
      <Idea picture="calendar">They should read it by {day}.</Idea>
      {canAnswer ? (
        <>
          <Idea picture="speech">They can reach you.</Idea>
          <Idea picture="phone">They use the way that you gave us.</Idea>
        </>
      ) : (
        <>
          <Idea picture="no-phone">You did not say how to reach you.</Idea>
          <Idea picture="letter">You will get no answer.</Idea>
        </>
      )}
      <h2 class="govuk-heading-m">If it gets worse</h2>
      <Idea picture="clock">Do not wait for us.</Idea>
      <Idea picture="warning">Is someone in danger now?</Idea>
      <Idea picture="phone">Ring 999.</Idea>
      <EasyCouncilNumber council={council} />
      <Idea picture="worry">
        {canAnswer ? 'Perhaps you hear nothing' : 'Perhaps you are still worried'} by {day}.
      </Idea>
      <Idea picture="phone">Then ring the council.</Idea>
      <h2 class="govuk-heading-m">On this phone or computer</h2>
      <Idea picture="bin">What you sent is not kept here any more.</Idea>
      <Idea picture="person">It is not in your account.</Idea>
      <HardWord word="account" />
      <Idea picture="cross">You can’t read it here again.</Idea>
      <Idea picture="list">This phone or computer may list the pages you saw.</Idea>
      <Idea picture="eye">That list may still say “Getting help”.</Idea>
      {hasOthers && (
        <>
          <Idea picture="pencil">You wrote something else too.</Idea>
          <Idea picture="lock">It is still kept here.</Idea>
          <Idea picture="eye-closed">Nobody has been told about that.</Idea>
          <Go picture="enter" href={urls.worried(area, {})}>
            See it or throw it away
          </Go>
        </>
      )}
    </EasyWorriedFrame>
  )
}
