import { readFile } from 'node:fs/promises'
import { areaSchema, saveArea } from '#areas'
import { readSettings } from './platform/config/settings.ts'
import { openDatabase, type Database } from './platform/db/open-database.ts'
import { Problem } from './platform/problem.ts'
import { startGoldcrest } from './server.ts'

export interface Command {
  usage: string
  does: string
  run(args: string[]): Promise<void>
}

/** What `npx goldcrest` can do. Each works beside a running server on the same data folder. */
export const commands: Record<string, Command> = {
  serve: {
    usage: 'serve',
    does: 'starts Goldcrest and serves its pages (npm start does the same)',
    run: serve,
  },
  area: {
    usage: 'area FILE.json',
    does: 'adds an area: a place with its scheme, look and localities',
    run: addArea,
  },
  help: {
    usage: 'help',
    does: 'lists the commands',
    run: async () => {
      for (const { usage, does } of Object.values(commands))
        console.log(`goldcrest ${usage.padEnd(18)} ${does}`)
    },
  },
}

async function serve(): Promise<void> {
  const settings = readSettings()
  const stopped = Promise.withResolvers<void>()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => stopped.resolve())
  const running = await startGoldcrest(settings)
  const address = settings.GOLDCREST_PUBLIC_URL ?? running.url.replace('127.0.0.1', 'localhost')
  console.log(`Goldcrest is ready: ${address}`)
  if (!settings.SMTP_URL && !settings.NOTIFY_API_KEY)
    console.log(
      '  No way to send email is set (SMTP_URL or NOTIFY_API_KEY): messages go to the outbox only.',
    )
  for (const { role, link } of running.signInLinks) console.log(`  ${role}: ${link}`)
  await stopped.promise
  await running.stop()
}

async function addArea([file]: string[]): Promise<void> {
  if (!file)
    throw new Problem('Name the file that describes the area: npx goldcrest area FILE.json')
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Problem(`${file} can't be read: check its name and that you may open it.`)
  })
  const parsed = areaSchema.safeParse(asJson(file, text))
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new Problem(`In ${file}, ${issue?.path.join('.') || 'the whole'}: ${issue?.message}.`)
  }
  await withDatabase(async ({ db }) => {
    await db.transaction().execute((transaction) => saveArea(transaction, parsed.data))
  })
  console.log(`${parsed.data.name} is added, at /${parsed.data.slug}.`)
}

function asJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Problem(`${file} is not JSON: ${(error as Error).message}.`)
  }
}

export async function withDatabase<T>(use: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(readSettings())
  try {
    return await use(database)
  } finally {
    await database.close()
  }
}
