import { parseArgs } from 'node:util'
import { areas, type Area } from '#areas'
import { areaOf, type CommandTools } from './command-tools.ts'
import { verifyTrail, type Noted, type Whole } from './platform/audit/index.ts'
import { plural } from './platform/i18n/words.ts'
import { Problem } from './platform/problem.ts'

export const auditUsage = 'audit verify [--area SLUG] [--expect NUMBER:HASH]'

/** `goldcrest audit verify`: whether the audit trail of each area, or of one, is as it was sealed. */
export async function runAuditCommand(args: string[], tools: CommandTools): Promise<void> {
  const { slug, noted } = said(args)
  await tools.withDatabase(async ({ db }) => {
    const all = await areas(db)
    // What was noted is of one area, which has to be named where there are several.
    const among = slug !== undefined || noted ? [areaOf(all, slug)] : all
    const wrong: string[] = []
    for (const area of among) {
      tools.tell(area.name)
      const found = await verifyTrail(db, area.areaId, noted).finally(tools.untell)
      if ('wrong' in found) wrong.push(`${area.name}: ${found.wrong}.`)
      else for (const line of wholeWords(area, found, noted)) console.log(line)
    }
    if (wrong.length > 0)
      throw new Problem(
        [
          ...wrong.map((one) => `The audit trail is not as it was sealed. ${one}`),
          'Change nothing, take a backup of it as it is, and compare with an earlier one.',
        ].join('\n'),
      )
  })
}

function said(args: string[]): { slug?: string; noted?: Noted } {
  try {
    const options = { area: { type: 'string' }, expect: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const noted = values.expect === undefined ? undefined : asNoted(values.expect)
    if (positionals.join(' ') === 'verify') return { slug: values.area, noted }
  } catch (error) {
    if (error instanceof Problem) throw error
    // An option that there isn't: answered as below.
  }
  throw new Problem(`Say it like this: npx goldcrest ${auditUsage}`)
}

function asNoted(words: string): Noted {
  const [, number, hash] = /^([1-9]\d{0,9}):([0-9a-f]{64})$/i.exec(words.trim()) ?? []
  if (number && hash) return { number: Number(number), hash: hash.toLowerCase() }
  throw new Problem(
    'What --expect takes is a batch’s number and hash, as verify prints them: 87:3f2a… with 64 digits.',
  )
}

function wholeWords(area: Area, found: Whole, noted: Noted | undefined): string[] {
  const { entries, batches, erased, waiting, newest, forgotten } = found
  const were = (count: number) => plural(count, 'entry was', 'entries were')
  const lines = [
    `${area.name}: ${plural(entries, 'entry', 'entries')} in ${plural(batches, 'batch', 'batches')}, all whole.`,
  ]
  if (noted) lines.push(`  Batch ${noted.number} is the one that was noted.`)
  if (erased) lines.push(`  ${were(erased)} erased, as the trail itself tells.`)
  if (forgotten)
    lines.push(
      `  Batches up to ${forgotten.number}, sealed until ${minute(forgotten.sealedAt)}, were forgotten for their age.`,
    )
  if (waiting) lines.push(`  ${plural(waiting, 'entry waits', 'entries wait')} to be sealed.`)
  if (newest)
    lines.push(
      `  The newest batch was sealed on ${minute(newest.sealedAt)}. Note it elsewhere, for nothing else shows that the end was cut off:`,
      `  ${newest.number}:${newest.hash}`,
    )
  return lines
}

/** `2026-03-03T10:21:00.123456Z` → `2026-03-03 10:21 UTC` */
const minute = (at: string) => `${at.slice(0, 16).replace('T', ' ')} UTC`
