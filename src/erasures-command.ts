import { readFile, rename, writeFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { PoolClient } from 'pg'
import { z } from 'zod'
import { accountErasures, accountErasureSchema, eraseAccount } from '#accounts'
import { areas } from '#areas'
import { eraseAgain, erasures, erasureSchema } from '#people'
import type { CommandTools } from './command-tools.ts'
import { kyselyWithin, type WholeDb } from './platform/db/db.ts'
import { plural } from './platform/i18n/words.ts'
import { Problem } from './platform/problem.ts'

export const erasuresUsage = 'erasures FILE'

const lineSchema = z.union([erasureSchema, accountErasureSchema])

type Line = z.infer<typeof lineSchema>

/**
 * `goldcrest erasures FILE`: what was erased, by its ids, so that a backup from before can be
 * brought back without it. It takes the place of the file of before, whole or not at all.
 */
export async function runErasuresCommand(args: string[], tools: CommandTools): Promise<void> {
  const [file, ...rest] = args
  if (!file || file.startsWith('-') || rest.length > 0)
    throw new Problem(`Say it like this: npx goldcrest ${erasuresUsage}`)
  await tools.withDatabase(async ({ db }) => {
    const all = await erased(db)
    const lines = all.map((one) => `${JSON.stringify(one)}\n`).join('')
    await replaceFile(file, lines).catch((error: unknown) => {
      throw new Problem(`${file} can't be written: ${(error as Error).message}.`)
    })
    console.log(`${file} says what was erased: ${plural(all.length, 'erasure', 'erasures')}.`)
  })
}

async function erased(db: WholeDb): Promise<Line[]> {
  const all: Line[] = await accountErasures(db)
  for (const { areaId } of await areas(db)) all.push(...(await erasures(db, areaId)))
  return all
}

async function replaceFile(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text, { mode: 0o600 })
  await rename(`${file}.new`, file)
}

/** Reads such a file. @throws Problem that says which line is wrong. */
export async function readErasures(file: string): Promise<Line[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Problem(`${file} can't be read: check its name and that you may open it.`)
  })
  return text.split('\n').flatMap((line, index) => (line.trim() ? [lineOf(file, index, line)] : []))
}

function lineOf(file: string, index: number, line: string): Line {
  const parsed = lineSchema.safeParse(jsonOf(line))
  if (parsed.success) return parsed.data
  throw new Problem(
    `Line ${index + 1} of ${file} is no erasure: give the file that npx goldcrest erasures wrote.`,
  )
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/**
 * Erases again what is back, in the transaction of the restore: so nobody ever sees it.
 * @returns how many of them were there.
 */
export async function replayErasures(client: PoolClient, lines: Line[]): Promise<number> {
  const db = kyselyWithin(client)
  const there = new Set((await areas(db)).map(({ areaId }) => areaId))
  let again = 0
  for (const line of lines) {
    if (!('personId' in line)) await eraseAccount(db, line)
    else if (there.has(line.areaId)) {
      await sql`select set_config('goldcrest.actor', 'operator:restore', true)`.execute(db)
      if (await eraseAgain(db, line)) again += 1
    }
  }
  return again
}
