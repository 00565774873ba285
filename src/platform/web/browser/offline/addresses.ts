/** Where an area's pages ask for what works with no signal. The server says it on each page. */
export interface OfflineAddresses {
  /** What all of them begin with: `/marl`, or `/`. */
  scope: string
  page: string
  kit: string
  waiting: string
  keptApart: string
  worker: string
  signOut: string
  manifest: string
  /** What an installed app opens. */
  start: string
}

/** Whether a path is one of an area's: `/marl/people`, and not `/marlow`. */
export function isWithin(scope: string, path: string): boolean {
  return scope === '/' || path === scope || path.startsWith(`${scope}/`)
}

/** The headers that the server reads and sends: as src/offline/kit.ts has them. */
export const ticketHeader = 'Goldcrest-Ticket'
export const accountHeader = 'Goldcrest-Account'
