import type { PropsWithChildren } from 'hono/jsx'
import { classNames, type Attributes, type Content } from './markup.ts'

export type Legend = Omit<Content, 'attributes'> & { isPageHeading?: boolean }

export type FieldsetOptions = {
  legend?: Legend
  describedBy?: string
  role?: string
  classes?: string
  attributes?: Attributes
}

/** A group of fields under one question, its legend. */
export function Fieldset(options: PropsWithChildren<FieldsetOptions>) {
  const { legend, describedBy, role, classes, attributes, children } = options
  return (
    <fieldset
      class={classNames('govuk-fieldset', classes)}
      role={role}
      aria-describedby={describedBy || undefined}
      {...attributes}
    >
      {legend?.text && (
        <legend class={classNames('govuk-fieldset__legend', legend.classes)}>
          {legend.isPageHeading ? (
            <h1 class="govuk-fieldset__heading">{legend.text}</h1>
          ) : (
            legend.text
          )}
        </legend>
      )}
      {children}
    </fieldset>
  )
}
