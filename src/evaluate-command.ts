import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { evaluateBundle, evaluateDemonstration, isSealed, type Files } from '#studies'
import { Problem } from './platform/problem.ts'

export const evaluateUsage = 'evaluate BUNDLE|demo --out FOLDER'

interface Surroundings {
  say?: (text: string) => void
  /** Of a team’s bundle. */
  passphrase?: () => Promise<string>
}

/**
 * `goldcrest evaluate …`: makes the reports of a study from its bundle, identical to the byte to those that its
 * pages make. A team’s bundle gives both reports, a public one the public report. It needs no database, no
 * network and no area.
 */
export async function runEvaluateCommand(
  args: string[],
  { say = console.log, passphrase = askPassphrase }: Surroundings = {},
): Promise<void> {
  const { bundle, out } = argumentsOf(args)
  const files = await reportsOf(bundle, passphrase)
  for (const [path, content] of files) {
    const file = join(out, path)
    await mkdir(dirname(file), { recursive: true }).catch(noFolder(out))
    await writeFile(file, content).catch(noFolder(out))
  }
  const reports = [...files.keys()].filter((path) => path.endsWith('report.html'))
  say(`${out} holds ${reports.join(' and ')}, with their tables beside them.`)
}

async function reportsOf(bundle: string, passphrase: () => Promise<string>): Promise<Files> {
  if (bundle === 'demo') return evaluateDemonstration()
  const content = await readFile(bundle).catch(() => {
    throw new Problem(`${bundle} can't be read: check its name and that you may open it.`)
  })
  return evaluateBundle(content, isSealed(content) ? await passphrase() : undefined)
}

function argumentsOf(args: string[]): { bundle: string; out: string } {
  try {
    const options = { out: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [bundle, ...rest] = positionals
    if (bundle && values.out && rest.length === 0) return { bundle, out: values.out }
  } catch {
    // An option that there isn't: answered as below.
  }
  throw new Problem(`Say it like this: npx goldcrest ${evaluateUsage}`)
}

/** From the environment, or typed. A command line would be kept in the shell's history. */
async function askPassphrase(): Promise<string> {
  const given = process.env.GOLDCREST_PASSPHRASE
  if (given) return given
  if (!process.stdin.isTTY)
    throw new Problem('Put the passphrase of this bundle into GOLDCREST_PASSPHRASE.')
  const asked = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await asked.question('The passphrase of this bundle: ')
  } finally {
    asked.close()
  }
}

function noFolder(out: string): () => never {
  return () => {
    throw new Problem(`Nothing can be written into ${out}: name a folder that you may write to.`)
  }
}
