import type { Hono } from 'hono'
import { page } from '../platform/web/html.ts'
import { siteUrls, urls } from '../urls.ts'
import type { AreaEnv } from './area-context.ts'
import { areaSite } from './area-site.tsx'
import { AccessibilityPage } from './site/accessibility-page.tsx'
import { themeOf } from './theme.ts'

export function mountAreas(app: Hono<AreaEnv>): void {
  app.get(urls.theme.pattern, (c) =>
    c.body(themeOf(c.var.area), 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    }),
  )

  // Where an area has a host name of its own, the installation's own pages aren't at hand.
  app.get(siteUrls.accessibility.pattern, (c) =>
    page(c, <AccessibilityPage site={areaSite(c.var.area)} />),
  )

  app.get(urls.logo.pattern, async (c) => {
    const look = await c.var.db
      .selectFrom('areas.look')
      .select(['logo', 'logo_type'])
      .where('area_id', '=', c.var.area.areaId)
      .executeTakeFirst()
    if (!look?.logo || !look.logo_type) return c.notFound()
    return c.body(new Uint8Array(look.logo), 200, {
      'Content-Type': look.logo_type,
      'Cache-Control': 'public, max-age=3600',
    })
  })
}
