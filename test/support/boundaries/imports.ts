// Holds each import in src to the tiers, to doors (`#providers`) and to relative paths that stay
// inside.
import { posix } from 'node:path'
import { isInRootFolder, isTest, ownerOf, type SourceFile } from './source-file.ts'
import { isSlice, mayImport } from './tiers.ts'

/** `imports` of package.json: names to paths such as ./src/areas/index.ts. */
export type Names = Record<string, string>

/** The root files that put everything together; nothing but a test imports them. */
const roots = [
  'src/account-command.ts',
  'src/account-links.ts',
  'src/app.ts',
  'src/audit-command.ts',
  'src/cli.ts',
  'src/command-tools.ts',
  'src/commands.ts',
  'src/crosstab-command.ts',
  'src/crosstab-question.ts',
  'src/enterprises.ts',
  'src/erasures-command.ts',
  'src/evaluate-command.ts',
  'src/evidence-command.ts',
  'src/export-command.ts',
  'src/held.ts',
  'src/import-command.ts',
  'src/licence-command.ts',
  'src/invitations.ts',
  'src/offline-pages.ts',
  'src/often.ts',
  'src/restore-command.ts',
  'src/role-command.ts',
  'src/server.ts',
  'src/standing.ts',
]

const isRoot = (path: string) => roots.includes(path) || isInRootFolder(path)

/** Static, re-exporting, dynamic and type imports alike. */
export function importsOf(source: string): string[] {
  const statements =
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)|^\s*import\s*['"]([^'"]+)|\bimport\(\s*['"`]([^'"`]+)/gm
  return [...source.matchAll(statements)].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic!)
}

/** @returns a sentence for each import of a file of src that may not be. */
export function wrongImports(file: SourceFile, names: Names): string[] {
  return importsOf(file.text)
    .map((specifier) => reasonAgainst(file.path, specifier, names))
    .filter((reason) => reason !== undefined)
    .map((reason) => `${file.path}: ${reason}`)
}

function reasonAgainst(path: string, specifier: string, names: Names): string | undefined {
  const from = ownerOf(path)
  const target = targetOf(path, specifier, names)
  if (target === undefined)
    return specifier.startsWith('#')
      ? `package.json has no name ${specifier}`
      : from === 'stats' && !isTest(path)
        ? `stats imports nothing, so not ${specifier} either`
        : undefined
  const to = ownerOf(target)
  if (to === 'outside')
    return isTest(path) && target.startsWith('test/')
      ? undefined
      : `${specifier} is outside src; only a test may import from test/`
  if (to === 'root') return reasonAgainstRoot(path, from, target, specifier)
  if (from === 'root') {
    if (to === 'platform') return undefined
    if (!isRoot(path)) return `only ${roots.join(', ')} put slices together`
    return byDoor(specifier, to)
  }
  if (!mayImport(from, to)) return `${from} may not import ${to} (${specifier})`
  return from === to || to === 'platform' ? undefined : byDoor(specifier, to)
}

function reasonAgainstRoot(path: string, from: string, target: string, specifier: string) {
  if (from === 'root' || isTest(path)) return undefined
  if (isRoot(target)) return `${specifier} puts everything together: nothing imports it`
  return isSlice(from) ? undefined : `${from} knows of nothing outside itself, so not ${specifier}`
}

function byDoor(specifier: string, to: string): string | undefined {
  return specifier === `#${to}` ? undefined : `${specifier} is a side door: import #${to}`
}

/** The file of the project that is meant, or undefined for a package or an unknown name. */
function targetOf(path: string, specifier: string, names: Names): string | undefined {
  if (specifier.startsWith('#')) return names[specifier] && posix.normalize(names[specifier])
  if (!specifier.startsWith('.')) return undefined
  return posix.join(posix.dirname(path), specifier)
}
