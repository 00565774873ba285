import type { Child } from 'hono/jsx'

/** Extra HTML attributes. One that repeats an attribute of the component replaces it. */
export type Attributes = Record<string, string | number | boolean | undefined>

/**
 * What a component shows. A string is escaped; JSX is not escaped again. It stands for
 * govuk-frontend's `text` and `html` alike.
 */
export type Content = { text?: Child; classes?: string; attributes?: Attributes }

/** An entry of a list that may be left out in place: `items={[mayEdit && edit, remove]}`. */
export type Sometimes<T> = T | false | null | undefined | ''

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

/** The value of a `class` attribute: the names that are there, in order. */
export function classNames(...names: Sometimes<string>[]): string {
  return names.filter(Boolean).join(' ')
}
