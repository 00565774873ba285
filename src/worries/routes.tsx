import type { Hono } from 'hono'
import type { AreaEnv } from '#areas'
import type { Installation } from '../platform/config/installation.ts'
import { mountReading } from './reading/routes.tsx'
import { mountSaying } from './saying/routes.tsx'

/** Saying a worry, for anyone; reading those that were sent, for those named for safeguarding. */
export function mountWorries(app: Hono<AreaEnv>, installation: Installation): void {
  mountSaying(app, installation)
  mountReading(app)
}
