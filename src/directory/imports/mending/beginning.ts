/**
 * As much of what somebody wrote as can come to a field of so many characters, so that megabytes in
 * a name cost no more than a page; the code of a page may be many times as long as its words.
 */
export function beginning(written: string, most: number): string {
  const limit = mostWritten(most)
  if (written.length <= limit) return written
  // A picture within the code would leave no room for the words behind it.
  return written
    .replaceAll(/<([a-z][a-z0-9-]*)\s[^<>]{5000,}/gi, '<$1 ')
    .slice(0, limit)
    .replace(/<[^<>]{0,2000}$/, '')
    .toWellFormed()
}

function mostWritten(most: number): number {
  return Math.min(200_000, Math.max(20_000, most * 20))
}

/** What the coordinator is told of a text whose end has no room. */
export function endLeftOut(most: number): string {
  const characters = Math.min(most, mostWritten(most)).toLocaleString('en-GB')
  return `was longer than ${characters} characters, so its end is left out`
}
