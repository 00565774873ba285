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

/** The folder of src that a file belongs to; `root` for those in src itself, else `outside`. */
export function ownerOf(path: string): string {
  const [top, folder, ...rest] = path.split('/')
  if (top !== 'src') return 'outside'
  return rest.length > 0 ? folder! : 'root'
}
