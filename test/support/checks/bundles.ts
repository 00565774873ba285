// Test files share a process, some at a time: loading all of the code anew takes longer than a
// file's tests. Each bundle is a file that imports them, so that one runner tells of all.
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Gives `use` the files that the runner is told: bundles, and those that have something before or
 * after all their tests, which would be that of a whole bundle.
 * @param most how many bundles: enough that no process waits long for the last one.
 */
export async function withBundles<T>(
  root: string,
  files: string[],
  most: number,
  use: (files: string[]) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'goldcrest-bundles-'))
  try {
    const alone = files.filter((file) => hasHooks(join(root, file)))
    const together = files.filter((file) => !alone.includes(file))
    // As if dealt: neighbours are often alike in length.
    const bundles = Array.from({ length: Math.min(most, together.length) }, (): string[] => [])
    for (const [index, file] of together.entries()) bundles[index % bundles.length]!.push(file)
    const paths = await Promise.all(
      bundles.map(async (bundle, n) => {
        const path = join(folder, `bundle-${n + 1}.test.mjs`)
        const imports = bundle.map((file) => `import '${pathToFileURL(join(root, file)).href}'\n`)
        await writeFile(path, imports.join(''))
        return path
      }),
    )
    return await use([...alone, ...paths])
  } finally {
    await rm(folder, { recursive: true })
  }
}

function hasHooks(path: string): boolean {
  return /^(before|after|beforeEach|afterEach)\(/m.test(readFileSync(path, 'utf8'))
}
