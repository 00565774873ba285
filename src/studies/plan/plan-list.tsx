import type { Child } from 'hono/jsx'
import { Button } from '../../platform/web/govuk/index.ts'

export interface Listed {
  id: string
  name: string
  href?: string
  words?: Child
}

interface Options {
  items: Listed[]
  /** Said while there are none. */
  none: string
  add?: { href: string; text: string } | false
  /** Whether each may be moved before the one above it. */
  ordered?: boolean
}

/** Things of the plan in their order, the way to each, and to a new one. */
export function PlanList({ items, none, add, ordered }: Options) {
  return (
    <>
      {items.length === 0 && <p class="govuk-body">{none}</p>}
      <ol class="gc-results">
        {items.map(({ id, name, href, words }, index) => (
          <li class="gc-result">
            <h2 class="govuk-heading-s">
              {href ? (
                <a class="govuk-link" href={href}>
                  {name}
                </a>
              ) : (
                name
              )}
            </h2>
            {words}
            {ordered && index > 0 && (
              <form method="post">
                <input type="hidden" name="up" value={id} />
                <button class="govuk-button govuk-button--secondary gc-up">
                  Move up<span class="govuk-visually-hidden">: {name}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ol>
      {add && <Button text={add.text} href={add.href} classes="govuk-button--crest" />}
    </>
  )
}
