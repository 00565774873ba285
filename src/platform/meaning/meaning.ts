import { Worker } from 'node:worker_threads'
import type { Log } from '../log.ts'
import { factsOf } from '../log.ts'
import { codeOf } from './code.ts'
import { Remembered } from '../remembered.ts'

export interface Meaning {
  /** The model whose codes these are: codes of another can't be compared with them. None: off. */
  model: string | undefined
  /**
   * The code of what somebody looks for; none when it can't be had in time, so that a search never
   * waits for it. What was asked lately is remembered.
   */
  ofNeed(words: string): Promise<string | undefined>
  /** The code of what a listing says. @throws when the model can't be had. */
  ofPassage(words: string): Promise<string>
  stop(): Promise<void>
}

export const noMeaning: Meaning = {
  model: undefined,
  ofNeed: async () => undefined,
  ofPassage: () => Promise.reject(new Error('There is no model')),
  stop: async () => {},
}

interface Waiting {
  words: string
  done(code: string): void
  failed(error: Error): void
}

/** Milliseconds that a search waits for the meaning of its words. */
const patience = 400

/** Starts the model in a thread of its own. A need goes before passages that wait. */
export function openMeaning(log: Log): Meaning {
  const needs: Waiting[] = []
  const passages: Waiting[] = []
  const remembered = new Remembered<Promise<string>>(2000)
  let current: Waiting | undefined
  let thread: Worker | undefined
  let stopped = false

  function start(): Worker {
    const worker = new Worker(new URL('./thread.ts', import.meta.url))
    worker.on('message', (answer: { point?: Float32Array; error?: string }) => {
      const waiting = current
      current = undefined
      worker.unref()
      if (answer.point) waiting?.done(codeOf(answer.point))
      else waiting?.failed(new Error(answer.error))
      next()
    })
    worker.on('error', (error) => log('error', 'meaning', factsOf(error)))
    worker.on('exit', () => {
      thread = undefined
      for (const waiting of [current, ...needs.splice(0), ...passages.splice(0)])
        waiting?.failed(new Error('The thread of the model has ended'))
      current = undefined
    })
    // A thread that has nothing to do never keeps the process from ending.
    worker.unref()
    return worker
  }

  function next() {
    if (current || stopped) return
    current = needs.shift() ?? passages.shift()
    if (!current) return
    thread ??= start()
    thread.ref()
    thread.postMessage(current.words)
  }

  function ask(queue: Waiting[], words: string): Promise<string> {
    if (stopped) return Promise.reject(new Error('The model has been stopped'))
    return new Promise((done, failed) => {
      queue.push({ words, done, failed })
      next()
    })
  }

  thread = start()
  return {
    model: 'model-embeddings-en 0.2.0, 4 steps',
    ofNeed(words) {
      const code = remembered.of(words, () => ask(needs, words))
      return inTime(code)
    },
    ofPassage: (words) => ask(passages, words),
    async stop() {
      stopped = true
      await thread?.terminate()
    },
  }
}

/** What comes within the patience of a search, or nothing. */
async function inTime(code: Promise<string>): Promise<string | undefined> {
  const late = Promise.withResolvers<undefined>()
  const timer = setTimeout(() => late.resolve(undefined), patience)
  try {
    return await Promise.race([code, late.promise])
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}
