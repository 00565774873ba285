import { parseArgs } from 'node:util'
import { endWaysIn } from '#accounts'
import { endOwnLinks } from '#directory'
import { endCalendarLinks } from '#practice'
import type { CommandTools } from './command-tools.ts'
import { readErasures, replayErasures } from './erasures-command.ts'
import { type Manifest, restore } from './platform/backup/index.ts'
import { readSettings } from './platform/config/settings.ts'
import { kyselyWithin } from './platform/db/db.ts'
import { Problem } from './platform/problem.ts'

export const restoreUsage = 'restore FILE [--erasures FILE]'

/**
 * `goldcrest restore …`: brings a backup back, ends every way in that came with it, and tells the
 * operator what was ended since and may be back.
 */
export async function runRestoreCommand(args: string[], tools: CommandTools): Promise<void> {
  const { file, erasures } = said(args)
  const lines = erasures === undefined ? [] : await readErasures(erasures)
  let again = 0
  const manifest = await restore(readSettings(), file, tools.tell, async (client) => {
    await endWaysIn(kyselyWithin(client))
    await endOwnLinks(kyselyWithin(client))
    await endCalendarLinks(kyselyWithin(client))
    again = await replayErasures(client, lines)
  }).finally(tools.untell)
  const taken = manifest.takenAt.slice(0, 16).replace('T', ' ')
  console.log(`Restored ${contentsOf(manifest)}, as it was on ${taken} UTC.`)
  if (erasures !== undefined) console.log(`Erased again: ${again} of what had been erased since.`)
  for (const words of afterwards(taken, erasures !== undefined)) console.log(words)
}

/** What a backup holds, in a few words. */
export function contentsOf({ areas, tables, uploads }: Manifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  return `${areas.map(({ name }) => name).join(', ') || 'no area'}: ${rows} rows and ${uploads.length} uploads`
}

/** A backup knows nothing of what was ended after it was taken. */
function afterwards(taken: string, isErased: boolean): string[] {
  return [
    'Whoever is in it has to sign in again, and links to say yes or to change a listing no longer work: send new ones. Links to answer one question still do, until they run out.',
    `What was ended since ${taken} UTC may be back: roles, who runs or works for an enterprise, who may see a record, email addresses and passkeys.`,
    'Look through them with those whom it concerns before you let people in: npx goldcrest role list says who has a role.',
    ...(isErased
      ? []
      : [
          'What people erased since then is back, too. If you keep a list of erasures, restore again into an empty installation with --erasures FILE: it erases them again.',
        ]),
  ]
}

function said(args: string[]): { file: string; erasures?: string } {
  try {
    const options = { erasures: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [file, ...rest] = positionals
    if (file && rest.length === 0) return { file, erasures: values.erasures }
  } catch {
    // An option that there isn't: answered as below.
  }
  throw new Problem(`Say it like this: npx goldcrest ${restoreUsage}`)
}
