import { Choices, type Choice, type ChoicesOptions } from './choices.tsx'

export type RadiosOptions = ChoicesOptions<Choice> & {
  /** The value of the item that is chosen; an empty one chooses nothing. */
  value?: string | number | null
}

/** One answer from a few. */
export function Radios({ value, ...options }: RadiosOptions) {
  const chosen = value === undefined || value === null || value === '' ? [] : [value]
  return <Choices {...options} kind="radios" chosen={chosen} />
}
