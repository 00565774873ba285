import type { Hono } from 'hono'
import type { AreaEnv } from '#areas'
import type { Installation } from '../platform/config/installation.ts'
import { mountEnterpriseBackUps } from './back-ups/enterprise-routes.tsx'
import { mountBackUps } from './back-ups/routes.tsx'
import { mountContinuity } from './continuity/routes.tsx'
import { mountFamily } from './family/routes.tsx'
import { mountCallingOff } from './person-week/off-routes.tsx'
import { mountPersonWeek } from './person-week/routes.tsx'
import { mountPersonVisits } from './person-week/visit-routes.tsx'
import { mountContact } from './watch/contact-routes.tsx'
import { mountHeard } from './watch/heard-routes.tsx'
import { mountWatch } from './watch/routes.tsx'

/** The person's side of her week: what is planned, what was, what she says of it, and who knows. */
export function mountPersonSide(app: Hono<AreaEnv>, installation: Installation): void {
  mountPersonWeek(app)
  mountCallingOff(app, installation)
  mountPersonVisits(app)
  mountFamily(app)
  mountWatch(app, installation)
  mountContact(app)
  mountHeard(app)
  mountContinuity(app)
  mountBackUps(app)
  mountEnterpriseBackUps(app)
}
