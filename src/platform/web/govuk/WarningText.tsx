import { classNames, type Content } from './markup.ts'

export type WarningTextOptions = Content & { iconFallbackText?: string }

/** Warns of what follows if something is done or not done. */
export function WarningText(options: WarningTextOptions) {
  const { text, iconFallbackText = 'Warning', classes, attributes } = options
  return (
    <div class={classNames('govuk-warning-text', classes)} {...attributes}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>{' '}
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{iconFallbackText}</span> {text}
      </strong>
    </div>
  )
}
