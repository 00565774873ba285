import type { Kind } from './kind.ts'
import { organisationsKind } from './organisations-kind.ts'
import { participantsKind } from './participants-kind.ts'
import { pricesKind } from './prices-kind.ts'
import { responsesKind } from './responses-kind.ts'

/** What can be brought in from a file. */
export const kinds: Record<string, Kind<unknown> | undefined> = {
  organisations: organisationsKind as Kind<unknown>,
  participants: participantsKind as Kind<unknown>,
  prices: pricesKind as Kind<unknown>,
  responses: responsesKind as Kind<unknown>,
}
