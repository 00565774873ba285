import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '../problem.ts'

export type Said = { answer: unknown } | { problem: string }

/** Answers whoever started this thread by `inThread`. What is thrown reaches them. */
export async function answer<Asked>(work: (asked: Asked) => unknown): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- parentPort is a worker's port, not a window: its postMessage takes no origin
  const say = (said: Said) => parentPort!.postMessage(said)
  try {
    say({ answer: await work(workerData as Asked) })
  } catch (error) {
    // Of an error only its words come through, and not what it is.
    if (!(error instanceof Problem)) throw error
    say({ problem: error.message })
  }
}
