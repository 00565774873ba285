import { classNames, type Content } from './markup.ts'

export type HintOptions = Content & { id?: string }

/** Help with answering, under the question. Fields show their own. */
export function Hint({ id, text, classes, attributes }: HintOptions) {
  return (
    <div id={id} class={classNames('govuk-hint', classes)} {...attributes}>
      {text}
    </div>
  )
}
