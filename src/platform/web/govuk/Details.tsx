import type { Child, PropsWithChildren } from 'hono/jsx'
import { classNames, type Content } from './markup.ts'

export type DetailsOptions = Content & { id?: string; summaryText: Child; open?: boolean }

/** A summary that opens to show more. What is inside is `text`, or children. */
export function Details(options: PropsWithChildren<DetailsOptions>) {
  const { id, summaryText, open, text, classes, attributes, children } = options
  return (
    <details id={id} class={classNames('govuk-details', classes)} open={open} {...attributes}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summaryText}</span>
      </summary>
      <div class="govuk-details__text">{children ?? text}</div>
    </details>
  )
}
