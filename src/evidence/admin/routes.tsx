import type { Hono } from 'hono'
import { localities, type AreaEnv } from '#areas'
import { terms } from '#providers'
import { csvRows } from '../../platform/reading/index.ts'
import { emptyForm, statusOf, type Form } from '../../platform/web/forms.ts'
import { page } from '../../platform/web/html.ts'
import { urls } from '../../urls.ts'
import { categoryNames } from '../figures/category-words.ts'
import { only } from '../packs/who-reads.ts'
import { besides } from '../releases/benchmarks/case-mix.ts'
import { importBenchmarks } from '../releases/benchmarks/import-benchmarks.ts'
import { releases } from '../releases/released.ts'
import { AdminEvidencePage } from './admin-evidence-page.tsx'
import { BenchmarksPage } from './benchmarks-page.tsx'

/** The area over time, for its coordinators; and what it is read beside. */
export function mountEvidenceAdmin(app: Hono<AreaEnv>): void {
  const coordinators = only('coordinator')
  app.use(urls.adminEvidence.pattern, coordinators)
  app.use(`${urls.adminEvidence.pattern}/*`, coordinators)

  app.get(urls.adminEvidence.pattern, async (c) => {
    const { area, db } = c.var
    const by = c.req.query('by')
    return page(
      c,
      <AdminEvidencePage
        area={area}
        releases={await releases(db, area.areaId)}
        by={by === 'locality' || by === 'kind' ? by : 'area'}
        places={await localities(db, area.areaId)}
        names={categoryNames(await terms(db))}
      />,
    )
  })

  app.get(urls.adminBenchmarks.pattern, async (c) => {
    const { area, db } = c.var
    return page(
      c,
      <BenchmarksPage area={area} form={emptyForm} {...await besides(db, area.areaId)} />,
    )
  })

  app.post(urls.adminBenchmarks.pattern, async (c) => {
    const { area, db, typed, account } = c.var
    const { areaId } = area
    const text = typed.rows?.[0] ?? ''
    const by = `account:${account!.accountId}`
    const done = await importBenchmarks(db, { areaId, by, rows: csvRows(once(text)) })
    if (typeof done !== 'string') return c.redirect(urls.adminBenchmarks(area, {}), 303)
    const form: Form = { typed, errors: { rows: done } }
    return page(
      c,
      <BenchmarksPage area={area} form={form} {...await besides(db, areaId)} />,
      statusOf(form),
    )
  })
}

async function* once(text: string): AsyncGenerator<string> {
  yield text
}
