import { parseArgs } from 'node:util'
import { areas } from '#areas'
import {
  quarterBefore,
  quarterNamed,
  quarterOf,
  quarterWords,
  releaseQuarter,
  verifyArea,
} from '#evidence'
import { areaOf, type CommandTools } from './command-tools.ts'
import { plural } from './platform/i18n/words.ts'
import { Problem } from './platform/problem.ts'

export const evidenceUsage = 'evidence verify|release [--area SLUG] [--quarter 2026-Q3]'

/** `goldcrest evidence …`: verifies what is kept, or releases a quarter. */
export async function runEvidenceCommand(args: string[], tools: CommandTools): Promise<void> {
  const { what, slug, quarter } = said(args)
  await (what === 'verify' ? verify(slug, tools) : release(slug, quarter, tools))
}

/** Releases a quarter of areas, the last that has ended unless it is said. */
async function release(slug: string | undefined, quarter: string | undefined, tools: CommandTools) {
  const named = quarter === undefined ? undefined : quarterNamed(quarter)
  if (quarter !== undefined && !named)
    throw new Problem(`“${quarter}” is no quarter: say it like 2026-Q3.`)
  await tools.withDatabase(async ({ db }) => {
    const all = await areas(db)
    for (const area of slug === undefined ? all : [areaOf(all, slug)]) {
      const today = Temporal.Now.plainDateISO(area.timeZone).toString()
      const of = named ?? quarterBefore(quarterOf(today))
      tools.tell(`${area.name}: counting ${quarterWords(of.quarter)}`)
      const made = await releaseQuarter(db, area, { quarter: of, by: 'command' }).finally(
        tools.untell,
      )
      if (!made) throw new Problem(`${quarterWords(of.quarter)} has not begun in ${area.name}.`)
      const shown = made.figures.filter(({ withheld }) => withheld === null).length
      const soFar = made.soFar ? ' so far' : ''
      console.log(
        `${area.name}: ${quarterWords(of.quarter)}${soFar}, release ${made.number}: ${shown} of ${made.figures.length} figures are shown.`,
      )
    }
  })
}

/** Whether what is kept is what the records give, counted from scratch. */
async function verify(slug: string | undefined, tools: CommandTools) {
  await tools.withDatabase(async ({ db }) => {
    const all = await areas(db)
    const wrong: string[] = []
    for (const area of slug === undefined ? all : [areaOf(all, slug)]) {
      const found = await verifyArea(db, area, (done, of) =>
        tools.tell(`${area.name}: ${done} of ${of} enterprises`),
      ).finally(tools.untell)
      const cells = `${plural(found.cells, 'cell', 'cells')} of ${plural(found.providers, 'enterprise', 'enterprises')}`
      console.log(`${area.name}: ${cells} counted again, ${found.wrong.length} of them otherwise.`)
      for (const one of found.wrong.slice(0, 20))
        wrong.push(
          `${area.name}: ${one.indicator} from ${one.from}: kept ${one.kept}, counted ${one.counted}`,
        )
    }
    if (wrong.length > 0)
      throw new Problem(
        [
          ...wrong,
          'What is kept is not what the records give: please report this, with these lines.',
        ].join('\n'),
      )
  })
}

function said(args: string[]) {
  try {
    const options = { area: { type: 'string' }, quarter: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const what = positionals.join(' ')
    if (what === 'release' || (what === 'verify' && values.quarter === undefined))
      return { what, slug: values.area, quarter: values.quarter }
  } catch {
    // An option that there isn't: answered as below.
  }
  throw new Problem(`Say it like this: npx goldcrest ${evidenceUsage}`)
}
