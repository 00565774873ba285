import { sql } from 'kysely'
import { z } from 'zod'
import { rule } from '#areas'
import { asOwner } from '../platform/db/context.ts'
import type { Db } from '../platform/db/db.ts'
import { task, type Round, type Tasks } from '../platform/jobs/index.ts'
import { renewKeys } from './sealing-keys.ts'

/** What works by itself in each area, each night. */
export const offlineRounds: Round[] = [{ task: 'look-after-offline', every: 'day', at: '02:40' }]

/** Gives phones a new key now and then, and forgets what is past its time. */
export const offlineTasks: Tasks = {
  'look-after-offline': task(z.object({ on: z.iso.date() }), async ({ db, areaId }) => {
    const days = async (name: string) => rule(db, areaId, name)
    const keys = {
      used: await days('sealing_key_used'),
      opens: await days('sealing_key_opens'),
    }
    const kept = { apart: await days('kept_apart_kept'), received: await days('received_kept') }
    await asOwner(db, async (owner) => {
      await renewKeys(owner, areaId, keys)
      await forget(owner, areaId, { ...kept, tickets: keys.used + keys.opens })
    })
  }),
}

interface Days {
  apart: number
  received: number
  /** After that, nothing that was sealed with one opens. */
  tickets: number
}

async function forget(db: Db<'offline'>, areaId: string, days: Days): Promise<void> {
  const old = (column: string, after: number) =>
    sql`area_id = ${areaId} and ${sql.ref(column)} < now() - make_interval(days => ${after})`
  await sql`delete from offline.kept_apart where ${old('came_at', days.apart)}`.execute(db)
  await sql`delete from offline.received where ${old('received_at', days.received)}`.execute(db)
  await sql`delete from offline.ticket where ${old('used_at', days.tickets)}`.execute(db)
}
