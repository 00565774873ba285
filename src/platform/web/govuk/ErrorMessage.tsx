import { classNames, type Content } from './markup.ts'

export type ErrorMessageOptions = Content & {
  id?: string
  /** Said before the message by screen readers; an empty string says nothing. */
  visuallyHiddenText?: string
}

/** What is wrong with one field and what to do about it. Fields show their own. */
export function ErrorMessage(options: ErrorMessageOptions) {
  const { id, text, visuallyHiddenText = 'Error', classes, attributes } = options
  return (
    <p id={id} class={classNames('govuk-error-message', classes)} {...attributes}>
      {visuallyHiddenText && (
        <>
          <span class="govuk-visually-hidden">{visuallyHiddenText}:</span>{' '}
        </>
      )}
      {text}
    </p>
  )
}
