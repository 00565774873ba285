import type { Hono } from 'hono'
import type { AreaEnv } from '#areas'
import { mountCounted } from './counted/routes.tsx'
import { mountStories } from './stories/index.ts'
import { mountWhatWeAdd } from './what-we-add/routes.tsx'

/** Everything that is shown of what is counted. */
export function mountEvidence(app: Hono<AreaEnv>): void {
  mountWhatWeAdd(app)
  mountCounted(app)
  mountStories(app)
}
