import { classNames, type Content } from './markup.ts'

export type LabelOptions = Content & { for?: string; isPageHeading?: boolean }

/** The question that a field answers; nothing when it has no text. Fields show their own. */
export function Label({ text, for: fieldId, isPageHeading, classes, attributes }: LabelOptions) {
  if (!text) return null
  const label = (
    <label class={classNames('govuk-label', classes)} for={fieldId} {...attributes}>
      {text}
    </label>
  )
  return isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
