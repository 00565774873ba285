// What kind of test a file is shows in its name or place:
//   *.test.ts(x)                           plain: pure functions and pages
//   *.db.test.ts(x)                        needs the database
//   *.program.test.ts(x)                   starts Goldcrest or PostgreSQL as programs
//   test/journeys/, test/support/browser/  journeys in a real browser
//   test/drills/                           drills: kill it, cut it off, flood it; one at a time
// Plain, database and journey tests share a process, some at a time.
import { globSync } from 'node:fs'
import { availableParallelism } from 'node:os'

export type KindName = 'plain' | 'database' | 'program' | 'journey' | 'drill'

export interface Kind {
  name: KindName
  heading: string
  needsDatabase: boolean
  /** Into how many bundles its files are put that share a process: see bundles.ts. */
  bundles?: number
  /** Flags for node's test runner. */
  flags: string[]
}

const together = `--test-concurrency=${Math.min(4, availableParallelism())}`
// Not a measure of speed: what never ends must not hold up the rest for ever.
const stuckAfter = (minutes: number) => `--test-timeout=${minutes * 60_000}`

const plain: Kind = {
  name: 'plain',
  heading: 'Tests of pure functions',
  needsDatabase: false,
  bundles: 2,
  flags: [together, stuckAfter(10)],
}

const database: Kind = {
  name: 'database',
  heading: 'Tests with the database',
  needsDatabase: true,
  bundles: 12,
  // For a whole bundle, too.
  flags: [together, stuckAfter(15)],
}

const program: Kind = {
  name: 'program',
  heading: 'Goldcrest and PostgreSQL as programs',
  needsDatabase: true,
  flags: [together, stuckAfter(10)],
}

const journey: Kind = {
  name: 'journey',
  heading: 'Journeys in a real browser',
  needsDatabase: true,
  // Few: a page that was looked at in one story of a bundle isn't in another.
  bundles: 4,
  flags: [together, stuckAfter(15)],
}

const drill: Kind = {
  name: 'drill',
  heading: 'Drills',
  needsDatabase: true,
  flags: ['--test-concurrency=1', stuckAfter(30)],
}

// The manners of test/support/browser/journey.ts in which a story is told again.
const toldAgain = '/(without JavaScript|with the keyboard alone)$/'

/** The commands of package.json, and what each of them runs, in order. */
export const suites = {
  /** For each change. */
  test: [
    plain,
    database,
    { ...journey, flags: [...journey.flags, `--test-skip-pattern=${toldAgain}`] },
  ],
  /** What takes longer, before a change is taken in. */
  thorough: [
    program,
    {
      ...journey,
      heading: 'Journeys without JavaScript, and with the keyboard alone',
      flags: [...journey.flags, `--test-name-pattern=${toldAgain}`],
    },
  ],
  drills: [drill],
} satisfies Record<string, Kind[]>

export type SuiteName = keyof typeof suites

/** What `npm test -- TEXT...` runs: these files whole. */
export const named: Kind[] = [plain, database, program, journey]

/** @param path from the project's folder, with either kind of slash. */
export function kindOf(path: string): KindName {
  const file = path.replaceAll('\\', '/')
  if (file.startsWith('test/drills/')) return 'drill'
  if (/^test\/(journeys|support\/browser)\//.test(file)) return 'journey'
  if (/\.program\.test\.tsx?$/.test(file)) return 'program'
  return /\.db\.test\.tsx?$/.test(file) ? 'database' : 'plain'
}

/** The project's test files whose path holds one of the texts, or all when there are none. */
export function testFiles(root: string, texts: string[]): string[] {
  return globSync('{src,test,scripts,bench}/**/*.test.{ts,tsx}', { cwd: root })
    .filter((file) => texts.length === 0 || texts.some((text) => holds(file, text)))
    .toSorted()
}

function holds(path: string, text: string): boolean {
  return path.replaceAll('\\', '/').includes(text.replace(/^\.\//, ''))
}
