import { classNames, type Content } from './markup.ts'

export type SkipLinkOptions = Content & { href?: string }

/** Leads past what every page repeats to the page's own content. */
export function SkipLink({ text, href = '#content', classes, attributes }: SkipLinkOptions) {
  return (
    <a
      href={href}
      class={classNames('govuk-skip-link', classes)}
      data-module="govuk-skip-link"
      {...attributes}
    >
      {text}
    </a>
  )
}
