export interface Range {
  first: number
  last: number
}

/**
 * The one part of `length` bytes that is asked for, as players do; undefined where it is the whole,
 * or several parts, which are answered with the whole.
 */
export function rangeOf(header: string | undefined, length: number): Range | 'beyond' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? []
  if (from === '' && to === '') return undefined
  const isEnd = from === ''
  const first = isEnd ? Math.max(0, length - Number(to)) : Number(from)
  const last = isEnd || to === '' ? length - 1 : Math.min(Number(to), length - 1)
  if (!isEnd && to !== '' && Number(to) < first) return undefined
  return first < length ? { first, last } : 'beyond'
}
