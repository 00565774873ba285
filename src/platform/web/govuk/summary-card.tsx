import type { PropsWithChildren } from 'hono/jsx'
import { SummaryActions, type SummaryAction } from './summary-actions.tsx'
import { classNames, type Attributes, type Content, type HeadingLevel } from './markup.ts'

export type SummaryCardOptions = {
  title?: Omit<Content, 'attributes'> & { headingLevel?: HeadingLevel }
  actions?: { items?: SummaryAction[]; classes?: string }
  classes?: string
  attributes?: Attributes
}

/** The frame of a summary list that has a title and actions of its own. */
export function SummaryCard(options: PropsWithChildren<SummaryCardOptions>) {
  const { title, actions, classes, attributes, children } = options
  const Heading = `h${title?.headingLevel ?? 2}` as const
  return (
    <div class={classNames('govuk-summary-card', classes)} {...attributes}>
      <div class="govuk-summary-card__title-wrapper">
        {title && (
          <Heading class={classNames('govuk-summary-card__title', title.classes)}>
            {title.text}
          </Heading>
        )}
        <SummaryActions {...actions} place="card" cardTitle={title?.text} />
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  )
}
