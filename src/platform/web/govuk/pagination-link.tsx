import type { Child } from 'hono/jsx'
import { classNames, type Attributes } from './markup.ts'

export type PaginationLinkOptions = {
  href: string
  text?: Child
  /** What the other page is about; shown when there are no numbered pages. */
  labelText?: Child
  attributes?: Attributes
}

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}

function Arrow({ rel }: { rel: 'prev' | 'next' }) {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${rel}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrows[rel]}></path>
    </svg>
  )
}

/** The link to the page before or after. `isBlock`: there are no numbered pages between them. */
export function PaginationLink(
  options: PaginationLinkOptions & { rel: 'prev' | 'next'; isBlock: boolean },
) {
  const { rel, isBlock, href, text, labelText, attributes } = options
  const arrowFirst = isBlock || rel === 'prev'
  const decorated = isBlock && !labelText && 'govuk-pagination__link-title--decorated'
  return (
    <div class={`govuk-pagination__${rel}`}>
      <a class="govuk-link govuk-pagination__link" href={href} rel={rel} {...attributes}>
        {arrowFirst && <Arrow rel={rel} />}
        <span class={classNames('govuk-pagination__link-title', decorated)}>
          {text ?? (
            <>
              {rel === 'prev' ? 'Previous' : 'Next'}
              <span class="govuk-visually-hidden"> page</span>
            </>
          )}
        </span>
        {labelText && isBlock && (
          <>
            {' '}
            <span class="govuk-visually-hidden">:</span>{' '}
            <span class="govuk-pagination__link-label">{labelText}</span>
          </>
        )}
        {!arrowFirst && <Arrow rel={rel} />}
      </a>
    </div>
  )
}
