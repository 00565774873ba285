// The shape of the project: small files, slices that introduce themselves, migrations that name
// their owner, dependencies that are accounted for, tests whose name says what they need.
import { kindOf } from '../checks/kinds.ts'
import { importsOf, type Names } from './imports.ts'
import { isInRootFolder, type SourceFile } from './source-file.ts'
import { isSlice } from './tiers.ts'

export function tooLong(file: SourceFile, most = 300): string[] {
  const lines = file.text.trimEnd().split('\n').length
  return lines > most ? [`${file.path} has ${lines} lines`] : []
}

/** @param files all files of src. @returns what the folders of src lack. */
export function unfinishedFolders(files: SourceFile[]): string[] {
  const folders = new Set(
    files
      .map(({ path }) => path.split('/'))
      .filter((parts) => parts.length > 2)
      .map((parts) => parts[1]!),
  )
  const textOf = (path: string) => files.find((file) => file.path === path)?.text
  return [...folders].flatMap((folder) => {
    if (folder === 'platform' || folder === 'stats') return []
    const isOfRoots = isInRootFolder(`src/${folder}/`)
    if (!isOfRoots && !isSlice(folder))
      return [`src/${folder} isn't in the table of who may import whom`]
    const lines =
      textOf(`src/${folder}/README.md`)
        ?.split('\n')
        .filter((line) => line.trim()).length ?? 0
    return [
      ...(lines >= 5 && lines <= 15
        ? []
        : [`src/${folder}/README.md has ${lines} lines, not 5 to 15`]),
      ...(!isOfRoots && textOf(`src/${folder}/index.ts`) === undefined
        ? [`src/${folder} has no door, index.ts`]
        : []),
    ]
  })
}

/** @param exists whether the project has such a file. */
export function wrongNames(names: Names, exists: (path: string) => boolean): string[] {
  return Object.entries(names).flatMap(([name, path]) => [
    ...(/^#[a-z-]+$/.test(name) ? [] : [`${name} is no exact name of a slice`]),
    ...(exists(path) ? [] : [`${name} leads to ${path}, which isn't there`]),
  ])
}

/**
 * @param names of the files in db/migrations.
 * @param owners folders of src and of src/platform.
 */
export function wrongMigrations(names: string[], owners: string[]): string[] {
  return names.toSorted().flatMap((name, index) => {
    const [, number, owner] = /^(\d{4})_([a-z]+)(?:_[a-z0-9_]+)?\.sql$/.exec(name) ?? []
    if (!number || !owner) return [`${name} isn't named like 0001_areas.sql`]
    return [
      ...(Number(number) === index + 1 ? [] : [`${name} isn't number ${index + 1}`]),
      ...(owners.includes(owner) ? [] : [`${name} belongs to no slice`]),
    ]
  })
}

/** @param register the text of docs/dependencies.md: a table whose first cells name packages. */
export function unexplained(packages: string[], register: string): string[] {
  const rows = register
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .slice(2)
  const named = rows.flatMap(([cell]) => cell!.replaceAll('`', '').split(/,\s*/))
  return [
    ...packages.filter((name) => !named.includes(name)).map((name) => `${name} has no line`),
    ...named.filter((name) => !packages.includes(name)).map((name) => `${name} isn't used`),
    ...rows
      .filter((row) => row.length !== 3 || row.includes(''))
      .map(([cell]) => `${cell}: say for what and why`),
  ]
}

/** A test of pure functions shares its process with others, so it starts nothing. */
export function misnamedTest(file: SourceFile): string[] {
  if (!/\.test\.tsx?$/.test(file.path) || kindOf(file.path) !== 'plain') return []
  return importsOf(file.text)
    .filter((specifier) => /support\/(database|server|browser)\.ts$/.test(specifier))
    .map(
      (specifier) =>
        `${file.path} imports ${specifier}: name it *.db.test.ts or *.program.test.ts, or move it to test/journeys`,
    )
}
