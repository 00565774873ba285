import type { Context } from 'hono'
import type { AreaRequest, SignedIn } from '#areas'
import type { WholeDb } from '../platform/db/db.ts'

/** What takes part, said by whoever puts the slices together. */
export interface TakesPart {
  /** The addresses of forms that may wait on a phone, as urls.ts has them. */
  mayWait: string[]
  /** The addresses of pages that the account's phone keeps to be read, the first ones first. */
  pages(c: AreaRequest): Promise<string[]>
  /** Those of them that lists leave out, for others lead to them: addresses, as urls.ts has them. */
  reachedFromOthers: string[]
  /** The page that an installed app opens with, for whoever is signed in. */
  start(c: AreaRequest): string
}

export interface FromAbove {
  db: WholeDb
  takesPart: TakesPart
  /** Who is signed in, before a request has a context. */
  asks(c: Context): Promise<SignedIn | undefined>
  /** Asks the app itself. */
  send(request: Request, env: object): Response | Promise<Response>
}
