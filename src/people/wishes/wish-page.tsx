import { areaSite, type Area } from '#areas'
import { Back } from '../../platform/web/form-page.tsx'
import { Layout } from '../../platform/web/layout.tsx'
import { Paragraphs } from '../../platform/web/paragraphs.tsx'
import { urls } from '../../urls.ts'
import type { Open } from '../open-record.ts'
import { recordTitle, whoseIs } from '../whose.ts'
import { wroteWords, type Writers } from '../writers.ts'
import { faces, type Wish } from './wish.ts'
import { facesQuestion, languageQuestion, wishQuestion, wishTitle } from './wish-words.ts'

export type WishPageOptions = Open & {
  area: Area
  wish?: Wish
  /** Their terms and names. */
  languages: ReadonlyMap<string, string>
  known: Writers
}

/** What somebody wants from support, whether few people should come or many, and in which language. */
export function WishPage({ area, wish, languages, known, ...open }: WishPageOptions) {
  const { mayChange, person } = open
  const { personId } = person
  const whose = whoseIs(open)
  const title = wishTitle(whose)
  return (
    <Layout
      site={areaSite(area)}
      title={title}
      hidden
      before={<Back href={urls.person(area, { personId })} text={recordTitle(whose)} />}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      {wish?.words ? (
        <>
          <Paragraphs text={wish.words} />
          <p class="gc-quiet">{wroteWords(known, wish, area.timeZone)}</p>
        </>
      ) : (
        <p class="gc-quiet">Nothing yet</p>
      )}
      {mayChange && (
        <ChangeLink
          href={urls.wishWords(area, { personId })}
          text={wish?.words ? 'Change' : 'Write'}
          question={wishQuestion(whose)}
        />
      )}
      <h2 class="govuk-heading-m">Few faces or many</h2>
      {wish?.faces ? (
        <p class="govuk-body">{faces[wish.faces]}</p>
      ) : (
        <p class="gc-quiet">Not said</p>
      )}
      {mayChange && (
        <ChangeLink
          href={urls.wishFaces(area, { personId })}
          text={wish?.faces ? 'Change' : 'Choose'}
          question={facesQuestion(whose)}
        />
      )}
      <h2 class="govuk-heading-m">Language</h2>
      {wish?.language ? (
        <p class="govuk-body">{languages.get(wish.language) ?? wish.language}</p>
      ) : (
        <p class="gc-quiet">Not said</p>
      )}
      {mayChange && (
        <ChangeLink
          href={urls.wishLanguage(area, { personId })}
          text={wish?.language ? 'Change' : 'Choose'}
          question={languageQuestion(whose)}
        />
      )}
    </Layout>
  )
}

function ChangeLink({ href, text, question }: { href: string; text: string; question: string }) {
  return (
    <p class="govuk-body gc-no-print">
      <a class="govuk-link" href={href}>
        {text}
        <span class="govuk-visually-hidden"> ({question})</span>
      </a>
    </p>
  )
}
