import type { Child } from 'hono/jsx'
import { classNames, type Content } from './markup.ts'

/** A link that changes a fact. `visuallyHiddenText` says which, as in "Change name". */
export type SummaryAction = Content & { href: string; visuallyHiddenText?: string }

type SummaryActionsOptions = {
  items?: SummaryAction[]
  classes?: string
  place: 'row' | 'card'
  cardTitle?: Child
}

function ActionLink({ action, cardTitle }: { action: SummaryAction; cardTitle?: Child }) {
  const { text, href, visuallyHiddenText, classes, attributes } = action
  return (
    <a class={classNames('govuk-link', classes)} href={href} {...attributes}>
      {text}
      {(visuallyHiddenText || cardTitle) && (
        <span class="govuk-visually-hidden">
          {visuallyHiddenText && <> {visuallyHiddenText}</>}
          {cardTitle && <> ({cardTitle})</>}
        </span>
      )}
    </a>
  )
}

/** The actions of a row or of a card: none, one alone, or a list of several. */
export function SummaryActions({ items = [], classes, place, cardTitle }: SummaryActionsOptions) {
  if (items.length === 0) return null
  const links = items.map((action) => <ActionLink action={action} cardTitle={cardTitle} />)

  if (place === 'card') {
    const name = classNames('govuk-summary-card__actions', classes)
    if (links.length === 1) return <div class={name}>{links}</div>
    const listed = links.map((link) => <li class="govuk-summary-card__action">{link}</li>)
    return <ul class={name}>{listed}</ul>
  }

  const listed = links.map((link) => <li class="govuk-summary-list__actions-list-item">{link}</li>)
  return (
    <dd class={classNames('govuk-summary-list__actions', classes)}>
      {links.length === 1 ? links : <ul class="govuk-summary-list__actions-list">{listed}</ul>}
    </dd>
  )
}
