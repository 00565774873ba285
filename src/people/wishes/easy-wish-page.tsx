import { Go, Idea, Said } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { EasyPage, EasyWrote, saying, Whose } from '../easy-parts.tsx'
import { recordTitle, whoseIs } from '../whose.ts'
import type { WishPageOptions } from './wish-page.tsx'
import {
  easyFaces,
  facesQuestion,
  languageQuestion,
  wishQuestion,
  wishTitle,
} from './wish-words.ts'

/** What somebody wants from support, in Easy Read. */
export function EasyWishPage({ area, wish, languages, known, ...open }: WishPageOptions) {
  const { mayChange, person } = open
  const { personId } = person
  const whose = whoseIs(open)
  const say = saying(open)
  return (
    <EasyPage
      area={area}
      title={wishTitle(whose)}
      heading={say(wishTitle(whose))}
      back={{ href: urls.person(area, { personId }), text: say(recordTitle(whose)) }}
    >
      <Whose {...open} />
      {wish?.words ? (
        <>
          <Said text={wish.words} />
          <EasyWrote {...{ known, written: wish, timeZone: area.timeZone }} />
        </>
      ) : (
        <Idea picture="paper">Nothing is here yet.</Idea>
      )}
      {mayChange && (
        <ChangeLink
          href={urls.wishWords(area, { personId })}
          text={wish?.words ? 'Change this' : 'Write about this'}
          question={wishQuestion(whose)}
        />
      )}
      <h2 class="govuk-heading-m">Few faces or many</h2>
      {wish?.faces ? (
        <Idea picture={easyFaces[wish.faces].picture}>{easyFaces[wish.faces].text}.</Idea>
      ) : (
        <Idea picture="question">This is not said yet.</Idea>
      )}
      {mayChange && (
        <ChangeLink
          href={urls.wishFaces(area, { personId })}
          text={wish?.faces ? 'Change this' : 'Choose'}
          question={facesQuestion(whose)}
        />
      )}
      <h2 class="govuk-heading-m">Language</h2>
      {wish?.language ? (
        <Idea picture="speech">{languages.get(wish.language) ?? wish.language}.</Idea>
      ) : (
        <Idea picture="question">This is not said yet.</Idea>
      )}
      {mayChange && (
        <ChangeLink
          href={urls.wishLanguage(area, { personId })}
          text={wish?.language ? 'Change this' : 'Choose'}
          question={languageQuestion(whose)}
        />
      )}
    </EasyPage>
  )
}

function ChangeLink({ href, text, question }: { href: string; text: string; question: string }) {
  return (
    <div class="gc-no-print">
      <Go picture="pencil" href={href}>
        {text}
        <span class="govuk-visually-hidden"> ({question})</span>
      </Go>
    </div>
  )
}
