// npm run report: what the project weighs and how long it takes from a clone to a page.
import { spawn, execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { gzipSync } from 'node:zlib'

const root = new URL('..', import.meta.url).pathname

await weigh()
await time()

/** Lines and files by folder. */
async function weigh(): Promise<void> {
  const listed = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
  const sources = listed.split('\n').filter((path) => /\.(ts|tsx|js|sql|scss)$/.test(path))
  const files = await Promise.all(
    sources
      .filter((path) => !path.includes('.gen.'))
      .map(async (path) => ({
        path,
        folder: dirname(path).split('/').slice(0, 3).join('/'),
        lines: (await readFile(join(root, path), 'utf8')).split('\n').length - 1,
      })),
  )
  console.log('folder                          files   lines  median  longest')
  const byFolder = Map.groupBy(files, (file) => file.folder)
  for (const [folder, own] of [...byFolder, ['all', files] as const]) {
    const lines = own.map((file) => file.lines).toSorted((a, b) => a - b)
    const sum = lines.reduce((total, one) => total + one, 0)
    const figures = [own.length, sum, lines[Math.floor(lines.length / 2)], lines.at(-1)]
    console.log(folder.padEnd(30), figures.map((one) => String(one).padStart(7)).join(''))
  }
  const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  console.log(`\nrun-time dependencies: ${Object.keys(dependencies).length}`)
}

/** A fresh clone, started twice. */
async function time(): Promise<void> {
  const clone = await mkdtemp(join(tmpdir(), 'goldcrest-report-'))
  try {
    execFileSync('git', ['clone', '--quiet', root, clone])
    for (const which of ['clone to ready', 'second start to ready']) {
      const began = performance.now()
      const server = spawn('npm', ['start'], {
        cwd: clone,
        env: { ...process.env, PORT: '0' },
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const address = await readyAddress(server.stdout)
      console.log(`${which}: ${((performance.now() - began) / 1000).toFixed(1)} s`)
      if (which.startsWith('second')) await weighFirstPage(`${address}/marl`)
      server.kill('SIGTERM')
      await once(server, 'exit')
    }
  } finally {
    await rm(clone, { recursive: true, force: true })
  }
}

async function readyAddress(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const address = /^Goldcrest is ready: (\S+)/.exec(line)?.[1]
    if (address) return address
  }
  throw new Error('It stopped before it was ready')
}

/** A page and all that it brings, as it travels. */
async function weighFirstPage(address: string): Promise<void> {
  const html = await (await fetch(address)).text()
  const parts = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((found) => found[1]!)
  const bodies = await Promise.all(
    parts.map(async (part) => (await fetch(new URL(part, address))).text()),
  )
  const bytes = [html, ...bodies].map((body) => gzipSync(body).length)
  console.log(`first page: ${bytes.reduce((sum, one) => sum + one, 0)} bytes gzipped`)
}
