import { classNames, type Attributes, type Sometimes } from './markup.ts'
import { PaginationLink, type PaginationLinkOptions } from './pagination-link.tsx'

/** A page, or with `ellipsis` the pages left out between two others. */
export type PaginationItem =
  | { ellipsis: true }
  | {
      ellipsis?: false
      number: number | string
      href: string
      current?: boolean
      visuallyHiddenText?: string
      attributes?: Attributes
    }

export type PaginationOptions = {
  /** Without items, the links before and after stand one above the other. */
  items?: Sometimes<PaginationItem>[]
  previous?: PaginationLinkOptions
  next?: PaginationLinkOptions
  /** The name that screen readers give to this part of the page. */
  landmarkLabel?: string
  classes?: string
  attributes?: Attributes
}

function PageItem({ item }: { item: PaginationItem }) {
  if (item.ellipsis) {
    return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  }
  const { number, href, current, visuallyHiddenText = `Page ${number}`, attributes } = item
  return (
    <li class={classNames('govuk-pagination__item', current && 'govuk-pagination__item--current')}>
      <a
        class="govuk-link govuk-pagination__link"
        href={href}
        aria-label={visuallyHiddenText}
        aria-current={current ? 'page' : undefined}
        {...attributes}
      >
        {number}
      </a>
    </li>
  )
}

/** The way through the pages of a long list, or of a guide. */
export function Pagination(options: PaginationOptions) {
  const { items, previous, next, landmarkLabel = 'Pagination', classes, attributes } = options
  const isBlock = !items && Boolean(next ?? previous)
  return (
    <nav
      class={classNames('govuk-pagination', isBlock && 'govuk-pagination--block', classes)}
      aria-label={landmarkLabel}
      {...attributes}
    >
      {previous?.href && <PaginationLink {...previous} rel="prev" isBlock={isBlock} />}
      {items && (
        <ul class="govuk-pagination__list">
          {items.map((item) => item && <PageItem item={item} />)}
        </ul>
      )}
      {next?.href && <PaginationLink {...next} rel="next" isBlock={isBlock} />}
    </nav>
  )
}
