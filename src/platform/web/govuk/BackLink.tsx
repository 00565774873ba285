import type { Child } from 'hono/jsx'
import { classNames, type Attributes } from './markup.ts'

export type BackLinkOptions = {
  /** "Back" unless it says more, such as "Back to Tuesday". */
  text?: Child
  href?: string
  classes?: string
  attributes?: Attributes
}

/** A link to the page before, at the top of a page. */
export function BackLink({ text = 'Back', href = '#', classes, attributes }: BackLinkOptions) {
  return (
    <a href={href} class={classNames('govuk-back-link', classes)} {...attributes}>
      {text}
    </a>
  )
}
