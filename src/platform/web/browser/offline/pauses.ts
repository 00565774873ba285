/** How long to wait before sending is tried again, in milliseconds: longer each time, never the same. */
export function pauseAfter(tries: number, random = Math.random()): number {
  const longest = Math.min(5 * minute, 2000 * 2 ** Math.min(tries, 20))
  return Math.round(longest * (0.5 + random / 2))
}

const minute = 60_000
const hour = 60 * minute

/**
 * Whether what is kept to be read is too old. A clock that was put back by a day tells nothing, so
 * then it is, too.
 */
export function isTooOld(contactAt: number, now: number, keptHours: number): boolean {
  return now - contactAt > keptHours * hour || contactAt - now > 24 * hour
}

/** Whether a time has come. One that is hours away was set by a clock that has been put back since. */
export function hasCome(moment: number, now: number): boolean {
  return moment <= now || moment > now + hour
}

/** A page that was kept less long ago than this isn't asked for again. */
export const freshFor = 6 * hour

/** After so long without contact, the next page is a reason to ask for the kit. */
export const contactEvery = 10 * minute
