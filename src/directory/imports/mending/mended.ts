/** What became of a value that somebody else wrote. */
export interface Mended<T> {
  /** None: nothing of it can be kept. */
  value?: T
  /** For the coordinator, what was mended or why it is left out; none where it was fine. */
  note?: string
}

/** What can't be kept: "is no email address, so it is left out". */
export function leftOut(reason: string): { value?: undefined; note: string } {
  return { note: `${reason}, so it is left out` }
}
