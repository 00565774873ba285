import { areaSite } from '#areas'
import { EasyButton, Idea, Name, Said } from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { easyKeptApartTitle } from './easy-kept-apart-page.tsx'
import type { KeptApart } from './kept-apart.ts'
import { momentWords, writtenIn, type ItemOptions } from './pages.tsx'

/** One of them, in Easy Read: what was written, why it wasn't saved, and what can be done. */
export function EasyKeptApartItemPage({ area, kept, tooLarge }: ItemOptions) {
  return (
    <Layout
      site={areaSite(area)}
      title="Save this or not"
      before={<Back href={urls.keptApart(area, {})} text={easyKeptApartTitle} />}
      hidden
    >
      <h1 class="govuk-heading-l">Save this or not</h1>
      {tooLarge && (
        <>
          <Idea picture="warning">That file is too big.</Idea>
          <Idea picture="picture">Choose a smaller one.</Idea>
        </>
      )}
      <Idea picture="calendar">
        You wrote it on <Name>{momentWords(kept.writtenAt, area)}</Name>.
      </Idea>
      {reasons[kept.reason].map((words) => (
        <Idea picture="cross">{words}</Idea>
      ))}
      {kept.said.map((words) => (
        <Said picture="warning" text={words} />
      ))}
      <h2 class="govuk-heading-m">What you wrote</h2>
      {writtenIn(kept).map((text) => (
        <Said picture="pencil" text={text} />
      ))}
      {kept.fileNames.map((name) => (
        <Idea picture="picture">
          There is a file with it, <Name>{name}</Name>.
        </Idea>
      ))}
      <h2 class="govuk-heading-m">What you can do</h2>
      <form method="post">
        <Idea picture="thumbs-up">You can save it now.</Idea>
        <Idea picture="pencil">You may have to change something first.</Idea>
        <EasyButton
          picture="tick"
          text="Save it now"
          name="kept"
          value="again"
          classes="govuk-button--crest"
        />
        <Idea picture="bin">Or you can let it go for good.</Idea>
        <EasyButton
          picture="bin"
          text="Let it go"
          name="kept"
          value="drop"
          classes="govuk-button--secondary"
        />
      </form>
    </Layout>
  )
}

const reasons: Record<KeptApart['reason'], string[]> = {
  refused: ['Something in it was not right yet.'],
  signed_out: ['That phone was signed out when it came.', 'Let it go if you did not write it.'],
  not_taken: ['We do not take this any more.'],
}
