import type { Child } from 'hono/jsx'
import { classNames, type Attributes } from './markup.ts'

export type BreadcrumbsOptions = {
  /** The last item is the page itself when it has no `href`. */
  items?: { text: Child; href?: string; attributes?: Attributes }[]
  collapseOnMobile?: boolean
  /** The name that screen readers give to this part of the page. */
  labelText?: string
  classes?: string
  attributes?: Attributes
}

/** Where a page stands in the pages above it. */
export function Breadcrumbs(options: BreadcrumbsOptions) {
  const { items = [], collapseOnMobile, labelText = 'Breadcrumb', classes, attributes } = options
  const collapse = collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile'
  return (
    <nav
      class={classNames('govuk-breadcrumbs', classes, collapse)}
      aria-label={labelText}
      {...attributes}
    >
      <ol class="govuk-breadcrumbs__list">
        {items.map((item) =>
          item.href ? (
            <li class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href={item.href} {...item.attributes}>
                {item.text}
              </a>
            </li>
          ) : (
            <li class="govuk-breadcrumbs__list-item" aria-current="page">
              {item.text}
            </li>
          ),
        )}
      </ol>
    </nav>
  )
}
