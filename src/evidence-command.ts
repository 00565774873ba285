import { parseArgs } from 'node:util'
import { areas } from '#areas'
import { verifyArea } from '#evidence'
import { areaOf, type CommandTools } from './command-tools.ts'
import { plural } from './platform/i18n/words.ts'
import { Problem } from './platform/problem.ts'

export const evidenceUsage = 'evidence verify [--area SLUG]'

/** `goldcrest evidence verify`: whether what is kept is what the records give, counted from scratch. */
export async function runEvidenceCommand(args: string[], tools: CommandTools): Promise<void> {
  const slug = said(args)
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

function said(args: string[]): string | undefined {
  try {
    const options = { area: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    if (positionals.join(' ') === 'verify') return values.area
  } catch {
    // An option that there isn't: answered as below.
  }
  throw new Problem(`Say it like this: npx goldcrest ${evidenceUsage}`)
}
