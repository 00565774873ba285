import type { Indicator } from './indicator.ts'
import { directPayments } from './diverse-markets/direct-payments.ts'
import { languageMatch } from './diverse-markets/language-match.ts'
import { peopleSupported } from './diverse-markets/people-supported.ts'
import { realChoice } from './diverse-markets/real-choice.ts'
import { routesIn } from './diverse-markets/routes-in.ts'
import { seldomHeard } from './diverse-markets/seldom-heard.ts'
import { serviceTypes } from './diverse-markets/service-types.ts'
import { turnedAwayDays } from './diverse-markets/turned-away-days.ts'
import { turnedAway } from './diverse-markets/turned-away.ts'
import { fairOpenings } from './local-work/fair-openings.ts'
import { fullTimeEquivalent } from './local-work/full-time-equivalent.ts'
import { hoursWanted } from './local-work/hours-wanted.ts'
import { jobs } from './local-work/jobs.ts'
import { newJobs } from './local-work/new-jobs.ts'
import { retention } from './local-work/retention.ts'
import { skilled } from './local-work/skilled.ts'
import { workKeptLocal } from './local-work/work-kept-local.ts'
import { carersTime } from './social-participation/carers-time.ts'
import { communityHours } from './social-participation/community-hours.ts'
import { goals } from './social-participation/goals.ts'
import { joinedAndStayed } from './social-participation/joined-and-stayed.ts'
import { outAndAbout } from './social-participation/out-and-about.ts'
import { runWithUs } from './social-participation/run-with-us.ts'
import { timeAndContact } from './social-participation/time-and-contact.ts'
import { capacity } from './sustainable-businesses/capacity.ts'
import { continuity } from './sustainable-businesses/continuity.ts'
import { coverReadiness } from './sustainable-businesses/cover-readiness.ts'
import { hourlyPrice } from './sustainable-businesses/hourly-price.ts'
import { hours } from './sustainable-businesses/hours.ts'
import { micro } from './sustainable-businesses/micro.ts'
import { payerIndependence } from './sustainable-businesses/payer-independence.ts'
import { realIncome } from './sustainable-businesses/real-income.ts'
import { survival12Months, survival24Months } from './sustainable-businesses/survival.ts'
import { visitPrice } from './sustainable-businesses/visit-price.ts'

/** All that is counted, in the order of the pages. A new one is its file, and a line here. */
export const indicators: readonly Indicator[] = [
  hours,
  capacity,
  payerIndependence,
  continuity,
  coverReadiness,
  realIncome,
  hourlyPrice,
  visitPrice,
  survival12Months,
  survival24Months,
  micro,
  outAndAbout,
  communityHours,
  goals,
  carersTime,
  runWithUs,
  joinedAndStayed,
  timeAndContact,
  peopleSupported,
  directPayments,
  routesIn,
  turnedAway,
  turnedAwayDays,
  realChoice,
  serviceTypes,
  seldomHeard,
  languageMatch,
  jobs,
  fullTimeEquivalent,
  newJobs,
  hoursWanted,
  workKeptLocal,
  fairOpenings,
  retention,
  skilled,
]
