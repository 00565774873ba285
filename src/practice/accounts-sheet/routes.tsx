import type { Hono } from 'hono'
import { agreements } from '#agreements'
import type { AreaEnv, AreaRequest } from '#areas'
import { page } from '../../platform/web/html.ts'
import { isDay } from '../../platform/web/day-field.ts'
import { urls } from '../../urls.ts'
import type { NamesShown } from '../calendar/calendar-link.ts'
import { deskOf, type Desk } from '../desk.ts'
import { initialsOf, namesOfPeople, somebody } from '../names.ts'
import { momentOf } from '../plan/occurrences.ts'
import { todayOf } from '../plan/routes.tsx'
import { visitsBetween } from '../visit/visits.ts'
import { MonthPage } from './month-page.tsx'
import { monthRows, type MonthRow } from './month-rows.ts'
import { monthAsCsv, monthAsWorkbook } from './write-month.ts'

/** A month's visits for the accountant, for whoever runs an enterprise. */
export function mountMonth(app: Hono<AreaEnv>): void {
  app.get(urls.sheet.pattern, async (c) => {
    const desk = await deskOf(c)
    if (!desk) return c.notFound()
    const today = todayOf(c)
    const { month, names } = wantedOf(c)
    const rows = await rowsOf(c, desk, month, names)
    const months = Array.from({ length: 24 }, (_, index) => monthOf(today, -index))
    const known = months.includes(month) ? months : [month, ...months]
    const shown = { area: c.var.area, desk, month, months: known, names, rows, today }
    return page(c, <MonthPage {...shown} />)
  })

  app.get(urls.sheetCsv.pattern, async (c) => {
    const desk = await deskOf(c)
    if (!desk) return c.notFound()
    const { month, names } = wantedOf(c)
    return c.body(monthAsCsv(await rowsOf(c, desk, month, names)), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      ...asFile(month, 'csv'),
    })
  })

  app.get(urls.sheetExcel.pattern, async (c) => {
    const desk = await deskOf(c)
    if (!desk) return c.notFound()
    const { month, names } = wantedOf(c)
    return c.body(await monthAsWorkbook(await rowsOf(c, desk, month, names)), 200, {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      ...asFile(month, 'xlsx'),
    })
  })
}

function asFile(month: string, ending: string): Record<string, string> {
  return {
    'Content-Disposition': `attachment; filename="visits-${month.slice(0, 7)}.${ending}"`,
    'Cache-Control': 'no-store',
  }
}

/** The month of the address, or the last one that is over. */
function wantedOf(c: AreaRequest): { month: string; names: NamesShown } {
  const wanted = `${c.req.query('month') ?? ''}-01`
  const names = c.req.query('names') === 'names' ? 'names' : 'initials'
  return { month: isDay(wanted) ? wanted : monthOf(todayOf(c), -1), names }
}

/** The first day of a month some months from a day's. */
function monthOf(day: string, months: number): string {
  return Temporal.PlainDate.from(day).with({ day: 1 }).add({ months }).toString()
}

async function rowsOf(
  c: AreaRequest,
  desk: Desk,
  month: string,
  names: NamesShown,
): Promise<MonthRow[]> {
  const { area, db } = c.var
  const { areaId, timeZone } = area
  const { providerId } = desk
  const visits = await visitsBetween(db, {
    ...{ areaId, providerId },
    from: momentOf(month, '00:00', timeZone),
    until: momentOf(monthOf(month, 1), '00:00', timeZone),
  })
  const ids = [...new Set(visits.map(({ personId }) => personId))]
  const people = await namesOfPeople(db, areaId, desk, ids)
  const workers = new Map(desk.workers.map((one) => [one.workerId, one.name]))
  return monthRows(visits, await agreements(db, areaId, { providerId }), timeZone, {
    personOf: (id) => {
      const name = people.get(id) ?? somebody
      return names === 'names' ? name : initialsOf(name)
    },
    workerOf: (id) => workers.get(id) ?? 'Somebody who has left',
  })
}
