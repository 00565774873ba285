// The project's files, as the boundary checks read them.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface SourceFile {
  /** From the project's folder, with forward slashes. */
  path: string
  text: string
}

/** @param pattern a glob such as `src/areas/*.ts`. Generated files and pictures are left out. */
export function readFiles(root: string, pattern: string): SourceFile[] {
  return globSync(pattern, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.gen\.|\.(png|jpg|ico|woff2)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: path.slice(join(root, '/').length).replaceAll('\\', '/'),
      text: readFileSync(path, 'utf8'),
    }))
}

/** A test, or what only tests import. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$|\/testing\.tsx?$/.test(path)
}

/**
 * Folders of src that are no slice: like the files in src itself they put slices together, and nothing
 * but those imports them. The demonstration writes into every slice's tables.
 */
const rootFolders = ['demonstration']

/** Whether a file lies in such a folder. */
export function isInRootFolder(path: string): boolean {
  return rootFolders.some((folder) => path.startsWith(`src/${folder}/`))
}

/** The folder of src that a file belongs to; `root` for those that are of none, else `outside`. */
export function ownerOf(path: string): string {
  const [top, folder, ...rest] = path.split('/')
  if (top !== 'src') return 'outside'
  return rest.length > 0 && !isInRootFolder(path) ? folder! : 'root'
}
