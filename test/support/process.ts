// Goldcrest as an operator runs it: a process of its own, with its words.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const program = join(import.meta.dirname, '../../bin/goldcrest.js')

export interface Ended {
  code: number | null
  output: string
}

/** Runs a command to its end. */
export async function goldcrest(args: string[], settings: Record<string, string>): Promise<Ended> {
  const child = start(args, settings)
  const output = wordsOf(child)
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, output: output() }
}

export interface Serving {
  address: string
  /** What it has said so far. */
  output(): string
}

/**
 * Starts a server, waits until it is ready, and stops it as a service manager does.
 * @returns the code it ends with. @throws with its last words when it isn't ready.
 */
export async function serving(
  settings: Record<string, string>,
  use: (server: Serving) => Promise<void>,
): Promise<number | null> {
  const child = start(['serve'], settings)
  const output = wordsOf(child)
  const ended = once(child, 'close') as Promise<[number | null]>
  try {
    const address = await Promise.race([
      readyAddress(child, output),
      ended.then(() => Promise.reject(new Error(output()))),
    ])
    await use({ address, output })
  } finally {
    child.kill('SIGTERM')
  }
  const [code] = await ended
  return code
}

function readyAddress(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((ready) => {
    child.stdout?.on('data', () => {
      const address = /^Goldcrest is ready: (\S+)/m.exec(output())?.[1]
      // Its links are said right after it.
      if (address) setTimeout(() => ready(address), 100)
    })
  })
}

function start(args: string[], settings: Record<string, string>): ChildProcess {
  const { npm_lifecycle_event: _, ...environment } = process.env
  return spawn(process.execPath, [program, ...args], {
    // Lives take some seconds: who wants them says so.
    env: { ...environment, PORT: '0', GOLDCREST_LIVES: 'off', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function wordsOf(child: ChildProcess): () => string {
  let words = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (more: string) => (words += more))
  return () => words
}
