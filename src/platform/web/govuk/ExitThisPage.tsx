import type { Child } from 'hono/jsx'
import { Button } from './Button.tsx'
import { classNames, type Content } from './markup.ts'

export type ExitThisPageOptions = Content & {
  id?: string
  /** A page that nobody wonders about. */
  redirectUrl?: string
  /** What a screen reader says with JavaScript, in other words than govuk-frontend's. */
  activatedText?: string
  timedOutText?: string
  pressTwoMoreTimesText?: string
  pressOneMoreTimeText?: string
}

/** Leaves at once for a harmless page, for who must not be seen reading this one. */
export function ExitThisPage(options: ExitThisPageOptions) {
  const { id, text, classes, attributes } = options
  const words: Child = text || (
    <>
      <span class="govuk-visually-hidden">Emergency</span> Exit this page
    </>
  )
  return (
    <div
      id={id}
      class={classNames('govuk-exit-this-page', classes)}
      data-module="govuk-exit-this-page"
      {...attributes}
      {...{
        'data-i18n.activated': options.activatedText,
        'data-i18n.timed-out': options.timedOutText,
        'data-i18n.press-two-more-times': options.pressTwoMoreTimesText,
        'data-i18n.press-one-more-time': options.pressOneMoreTimeText,
      }}
    >
      <Button
        text={words}
        classes="govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button"
        href={options.redirectUrl || 'https://www.bbc.co.uk/weather'}
        attributes={{ rel: 'nofollow noreferrer' }}
      />
    </div>
  )
}
