import { parseArgs } from 'node:util'
import { areas, importPlaces, placesWords, type Area } from '#areas'
import { importBenchmarks } from '#evidence'
import { fieldWords, runImport, type ImportKind, type ImportRun, type LookedAt } from '#directory'
import { areaOf, type CommandTools } from './command-tools.ts'
import { bar, plural } from './platform/i18n/words.ts'
import { Problem } from './platform/problem.ts'
import { inContext } from './platform/db/context.ts'
import type { WholeDb } from './platform/db/db.ts'
import { csvRows, openFile, textOf, unpacked, usualLimits } from './platform/reading/index.ts'

export const importUsage =
  'import open-referral|csv|cqc|places|benchmarks FILE|ADDRESS [--area SLUG] [--preview] [--hidden] [--name NAME] [--council CODE] [--source WORDS]'

const options = {
  area: { type: 'string' },
  preview: { type: 'boolean', default: false },
  hidden: { type: 'boolean', default: false },
  name: { type: 'string' },
  council: { type: 'string' },
  source: { type: 'string' },
} as const

/** `goldcrest import …`: listings from elsewhere, or places. */
export async function runImportCommand(args: string[], tools: CommandTools): Promise<void> {
  const { what, from, values } = said(args)
  await tools.withDatabase(async (database) => {
    const { db } = database
    if (what === 'places') {
      if (values.preview)
        throw new Problem(
          'Places have no preview: leave out --preview. Loading them again does no harm.',
        )
      const places = await importPlaces(database, await openFile(from), values, tools.tell).finally(
        tools.untell,
      )
      for (const line of placesWords(places)) console.log(line)
      return
    }
    const area = areaOf(await areas(db), values.area)
    if (what === 'benchmarks') {
      if (values.preview) throw new Problem('Benchmarks have no preview: leave out --preview.')
      await bringInBenchmarks(db, area, from)
      return
    }
    const stopping = new AbortController()
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () =>
        stopping.abort(new Problem('Stopped: bring it in again when you like.')),
      )
    const run = {
      areaId: area.areaId,
      kind: what,
      from: isAddress(from) ? from : await openFile(from),
      shown: !values.hidden,
      isPreview: values.preview,
      council: values.name,
      signal: stopping.signal,
      tell: (step: string, done: number, total?: number) =>
        tools.tell(`${step} ${bar(done, total)}`),
    }
    await runImport(db, run, async (result) => {
      tools.untell()
      await report(result, area, values)
    }).finally(tools.untell)
  })
}

/** Numbers to read figures beside, or answers to a survey by group: all of them, or none. */
async function bringInBenchmarks(db: WholeDb, { areaId, name }: Area, from: string): Promise<void> {
  const source = await unpacked(await openFile(from), usualLimits)
  try {
    const rows = csvRows(textOf(source))
    const done = await inContext(db, { areaId, actor: 'command' }, (transaction) =>
      importBenchmarks(transaction, { areaId, by: 'command', rows }),
    )
    if (typeof done === 'string')
      throw new Problem(`Nothing of ${source.name} was brought in. ${done}`)
    const benchmarks = plural(done.benchmarks, 'number to compare with', 'numbers to compare with')
    console.log(`${name}: ${benchmarks}, ${plural(done.counts, 'count', 'counts')} of surveys.`)
  } finally {
    await source.close()
  }
}

function said(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [what, from, ...rest] = positionals
    if (from && rest.length === 0 && isKind(what)) return { what, from, values }
  } catch {
    // An option that there isn't: answered as below.
  }
  throw new Problem(`Say it like this: npx goldcrest ${importUsage}`)
}

function isKind(what: string | undefined): what is ImportKind | 'places' | 'benchmarks' {
  return ['open-referral', 'csv', 'cqc', 'places', 'benchmarks'].includes(what ?? '')
}

const isAddress = (from: string) => /^https?:\/\//i.test(from)

const outcomes = [
  ['added', 'added'],
  ['changed', 'changed'],
  ['same', 'as they are here'],
  ['duplicate', 'left out, because they look like another'],
  ['left_out', 'left out'],
] as const

async function report(
  { counts, notes, checked, look }: ImportRun,
  area: Area,
  { preview: isPreview, hidden: isHidden }: { preview: boolean; hidden: boolean },
): Promise<void> {
  const total = outcomes.reduce((sum, [outcome]) => sum + counts[outcome], 0)
  console.log(`${plural(total, 'record was', 'records were')} read for ${area.name}:`)
  for (const [outcome, words] of outcomes) {
    console.log(`  ${counts[outcome]} ${words}`)
    if (outcome === 'duplicate' || outcome === 'left_out')
      for (const one of await look(outcome)) console.log(`      ${lineOf(one)}`)
  }
  console.log(`  ${counts.mended} of all were mended`)
  if (notes.length) console.log('What was mended or left out, and in how many records:')
  for (const { field, reason, records } of notes)
    console.log(`  ${records}  ${fieldWords(field)} ${reason}`)
  if (checked.length) console.log('What the register tells about listings that are here:')
  for (const { name, note } of checked) console.log(`  ${name} ${note.reason}`)
  if (isPreview) console.log('Nothing has changed. Leave out --preview to bring them in.')
  else if (isHidden && counts.added)
    console.log('New listings wait for the coordinator: nobody sees them until they are approved.')
}

function lineOf({ place, provider, service, notes, duplicateOf }: LookedAt): string {
  const reasons = notes
    .filter(({ kind }) => kind === 'mended' || kind === 'left out')
    .map(({ field, reason }) => `${fieldWords(field)} ${reason}`)
  const like = duplicateOf ? [`looks like ${duplicateOf}`] : []
  const name = [provider, service].filter(Boolean).join(' – ')
  return `${[place, name].filter(Boolean).join(', ')}: ${[...like, ...reasons].join('; ')}`
}
