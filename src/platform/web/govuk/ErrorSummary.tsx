import type { Child } from 'hono/jsx'
import { classNames, type Attributes } from './markup.ts'

export type ErrorSummaryOptions = {
  titleText?: Child
  descriptionText?: Child
  /** `href` leads to the field: `#` and its id. */
  errorList?: { text: Child; href?: string; attributes?: Attributes }[]
  disableAutoFocus?: boolean
  classes?: string
  attributes?: Attributes
}

/** Every error of a form at the top of its page, each linked to its field. */
export function ErrorSummary(options: ErrorSummaryOptions) {
  const { titleText = 'There is a problem', descriptionText, errorList = [] } = options
  return (
    <div
      class={classNames('govuk-error-summary', options.classes)}
      data-disable-auto-focus={options.disableAutoFocus}
      data-module="govuk-error-summary"
      {...options.attributes}
    >
      <div role="alert">
        <h2 class="govuk-error-summary__title">{titleText}</h2>
        <div class="govuk-error-summary__body">
          {descriptionText && <p>{descriptionText}</p>}
          {errorList.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">
              {errorList.map(({ text, href, attributes }) => (
                <li>
                  {href ? (
                    <a href={href} {...attributes}>
                      {text}
                    </a>
                  ) : (
                    text
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}
