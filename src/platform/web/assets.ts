import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Hono } from 'hono'
import { drawIcons } from './icons.ts'

/** Static files: built once from Sass and TypeScript, named by a hash of what they hold. */

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const root = here('../../../')
const cache = join(root, 'node_modules/.cache/goldcrest')

/** What every page runs, and what a few pages need beside it. */
const scripts = ['app', 'passkeys', 'offline', 'worker', 'study', 'coding']

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
}

interface StaticFile {
  href: string
  type: string
  body: string | Uint8Array<ArrayBuffer>
}

/** By their names; a picture's bytes as base64. */
type Built = Record<string, string>

const files = new Map<string, StaticFile>()

/** Builds every static file, or takes them from the cache when no source has changed. */
export async function buildAssets(): Promise<void> {
  const name = join(cache, `assets-${sourceHash()}.json`)
  const built = readCache(name) ?? (await build())
  writeCache(name, built)
  for (const [file, text] of Object.entries(built)) {
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 12)
    const [stem, extension = ''] = file.split('.')
    const body = extension === 'png' ? new Uint8Array(Buffer.from(text, 'base64')) : text
    files.set(file, {
      href: `/assets/${stem}-${hash}.${extension}`,
      type: types[extension] ?? 'application/octet-stream',
      body,
    })
  }
}

/** The address of a static file; it changes when the file does. */
export function asset(name: AssetName): string {
  return fileOf(name).href
}

export type AssetName =
  | `${'app' | 'passkeys' | 'offline' | 'study' | 'coding'}.js`
  | 'app.css'
  | 'bird.svg'
  | `icon-${'192' | '512' | 'maskable'}.png`

/** What a page that is kept on a phone needs beside it. */
export function offlineAssets(): string[] {
  return (['app.css', 'app.js', 'offline.js', 'bird.svg'] as const).map(asset)
}

/** What a service worker runs: each area gives it out itself. */
export function workerScript(): string {
  return String(fileOf('worker.js').body)
}

function fileOf(name: AssetName | 'worker.js'): StaticFile {
  const file = files.get(name)
  if (!file) throw new Error(`${name} isn't built: call buildAssets() first`)
  return file
}

export function mountAssets(app: Hono): void {
  for (const { href, type, body } of files.values())
    app.get(href, (c) =>
      c.body(body, 200, {
        'Content-Type': type,
        'Cache-Control': 'public, max-age=31536000, immutable',
      }),
    )
}

async function build(): Promise<Built> {
  const [{ compile }, { build: bundle, stop }] = await Promise.all([
    import('sass'),
    import('esbuild'),
  ])
  const { css } = compile(here('styles/app.scss'), {
    loadPaths: [join(root, 'node_modules')],
    style: 'compressed',
    quietDeps: true,
  })
  const { outputFiles } = await bundle({
    entryPoints: scripts.map((name) => here(`browser/${name}.ts`)),
    outdir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    absWorkingDir: root,
    logLevel: 'silent',
  })
  await stop()
  return {
    'app.css': css,
    ...Object.fromEntries(outputFiles.map(({ path, text }) => [basename(path), text])),
    'bird.svg': readFileSync(here('bird.svg'), 'utf8'),
    ...(await drawIcons(readFileSync(here('bird.svg'), 'utf8'))),
  }
}

function sourceHash(): string {
  const hash = createHash('sha256')
  const sources = ['styles', 'browser', '../sealing'].flatMap((folder) =>
    readdirSync(here(folder), { recursive: true, encoding: 'utf8' })
      .toSorted()
      .map((file) => here(`${folder}/${file}`))
      .filter((path) => statSync(path).isFile()),
  )
  for (const path of [
    ...sources,
    here('bird.svg'),
    here('assets.ts'),
    here('icons.ts'),
    join(root, 'package-lock.json'),
  ])
    hash.update(path.slice(root.length)).update(readFileSync(path))
  return hash.digest('hex').slice(0, 24)
}

function readCache(name: string): Built | undefined {
  try {
    return JSON.parse(readFileSync(name, 'utf8')) as Built
  } catch {
    return undefined
  }
}

/** A checkout that can't be written to only builds again at each start. */
function writeCache(name: string, built: Built): void {
  try {
    mkdirSync(cache, { recursive: true })
    writeFileSync(`${name}.${process.pid}`, JSON.stringify(built))
    renameSync(`${name}.${process.pid}`, name)
  } catch {}
}
