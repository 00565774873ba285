import type { Hono } from 'hono'
import type { AreaEnv } from '#areas'
import { mountIndicators } from './indicator-pages/routes.tsx'
import { mountAskedOnce } from './once/routes.tsx'
import { mountEvidenceAdmin } from './admin/routes.tsx'
import { mountPacks } from './packs/routes.tsx'
import type { Installation } from '../platform/config/installation.ts'
import { mountConsent } from './consent/routes.tsx'
import { mountMayNeedHelp } from './in-need/routes.tsx'
import { mountDisputes } from './sharing/dispute-routes.tsx'
import { mountOthers } from './sharing/others-routes.tsx'
import { mountSharing } from './sharing/sharing-routes.tsx'
import { mountCounted } from './counted/routes.tsx'
import { mountStories } from './stories/index.ts'
import { mountWhatWeAdd } from './what-we-add/routes.tsx'

export { mountOpenEvidence } from './open/routes.ts'

/** Everything that is shown of what is counted. */
export function mountEvidence(app: Hono<AreaEnv>, installation: Installation): void {
  mountWhatWeAdd(app)
  mountAskedOnce(app)
  mountIndicators(app)
  mountPacks(app)
  mountEvidenceAdmin(app)
  mountOthers(app, installation)
  mountSharing(app)
  mountDisputes(app, installation)
  mountConsent(app, installation)
  mountMayNeedHelp(app, installation)
  mountCounted(app)
  mountStories(app, installation)
}
