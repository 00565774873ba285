import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A process of its own, so that what it uses and what it waits for is its own too. */
export interface Child {
  ask<Answer>(question: string, details?: unknown): Promise<Answer>
  stop(): Promise<void>
}

interface Said {
  number: number
  answer?: unknown
  error?: string
}

/**
 * Starts a file, which answers by `answerParent`.
 * @param flags of Node
 */
export function startChild(
  file: URL,
  settings: Record<string, string> = {},
  flags: string[] = [],
): Child {
  const child = fork(fileURLToPath(file), [], {
    env: { ...process.env, ...settings },
    execArgv: [...process.execArgv, ...flags],
    serialization: 'advanced',
    // Its own last words, when it runs out of memory, are long and say no more than that.
    stdio: ['ignore', 'inherit', flags.length ? 'ignore' : 'inherit', 'ipc'],
  })
  const asked = new Map<number, PromiseWithResolvers<unknown>>()
  let number = 0
  const ended = once(child, 'exit')
  child.on('message', ({ number: of, answer, error }: Said) => {
    if (error === undefined) asked.get(of)?.resolve(answer)
    else asked.get(of)?.reject(new Error(error))
    asked.delete(of)
  })
  child.on('exit', (code, signal) => {
    for (const one of asked.values()) one.reject(new Error(`It ended: ${signal ?? code}`))
  })
  return {
    ask<Answer>(question: string, details?: unknown) {
      const answer = Promise.withResolvers<unknown>()
      asked.set(++number, answer)
      child.send({ number, question, details })
      return answer.promise as Promise<Answer>
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
      await ended
    },
  }
}
