import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { areaAt, areaSchema, saveArea, saveCouncil, type AreaDetails } from '#areas'
import { backup } from './platform/backup/index.ts'
import { readSettings } from './platform/config/settings.ts'
import { openDatabase, type Database } from './platform/db/open-database.ts'
import { Problem } from './platform/problem.ts'
import { accountUsage, runAccountCommand } from './account-command.ts'
import { auditUsage, runAuditCommand } from './audit-command.ts'
import { demoUsage, runDemoCommand } from './demonstration/demo-command.ts'
import { runCrosstabCommand } from './crosstab-command.ts'
import { crosstabUsage } from './crosstab-options.ts'
import { evaluateUsage, runEvaluateCommand } from './evaluate-command.ts'
import { evidenceUsage, runEvidenceCommand } from './evidence-command.ts'
import { erasuresUsage, runErasuresCommand } from './erasures-command.ts'
import { exportUsage, runExportCommand } from './export-command.ts'
import { importUsage, runImportCommand } from './import-command.ts'
import { licenceUsage, runLicenceCommand } from './licence-command.ts'
import { contentsOf, restoreUsage, runRestoreCommand } from './restore-command.ts'
import { roleUsage, runRoleCommand } from './role-command.ts'
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
    usage: 'area FILE.json [--council]',
    does: 'adds an area: a place with its scheme, look and localities; --council only puts the council of the file in place of the one before',
    run: addArea,
  },
  backup: {
    usage: 'backup FILE [--area SLUG]',
    does: 'writes all there is, or one area, into a new file',
    run: backUp,
  },
  restore: {
    usage: restoreUsage,
    does: 'brings a backup back: all into an empty installation, an area beside others; erases again what was erased since',
    run: (args) => runRestoreCommand(args, tools),
  },
  erasures: {
    usage: erasuresUsage,
    does: 'writes what was erased, by its ids, to be kept beside backups',
    run: (args) => runErasuresCommand(args, tools),
  },
  import: {
    usage: importUsage,
    does: 'brings in listings or places; --preview only looks, --hidden waits for approval',
    run: (args) => runImportCommand(args, tools),
  },
  export: {
    usage: exportUsage,
    does: 'writes all that the public may see: Open Referral UK, CSV or Excel by the name’s ending',
    run: (args) => runExportCommand(args, tools),
  },
  role: {
    usage: roleUsage,
    does: 'says who is a coordinator, commissioner or social worker of an area, or named for safeguarding',
    run: (args) => runRoleCommand(args, tools),
  },
  licence: {
    usage: licenceUsage,
    does: 'records the licence of a survey whose wording belongs to somebody, so that studies may open it',
    run: (args) => runLicenceCommand(args, tools),
  },
  account: {
    usage: accountUsage,
    does: 'gives somebody who has lost her email address another, after you have checked who she is',
    run: (args) => runAccountCommand(args, tools),
  },
  audit: {
    usage: auditUsage,
    does: 'looks whether the audit trail is as it was sealed; --expect compares it with what was noted',
    run: (args) => runAuditCommand(args, tools),
  },
  demo: {
    usage: demoUsage,
    does: 'loads Marl with years of everyday records of invented people, into an installation that has none',
    run: (args) => runDemoCommand(args, tools),
  },
  evidence: {
    usage: evidenceUsage,
    does: 'verify counts all evidence from the records again, and compares it with what is kept; release publishes a quarter',
    run: (args) => runEvidenceCommand(args, tools),
  },
  crosstab: {
    usage: crosstabUsage,
    does: 'says from a spreadsheet, or from counts, whether groups answered differently and how sure that is; --json for programs',
    run: (args) => runCrosstabCommand(args),
  },
  evaluate: {
    usage: evaluateUsage,
    does: 'makes the reports of a study from its bundle, or of the demonstration study, identical to the byte',
    run: (args) => runEvaluateCommand(args),
  },
  help: {
    usage: 'help',
    does: 'lists the commands',
    run: async () => {
      for (const { usage, does } of Object.values(commands))
        console.log(`goldcrest ${usage}\n    ${does}`)
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

async function addArea(args: string[]): Promise<void> {
  const isCouncil = args.includes('--council')
  const [file] = args.filter((one) => one !== '--council')
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
  if (isCouncil) return changeCouncil(file, parsed.data)
  await withDatabase(async ({ db }) => {
    await db.transaction().execute((transaction) => saveArea(transaction, parsed.data))
  })
  console.log(`${parsed.data.name} is added, at /${parsed.data.slug}.`)
}

async function changeCouncil(file: string, { slug, name, council }: AreaDetails): Promise<void> {
  if (!council)
    throw new Problem(`${file} names no council: say its name, phone, hours and checkedOn.`)
  await withDatabase(async ({ db }) => {
    const area = await areaAt(db, { slug })
    if (!area) throw new Problem(`There is no area ${slug} yet: leave --council out to add it.`)
    await saveCouncil(db, area.areaId, council)
  })
  console.log(`In ${name}, whoever is worried is told to ring ${council.name} on ${council.phone}.`)
}

async function backUp(args: string[]): Promise<void> {
  const { file, area } = backupArguments(args)
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => stopping.abort())
  const { signal } = stopping
  const manifest = await backup(readSettings(), file, { area, signal, tell }).finally(untell)
  console.log(`${file} holds ${contentsOf(manifest)}. Keep it as safe as the data it holds.`)
}

function backupArguments(args: string[]): { file: string; area?: string } {
  try {
    const options = { area: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [file, ...rest] = positionals
    if (file && rest.length === 0) return { file, area: values.area }
  } catch {
    // An option that there isn't: answered as below.
  }
  throw new Problem(`Say it like this: npx goldcrest ${commands.backup!.usage}`)
}

/** What commands of other files need of this one. */
const tools = { withDatabase, tell, untell: () => tell('') }

/** One line that is written over again; nothing where nobody watches. */
function tell(words: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${words}`)
}

const untell = () => tell('')

function asJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Problem(`${file} is not JSON: ${(error as Error).message}.`)
  }
}

async function withDatabase<T>(use: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(readSettings())
  try {
    return await use(database)
  } finally {
    await database.close()
  }
}
