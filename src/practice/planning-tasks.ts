import { sql } from 'kysely'
import { z } from 'zod'
import { rule } from '#areas'
import type { Installation } from '../platform/config/installation.ts'
import { asOwner } from '../platform/db/context.ts'
import type { Db } from '../platform/db/db.ts'
import { task, type Round, type Tasks } from '../platform/jobs/index.ts'
import { messageTasks } from './messages/tell.ts'

/** What goes by itself each day, for its time is over. */
export const planningRounds: Round[] = [{ task: 'forget-around-visits', every: 'day', at: '02:35' }]

export function planningTasks(installation: Installation): Tasks {
  return {
    ...messageTasks(installation),
    'forget-around-visits': task(
      z.object({ on: z.iso.date() }),
      async ({ db, areaId, details }) => {
        const { on } = details
        const words = await rule(db, areaId, 'approach_words_kept')
        const messages = await rule(db, areaId, 'message_kept')
        const unpaid = await rule(db, areaId, 'unpaid_time_kept')
        const visits = await rule(db, areaId, 'visit_kept')
        await asOwner(db, async (owner) => {
          // The counts stay.
          await sql`update practice.approach set words = '' where area_id = ${areaId} and words <> ''
          and made_at < ${on}::date - make_interval(days => ${words})`.execute(owner)
          await forget(owner, areaId, 'message', 'sent_at', { on, years: messages })
          await forget(owner, areaId, 'unpaid_time', 'on_day', { on, years: unpaid })
          await forget(owner, areaId, 'person_away', 'until_on', { on, years: visits })
          await forget(owner, areaId, 'time_away', 'until_on', { on, years: visits })
          for (const table of ['calendar_link', 'person_calendar_link'])
            await forget(owner, areaId, table, 'ended_at', { on, years: messages })
        })
      },
    ),
  }
}

async function forget(
  db: Db<'practice'>,
  areaId: string,
  table: string,
  column: string,
  { on, years }: { on: string; years: number },
): Promise<void> {
  await sql`delete from practice.${sql.ref(table)} where area_id = ${areaId}
    and ${sql.ref(column)} < ${on}::date - make_interval(years => ${years})`.execute(db)
}
