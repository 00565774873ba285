// The checks of npm test, in order: types, lint, format, and each kind of test; or another suite.
// It stops after the first that fails. The last thing it prints is the test runner's summary.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Problem } from '../../../src/platform/problem.ts'
import { findChromium } from '../browser/chromium.ts'
import { withFreshDatabase } from '../database.ts'
import { withBundles } from './bundles.ts'
import { kindOf, named, suites, testFiles, type Kind, type SuiteName } from './kinds.ts'
import { runNode } from './run-node.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

// A fifth of a start is V8's work on the code, which is kept from one process to the next.
process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules/.cache/goldcrest/compiled')

interface Step {
  kind: Kind
  files: string[]
}

/** @returns whether everything holds. */
async function check(given: string[]): Promise<boolean> {
  const [first = ''] = given
  const suite: SuiteName = isSuite(first) ? first : 'test'
  const texts = isSuite(first) ? given.slice(1) : given
  const files = testFiles(root, texts)
  const kinds = suite === 'test' && texts.length > 0 ? named : suites[suite]
  const steps = kinds.map((kind) => ({
    kind,
    files: files.filter((file) => kindOf(file) === kind.name),
  }))
  tellWhatIsMissing(steps, texts)
  if (suite === 'test' && texts.length === 0 && !(await checkSources())) return false

  const toRun = steps.filter((step) => step.files.length > 0)
  const needsDatabase = ({ kind }: Step) => kind.needsDatabase
  if (!(await runTests(toRun.filter((step) => !needsDatabase(step))))) return false
  const withDatabase = toRun.filter(needsDatabase)
  if (withDatabase.length === 0) return true
  // A database that is kept meanwhile keeps the embedded server and the template for all of them.
  return withFreshDatabase(() => runTests(withDatabase))
}

const isSuite = (text: string): text is SuiteName => Object.hasOwn(suites, text)

/** Said first, so that the test runner has the last word. */
function tellWhatIsMissing(steps: Step[], texts: string[]): void {
  const missing = steps.filter(({ files }) => files.length === 0)
  if (texts.length === 0) for (const { kind } of missing) console.log(`${kind.heading}: none yet.`)
  else if (missing.length === steps.length)
    throw new Problem(`No such test: no test file's path holds ${texts.join(' or ')}.`)
}

async function checkSources(): Promise<boolean> {
  const browserCode = 'src/platform/web/browser/tsconfig.json'
  const projects = ['tsconfig.json', browserCode].filter((file) => existsSync(join(root, file)))
  const types = ['node_modules/typescript/bin/tsc', '--noEmit', '-p']
  const checks: [heading: string, args: string[]][] = [
    ...projects.map((file): [string, string[]] => [`Types (${file})`, [...types, file]]),
    ['Lint', ['node_modules/oxlint/bin/oxlint', '--deny-warnings']],
    ['Format', ['node_modules/oxfmt/bin/oxfmt', '--check']],
  ]
  for (const [heading, args] of checks) {
    console.log(`\n── ${heading}`)
    const { passed, seconds } = await runNode(root, args)
    console.log(`${heading}: ${passed ? 'fine' : 'this is what to mend'}, ${seconds} seconds`)
    if (!passed) return false
  }
  return true
}

async function runTests(steps: Step[]): Promise<boolean> {
  for (const { kind, files } of steps) {
    // Unpacked once, before several processes ask for it.
    if (kind.name === 'journey') await findChromium()
    const before = [import.meta.resolve('tsx'), import.meta.resolve('./examples.ts')]
    const flags = before.flatMap((file) => ['--import', file])
    const how = ['--test', '--test-reporter=spec', ...kind.flags]
    console.log(`\n── ${kind.heading}`)
    const run = async (paths: string[]) => runNode(root, [...flags, ...how, ...paths])
    const { passed } = await (kind.bundles
      ? withBundles(root, files, kind.bundles, run)
      : run(files))
    if (!passed) return false
  }
  return true
}

try {
  process.exitCode = (await check(process.argv.slice(2))) ? 0 : 1
} catch (error) {
  if (!(error instanceof Problem)) throw error
  console.error(error.message)
  process.exitCode = 1
}
