import type { Hono } from 'hono'
import type { AreaEnv } from '#areas'
import { versions } from '../../platform/web/easy-read/index.ts'
import { urls } from '../../urls.ts'
import { indicators } from '../indicators/indicators.ts'
import { EasyIndicatorPage } from './easy-indicator-page.tsx'
import { EasyIndicatorsPage } from './easy-indicators-page.tsx'
import { formulaText } from './formula-text.ts'
import { IndicatorPage } from './indicator-page.tsx'
import { IndicatorsPage } from './indicators-page.tsx'

/** What is counted and how, for everybody: written by the files that count it. */
export function mountIndicators(app: Hono<AreaEnv>): void {
  app.get(urls.indicators.pattern, (c) => {
    const options = { area: c.var.area, all: indicators }
    return versions(c, <IndicatorsPage {...options} />, <EasyIndicatorsPage {...options} />)
  })

  app.get(urls.indicator.pattern, (c) => {
    const { area, db } = c.var
    const one = indicators.find(({ name }) => name === c.req.param('indicator'))
    if (!one) return c.notFound()
    const options = { area, one }
    const sql = formulaText(db, one)
    return versions(c, <IndicatorPage {...options} sql={sql} />, <EasyIndicatorPage {...options} />)
  })
}
