import type { Child, PropsWithChildren } from 'hono/jsx'
import { Button } from './Button.tsx'
import { classNames, type Attributes, type Content, type HeadingLevel } from './markup.ts'

/** A link, or a button when it has no `href` or says so by its `type`. */
export type PanelAction = Content & { href?: string; type?: 'button' | 'submit' | 'reset' }

export type PanelOptions = Content & {
  titleText: Child
  headingLevel?: HeadingLevel
  /** Shown only on an interruption: `classes="govuk-panel--interruption"`. */
  actions?: { items?: PanelAction[]; classes?: string; attributes?: Attributes }
}

function Action({ text, href, type, classes, attributes }: PanelAction) {
  if (href && type !== 'button') {
    return (
      <a class={classNames('govuk-link govuk-link--inverse', classes)} href={href} {...attributes}>
        {text}
      </a>
    )
  }
  const common = { text, classes: classNames('govuk-button--inverse', classes), attributes }
  return href ? <Button {...common} href={href} /> : <Button {...common} type={type ?? 'button'} />
}

/** Confirms that something is done, or interrupts. The words below the title: `text` or children. */
export function Panel(options: PropsWithChildren<PanelOptions>) {
  const { titleText, headingLevel = 1, actions, classes, attributes } = options
  const body = options.children ?? options.text
  const isInterruption = classes?.includes('govuk-panel--interruption')
  const Heading = `h${headingLevel}` as const
  return (
    <div
      class={classNames('govuk-panel', !isInterruption && 'govuk-panel--confirmation', classes)}
      {...attributes}
    >
      <Heading class="govuk-panel__title">{titleText}</Heading>
      {body && <div class="govuk-panel__body">{body}</div>}
      {isInterruption && actions && (
        <div class={classNames('govuk-panel__actions', actions.classes)} {...actions.attributes}>
          {actions.items?.length ? (
            <div class="govuk-button-group">
              {actions.items.map((action) => (
                <>
                  <Action {...action} />{' '}
                </>
              ))}
            </div>
          ) : null}
        </div>
      )}
    </div>
  )
}
