import { Worker } from 'node:worker_threads'
import { Problem } from '../problem.ts'
import type { Said } from './answer.ts'

const running = new Set<Worker>()

/**
 * Does long work in a thread of its own, so that whoever looks at a page meanwhile doesn't wait for it. The
 * thread ends when it has answered.
 * @param file answers by `answer`. @param asked what can be copied from thread to thread, as what is answered.
 * @throws what the work throws, or that its thread was ended.
 */
export function inThread<Answer>(file: URL, asked: unknown): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const thread = new Worker(file, { workerData: asked })
  running.add(thread)
  thread.once('message', (said: Said) => {
    if ('problem' in said) reject(new Problem(said.problem))
    else resolve(said.answer as Answer)
  })
  thread.once('error', reject)
  thread.once('exit', () => {
    running.delete(thread)
    reject(new Error('A thread was ended before it had answered'))
  })
  return promise
}

/** Ends what is still at work: whoever waits for it is told. */
export async function endThreads(): Promise<void> {
  await Promise.all([...running].map((thread) => thread.terminate()))
}
