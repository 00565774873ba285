import type { Hono } from 'hono'
import type { AreaEnv } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import { mountEnterpriseStories } from './enterprise/routes.tsx'
import { mountOwnStories } from './person/routes.tsx'

/** Stories, for who writes them and for who they are about. */
export function mountStories(app: Hono<AreaEnv>, installation: Installation): void {
  mountEnterpriseStories(app, installation)
  mountOwnStories(app, installation)
}
