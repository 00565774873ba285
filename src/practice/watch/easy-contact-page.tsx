import { areaSite } from '#areas'
import { EasyButton, Idea, Name } from '../../platform/web/easy-read/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { contactTitle, noButton, type ContactPageOptions } from './contact-page.tsx'

/** For a contact: she was named, and can say no, in Easy Read. */
export function EasyContactPage({ area, name, isOver }: ContactPageOptions) {
  const title = contactTitle(isOver)
  return (
    <Layout site={areaSite(area)} title={title} hidden>
      <h1 class="govuk-heading-l">{title}</h1>
      {isOver ? (
        <Idea picture="tick">We do not write to you about this.</Idea>
      ) : (
        <>
          <Idea picture="person">
            <Name>{name}</Name> has named you.
          </Idea>
          <Idea picture="clock">Sometimes a visit to them should begin.</Idea>
          <Idea picture="question">Perhaps we have not heard that it did.</Idea>
          <Idea picture="letter">Then we write to you.</Idea>
          <Idea picture="hand-stop">You can say no to this.</Idea>
          <form method="post">
            <EasyButton picture="hand-stop" text={noButton} classes="govuk-button--crest" />
          </form>
        </>
      )}
    </Layout>
  )
}
