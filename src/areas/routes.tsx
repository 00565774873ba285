import type { Hono } from 'hono'
import { urls } from '../urls.ts'
import type { AreaEnv } from './area-context.ts'
import { themeOf } from './theme.ts'

export function mountAreas(app: Hono<AreaEnv>): void {
  app.get(urls.theme.pattern, (c) =>
    c.body(themeOf(c.var.area), 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    }),
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
