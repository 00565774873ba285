import { parseArgs } from 'node:util'
import { endLicence, licences, recordLicence } from '#surveys'
import type { CommandTools } from './command-tools.ts'
import { dateWords, isoDate } from './platform/i18n/words.ts'
import { Problem } from './platform/problem.ts'
import { isDay } from './platform/web/day-field.ts'

export const licenceUsage =
  'licence record PACK --holder NAME --reference NUMBER --by WHO [--until DAY], licence end PACK --reference NUMBER, or licence list'

const options = {
  holder: { type: 'string' },
  reference: { type: 'string' },
  by: { type: 'string' },
  until: { type: 'string' },
} as const

/** `goldcrest licence …`: the operator records what others let this installation do with their instruments. */
export async function runLicenceCommand(args: string[], tools: CommandTools): Promise<void> {
  const { what, pack, values } = said(args)
  await tools.withDatabase(async ({ db }) => {
    if (what === 'list') {
      const all = await licences(db)
      for (const one of all)
        console.log(
          `${one.pack}: ${one.holder}, ${one.reference}${one.validTo ? `, until ${dateWords(one.validTo)}` : ''}; recorded by ${one.recordedBy} on ${dateWords(one.recordedOn)}`,
        )
      if (all.length === 0) console.log('No licence is recorded yet.')
      return
    }
    const reference = values.reference!
    if (what === 'end') {
      if (!(await endLicence(db, { pack, reference })))
        throw new Problem(`No licence ${reference} for ${pack} is recorded: see licence list.`)
      console.log(`${pack}: no new study opens it under ${reference}.`)
      return
    }
    await recordLicence(db, {
      ...{ pack, reference, holder: values.holder!, recordedBy: values.by! },
      ...{ recordedOn: isoDate(new Date()), validTo: values.until },
    })
    console.log(`${pack}: studies here may open it from now on.`)
  })
}

function said(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [what = '', pack = '', ...rest] = positionals
    const has = (...names: (keyof typeof values)[]) => names.every((name) => values[name]?.trim())
    if (what === 'list' && positionals.length === 1) return { what, pack, values } as const
    if (/^[a-z][a-z0-9-]*$/.test(pack) && rest.length === 0 && has('reference')) {
      if (what === 'end') return { what, pack, values } as const
      const isUntil = values.until === undefined || isDay(values.until)
      if (what === 'record' && has('holder', 'by') && isUntil)
        return { what, pack, values } as const
    }
  } catch {
    // An option that there isn't: answered as below.
  }
  throw new Problem(`Say it like this: npx goldcrest ${licenceUsage}`)
}
