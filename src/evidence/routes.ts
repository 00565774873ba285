import type { Hono } from 'hono'
import type { AreaEnv } from '#areas'
import { mountIndicators } from './indicator-pages/routes.tsx'
import { mountAskedOnce } from './once/routes.tsx'
import { mountEvidenceAdmin } from './admin/routes.tsx'
import { mountPacks } from './packs/routes.tsx'
import { mountWhatWeAdd } from './what-we-add/routes.tsx'

export { mountOpenEvidence } from './open/routes.ts'

/** Everything that is shown of what is counted. */
export function mountEvidence(app: Hono<AreaEnv>): void {
  mountWhatWeAdd(app)
  mountAskedOnce(app)
  mountIndicators(app)
  mountPacks(app)
  mountEvidenceAdmin(app)
}
