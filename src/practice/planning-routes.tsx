import type { Hono } from 'hono'
import type { AreaEnv } from '#areas'
import type { Installation } from '../platform/config/installation.ts'
import { mountPersonAway } from './absence/person-routes.tsx'
import { mountAway } from './absence/routes.tsx'
import { mountMonth } from './accounts-sheet/routes.tsx'
import { mountCalendar } from './calendar/routes.tsx'
import { mountApproaches } from './enquiries/routes.tsx'
import { mountNotes } from './find-notes/routes.tsx'
import { mountPersonMessages } from './messages/person-routes.tsx'
import { mountProviderMessages } from './messages/routes.tsx'
import { mountPlans } from './plan/routes.tsx'
import { mountUnpaid } from './unpaid/routes.tsx'
import { mountWeek } from './week/routes.tsx'

/** What a provider and a worker do around visits, and what a person says to them. */
export function mountPlanning(app: Hono<AreaEnv>, installation: Installation): void {
  mountPlans(app)
  mountWeek(app)
  mountApproaches(app)
  mountCalendar(app, installation)
  mountMonth(app)
  mountNotes(app)
  mountAway(app)
  mountPersonAway(app, installation)
  mountProviderMessages(app)
  mountPersonMessages(app)
  mountUnpaid(app)
}
