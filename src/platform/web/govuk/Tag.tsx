import { classNames, type Content } from './markup.ts'

/** The state of a thing in a word or two. Its colour is a class: `govuk-tag--green`. */
export function Tag({ text, classes, attributes }: Content) {
  return (
    <strong class={classNames('govuk-tag', classes)} {...attributes}>
      {text}
    </strong>
  )
}
