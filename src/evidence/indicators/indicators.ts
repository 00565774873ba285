import type { Indicator } from './indicator.ts'
import { directPayments } from './diverse-markets/direct-payments.ts'
import { peopleSupported } from './diverse-markets/people-supported.ts'
import { routesIn } from './diverse-markets/routes-in.ts'
import { carersTime } from './social-participation/carers-time.ts'
import { communityHours } from './social-participation/community-hours.ts'
import { outAndAbout } from './social-participation/out-and-about.ts'
import { continuity } from './sustainable-businesses/continuity.ts'
import { hours } from './sustainable-businesses/hours.ts'

/** All that is counted, in the order of the pages. A new one is its file, and a line here. */
export const indicators: readonly Indicator[] = [
  hours,
  continuity,
  outAndAbout,
  communityHours,
  carersTime,
  peopleSupported,
  directPayments,
  routesIn,
]
