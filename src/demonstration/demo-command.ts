import { parseArgs } from 'node:util'
import { areas } from '#areas'
import type { CommandTools } from '../command-tools.ts'
import { plural } from '../platform/i18n/words.ts'
import { Problem } from '../platform/problem.ts'
import { livesOfMarl, releaseWholeQuarters, todayIn, usualSeed } from './begin-lives.ts'
import { loadDemonstration } from './load.ts'

export const demoUsage = 'demo [--years 2] [--scale 10] [--seed N]'

/** `goldcrest demo`: Marl with as much life as is wanted, in an installation that has none yet. */
export async function runDemoCommand(args: string[], tools: CommandTools): Promise<void> {
  const { years, scale, seed } = saidIn(args)
  await tools.withDatabase(async ({ db }) => {
    const real = (await areas(db)).find(({ invented }) => !invented)
    if (real)
      throw new Problem(
        `${real.name} is a real place: invented records belong beside no real ones. ${another}`,
      )
    const area = await loadDemonstration(db)
    const today = todayIn(area)
    const span = { from: today.subtract({ years }), until: today }
    const began = performance.now()
    const wanted = { ...span, scale, seed, tell: tools.tell }
    const added = await livesOfMarl(db, area, wanted).finally(tools.untell)
    if (!added)
      throw new Problem(
        `Marl has everyday records here already, and they are left as they are. ${another}`,
      )
    tools.tell('Publishing each quarter')
    const days = { from: span.from.toString(), until: span.until.toString() }
    await releaseWholeQuarters(db, area, days).finally(tools.untell)
    const seconds = Math.round((performance.now() - began) / 1000)
    console.log(
      `Marl has ${many(added.enterprises)} enterprises that write down what they do, ${many(added.people)} people and ${many(added.visits)} visits, in ${plural(years, 'year', 'years')} until yesterday: ${plural(seconds, 'second', 'seconds')}.`,
    )
  })
}

const another = 'Name a new data folder: GOLDCREST_DATA=./large npx goldcrest demo …'

const many = (count: number) => count.toLocaleString('en-GB')

function saidIn(args: string[]): { years: number; scale: number; seed: string } {
  const { values, positionals } = parsed(args)
  if (positionals.length > 0) throw usage()
  return {
    years: whole('--years', values.years ?? '1', 10),
    scale: whole('--scale', values.scale ?? '1', 100),
    seed: values.seed === undefined ? usualSeed : String(whole('--seed', values.seed, 2 ** 31)),
  }
}

function parsed(args: string[]) {
  try {
    const string = { type: 'string' } as const
    const options = { years: string, scale: string, seed: string }
    return parseArgs({ args, options, allowPositionals: true })
  } catch {
    // An option that there isn't, or one without its number.
    throw usage()
  }
}

/** @throws Problem where it is no whole number from 1 to the most. */
function whole(option: string, said: string, most: number): number {
  const number = /^\d{1,10}$/.test(said) ? Number(said) : 0
  if (number >= 1 && number <= most) return number
  throw new Problem(`${option} is ${said}: say a whole number from 1 to ${most}.`)
}

function usage(): Problem {
  return new Problem(`Say it like this: npx goldcrest ${demoUsage}`)
}
