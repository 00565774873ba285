// Which Chromium the tests run in: the one that GOLDCREST_CHROMIUM names; on Linux x64 the one
// that comes in a package; elsewhere the one that the machine has.
import { existsSync } from 'node:fs'
import { Problem } from '../../../src/platform/problem.ts'
import { unpackChromium } from './unpack-chromium.ts'

export interface Chromium {
  executablePath: string
  /** What its environment has beside ours. */
  env: Record<string, string>
}

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** @throws Problem when the machine has no Chromium and none comes with Goldcrest. */
export async function findChromium(): Promise<Chromium> {
  const named = process.env.GOLDCREST_CHROMIUM
  if (named && !existsSync(named))
    throw new Problem(`GOLDCREST_CHROMIUM names ${named}, and there is no such program.`)
  if (!named && process.platform === 'linux' && process.arch === 'x64') return unpackChromium()
  const executablePath = named ?? usual.find((path) => existsSync(path))
  if (executablePath) return { executablePath, env: {} }
  throw new Problem(
    'The journeys need Chromium, and this machine has none: install Chromium or Chrome, or name one in GOLDCREST_CHROMIUM.',
  )
}
