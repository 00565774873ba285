/** A turn’s place in its transcript, in code points. */
export interface Place {
  startsAt: number
  endsAt: number
}

const said = '[taken out]'

/**
 * A transcript without what somebody said who took her consent back. Her words are replaced by as many
 * characters, so that every place after them, in codings here and in files that others have already, still
 * points at the same words. That keeps how long she spoke, and no more; a shorter text would have moved the
 * codings of everybody else. Ends of lines stay.
 */
export function redact(words: string, places: readonly Place[]): string {
  const letters = Array.from(words)
  for (const { startsAt, endsAt } of places)
    for (let at = startsAt; at < Math.min(endsAt, letters.length); at++)
      if (letters[at] !== '\n') letters[at] = filler(at - startsAt, endsAt - startsAt)
  return letters.join('')
}

function filler(at: number, length: number): string {
  if (length < said.length) return '–'
  return said[at] ?? ' '
}
