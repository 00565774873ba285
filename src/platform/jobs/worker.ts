import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { Logger, type Runner, type RunnerOptions, run, type WorkerEvents } from 'graphile-worker'
import type { Pool } from 'pg'
import type { WholeDb } from '../db/db.ts'
import { freeJobsLeftBehind, showingLife } from './left-behind.ts'
import { factsOf, type Log } from '../log.ts'
import { type Round, roundTasks, scheduleOf } from './rounds.ts'
import { runInArea } from './run-task.ts'
import type { Tasks } from './task.ts'

export interface Worker {
  /**
   * Takes no more jobs and waits up to 10 seconds for those in progress. What is cut off then is
   * rolled back when its connection ends, and runs again at the next start.
   */
  stop(): Promise<void>
}

/**
 * Runs jobs and rounds in this process, four jobs at a time. Any number of servers may do so on
 * one database: each job goes to one of them.
 * @param pool a pool made by `openPool`; the caller ends it, after `stop`.
 * @throws when the database can't be reached at the start; later it waits for it.
 */
export async function startWorker(
  pool: Pool,
  db: WholeDb,
  tasks: Tasks,
  rounds: Round[] = [],
  log: Log = () => {},
): Promise<Worker> {
  const taskList = {
    ...roundTasks(db, rounds, log),
    ...Object.fromEntries(
      Object.entries(tasks).map(([name, task]) => [name, runInArea(db, name, task, log)]),
    ),
  }
  const start = async () => {
    await freeJobsLeftBehind(pool)
    const events = showingLife()
    const isUseless = whenItLearnsNothing(events)
    const runner = await run({
      ...options(log),
      pgPool: pool,
      taskList,
      parsedCronItems: scheduleOf(rounds),
      events,
    })
    const stop = () => void runner.stop().catch(() => {})
    if (isUseless.aborted) stop()
    else isUseless.addEventListener('abort', stop, { once: true })
    return runner
  }
  return keepRunning(await start(), start, log)
}

/**
 * The queue asks once which tasks there are, and keeps the answer, be it that the connection was
 * lost: then it takes no job ever after. So one whose first question fails is to be started anew.
 */
function whenItLearnsNothing(events: WorkerEvents): AbortSignal {
  const useless = new AbortController()
  let knows = false
  for (const event of ['worker:getJob:empty', 'job:start'] as const)
    events.once(event, () => (knows = true))
  events.on('worker:getJob:error', () => knows || setImmediate(() => useless.abort()))
  return useless.signal
}

function options(log: Log): RunnerOptions {
  return {
    concurrency: 4,
    noHandleSignals: true,
    logger: new Logger(() => (level, message, { failure }) => {
      // A job's failure was told by its task.
      if (level === 'error' && !failure) log('error', 'queue', { message })
    }),
    // Through its batches the queue itself retries what it writes, and ends them before it stops.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  }
}

/** Starts the queue again whenever it gives up, as it does when the database is long away. */
function keepRunning(first: Runner, start: () => Promise<Runner>, log: Log): Worker {
  const stopping = new AbortController()
  const stopped = once(stopping.signal, 'abort')
  const running = (async () => {
    let runner: Runner | undefined = first
    while (!stopping.signal.aborted) {
      const ended = runner?.promise.catch((error) => log('error', 'queue stopped', factsOf(error)))
      await Promise.race([ended, stopped])
      if (stopping.signal.aborted) break
      await Promise.race([pause(5000, undefined, { ref: false }), stopped])
      runner = await start().catch((error) => {
        log('error', 'queue not started', factsOf(error))
        return undefined
      })
    }
    if (runner) await stopWithin(10_000, runner)
  })()
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}

async function stopWithin(milliseconds: number, runner: Runner): Promise<void> {
  const ended = runner.stop().catch(() => {})
  await Promise.race([ended, pause(milliseconds, undefined, { ref: false })])
}
