import type { Kysely } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import type { Indicator } from '../indicators/indicator.ts'

/** The SQL of an indicator as its file has it, with names where values go; none: it has none. */
export function formulaText(db: Db<'evidence'>, one: Indicator): string | undefined {
  if (!('formula' in one)) return undefined
  const of = { areaId: ':area', from: ':from', until: ':until' }
  const formula = typeof one.formula === 'function' ? one.formula(of) : one.formula
  const { sql, parameters } = formula.compile(db as unknown as Kysely<unknown>)
  return outdented(
    sql.replaceAll(/\$(\d+)/g, (_, index: string) => String(parameters[Number(index) - 1])),
  )
}

/** Without the margin that it has in its file. */
function outdented(text: string): string {
  const lines = text
    .split('\n')
    .filter((line, index, all) => line.trim() !== '' || (index > 0 && index < all.length - 1))
  const margins = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^ */.exec(line)![0].length)
  const margin = Math.min(...margins.filter((one) => one > 0), Infinity)
  return lines
    .map((line) => (line.startsWith(' ') && Number.isFinite(margin) ? line.slice(margin) : line))
    .join('\n')
}
