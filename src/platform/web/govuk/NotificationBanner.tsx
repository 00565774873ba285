import type { Child, PropsWithChildren } from 'hono/jsx'
import { classNames, type Content, type HeadingLevel } from './markup.ts'

export type NotificationBannerOptions = Content & {
  type?: 'success'
  titleText?: Child
  titleId?: string
  titleHeadingLevel?: HeadingLevel
  role?: string
  disableAutoFocus?: boolean
}

/**
 * Tells about something that is not about this page itself, or that something worked.
 * `text` is one sentence shown as a heading; children are shown as they are.
 */
export function NotificationBanner(options: PropsWithChildren<NotificationBannerOptions>) {
  const { type, text, titleId = 'govuk-notification-banner-title', children } = options
  const succeeded = type === 'success'
  const Heading = `h${options.titleHeadingLevel ?? 2}` as const
  return (
    <div
      class={classNames(
        'govuk-notification-banner',
        succeeded && 'govuk-notification-banner--success',
        options.classes,
      )}
      role={options.role ?? (succeeded ? 'alert' : 'region')}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={options.disableAutoFocus}
      {...options.attributes}
    >
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={titleId}>
          {options.titleText ?? (succeeded ? 'Success' : 'Important')}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {children ?? (text && <p class="govuk-notification-banner__heading">{text}</p>)}
      </div>
    </div>
  )
}
