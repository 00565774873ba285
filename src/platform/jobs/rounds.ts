import { type ParsedCronItem, parseCronItems, type Task as QueuedTask } from 'graphile-worker'
import { sql } from 'kysely'
import { z } from 'zod'
import type { WholeDb } from '../db/db.ts'
import { enqueue } from './enqueue.ts'
import type { Log } from '../log.ts'
import { tellingFailures } from './run-task.ts'

/** Work that every area gets: its job is enqueued in each with the details `{ on: '2026-03-03' }`. */
export interface Round {
  /** The name of one of the tasks. */
  task: string
  /** Each day, or on the first of each month. */
  every: 'day' | 'month'
  /** Hours and minutes, UTC: `03:15`. */
  at: string
}

const hour = 3_600_000

/** When the rounds are due. One that was missed while no server ran is caught up with at start. */
export function scheduleOf(rounds: Round[]): ParsedCronItem[] {
  return parseCronItems(
    rounds.map(({ task, every, at }) => {
      const [hours, minutes] = at.split(':').map(Number)
      return {
        task: roundName(task),
        match: `${minutes} ${hours} ${every === 'month' ? '1' : '*'} * *`,
        options: { backfillPeriod: every === 'month' ? 7 * 24 * hour : 24 * hour },
      }
    }),
  )
}

export function roundTasks(db: WholeDb, rounds: Round[], log: Log): Record<string, QueuedTask> {
  return Object.fromEntries(
    rounds.map(({ task }) => {
      const name = roundName(task)
      return [name, tellingFailures(name, log, (due) => beginRound(db, task, dateOf(due)))]
    }),
  )
}

const roundName = (task: string) => `round:${task}`

const dueSchema = z.object({ _cron: z.object({ ts: z.string() }) })

const dateOf = (due: unknown) => dueSchema.parse(due)._cron.ts.slice(0, 10)

/**
 * Enqueues the round's job in every area, once for a date, whoever calls it again: all areas and
 * the note that it is done are one transaction. A date before the last one done is left out.
 */
export async function beginRound(db: WholeDb, task: string, on: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const begun = await sql`insert into jobs.round (task, last_on) values (${task}, ${on})
      on conflict (task) do update set last_on = excluded.last_on
      where round.last_on < excluded.last_on returning task`.execute(transaction)
    if (begun.rows.length === 0) return
    const areas = await transaction.selectFrom('areas.area').select('area_id').execute()
    for (const { area_id: areaId } of areas) {
      await sql`select set_config('goldcrest.area', ${areaId}, true),
        set_config('goldcrest.actor', ${roundName(task)}, true)`.execute(transaction)
      await enqueue(transaction, task, { on }, { key: `${roundName(task)}:${areaId}:${on}` })
    }
  })
}
