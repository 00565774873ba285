import { SummaryActions, type SummaryAction } from './summary-actions.tsx'
import { SummaryCard, type SummaryCardOptions } from './summary-card.tsx'
import { classNames, type Attributes, type Content, type Sometimes } from './markup.ts'

type Words = Omit<Content, 'attributes'>

export type SummaryRow = {
  key: Words
  value: Words
  actions?: { items?: SummaryAction[]; classes?: string }
  classes?: string
}

export type SummaryListOptions = {
  rows?: Sometimes<SummaryRow>[]
  card?: SummaryCardOptions
  classes?: string
  attributes?: Attributes
}

/** Facts, or the answers given, each with its name and what can be done about it. */
export function SummaryList({ rows = [], card, classes, attributes }: SummaryListOptions) {
  const anyRowHasActions = rows.some((row) => row && row.actions?.items?.length)
  const list = (
    <dl class={classNames('govuk-summary-list', classes)} {...attributes}>
      {rows.map((row) => {
        if (!row) return null
        const withoutActions = anyRowHasActions && !row.actions?.items
        return (
          <div
            class={classNames(
              'govuk-summary-list__row',
              withoutActions && 'govuk-summary-list__row--no-actions',
              row.classes,
            )}
          >
            <dt class={classNames('govuk-summary-list__key', row.key.classes)}>{row.key.text}</dt>
            <dd class={classNames('govuk-summary-list__value', row.value.classes)}>
              {row.value.text}
            </dd>
            <SummaryActions {...row.actions} place="row" cardTitle={card?.title?.text} />
          </div>
        )
      })}
    </dl>
  )
  return card ? <SummaryCard {...card}>{list}</SummaryCard> : list
}
