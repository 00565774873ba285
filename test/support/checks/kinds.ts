// What kind of test a file is shows in its name or place:
//   *.test.ts(x)                           plain: pure functions and pages; all in one process
//   *.db.test.ts(x)                        needs the database or starts programs; some share a process
//   test/journeys/, test/support/browser/  journeys in a real browser; some share a process, too
//   test/drills/                           drills: kill it, cut it off, flood it; one at a time
import { globSync } from 'node:fs'
import { availableParallelism } from 'node:os'

export type KindName = 'plain' | 'database' | 'journey' | 'drill'

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

export const kinds: Kind[] = [
  {
    name: 'plain',
    heading: 'Tests of pure functions',
    needsDatabase: false,
    flags: ['--test-isolation=none', stuckAfter(3)],
  },
  {
    name: 'database',
    heading: 'Tests with the database',
    needsDatabase: true,
    bundles: 12,
    // For a whole bundle, too.
    flags: [together, stuckAfter(15)],
  },
  {
    name: 'journey',
    heading: 'Journeys in a real browser',
    needsDatabase: true,
    // Few: a page that was looked at in one story of a bundle isn't in another.
    bundles: 4,
    flags: [together, stuckAfter(15)],
  },
  {
    name: 'drill',
    heading: 'Drills',
    needsDatabase: true,
    flags: ['--test-concurrency=1', stuckAfter(30)],
  },
]

/** @param path from the project's folder, with either kind of slash. */
export function kindOf(path: string): KindName {
  const file = path.replaceAll('\\', '/')
  if (file.startsWith('test/drills/')) return 'drill'
  if (/^test\/(journeys|support\/browser)\//.test(file)) return 'journey'
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
