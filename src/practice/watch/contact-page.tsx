import { areaSite, type Area } from '#areas'
import { Button } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'

export interface ContactPageOptions {
  area: Area
  /** Who named her. */
  name: string
  /** She is told no more. */
  isOver: boolean
}

/** For a contact, who has no account: she was named, and can say no. */
export function ContactPage({ area, name, isOver }: ContactPageOptions) {
  const title = contactTitle(isOver)
  return (
    <Layout site={areaSite(area)} title={title} hidden>
      <h1 class="govuk-heading-l">{title}</h1>
      {isOver ? (
        <p class="govuk-body">We don’t write to you about this any more.</p>
      ) : (
        <>
          <p class="govuk-body">
            {name} wants you to know when we haven’t heard that a visit to them has begun. We ask
            the provider first. You hear from us only if we still haven’t heard.
          </p>
          <p class="govuk-body">You need not do anything. If you don’t want this, say so.</p>
          <form method="post">
            <Button text={noButton} classes="govuk-button--crest" />
          </form>
        </>
      )}
    </Layout>
  )
}

export const contactTitle = (isOver: boolean) => (isOver ? 'You are not told' : 'You were named')
export const noButton = 'I don’t want to be told'
