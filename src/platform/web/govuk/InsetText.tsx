import type { PropsWithChildren } from 'hono/jsx'
import { classNames, type Content } from './markup.ts'

export type InsetTextOptions = Content & { id?: string }

/** Words set apart from those around them: `text`, or children. */
export function InsetText(options: PropsWithChildren<InsetTextOptions>) {
  const { id, text, classes, attributes, children } = options
  return (
    <div id={id} class={classNames('govuk-inset-text', classes)} {...attributes}>
      {children ?? text}
    </div>
  )
}
