import { sql } from 'kysely'
import { z } from 'zod'
import { areaById } from '#areas'
import type { Installation } from '../platform/config/installation.ts'
import { asOwner } from '../platform/db/context.ts'
import type { Db } from '../platform/db/db.ts'
import { task, type Round, type Tasks } from '../platform/jobs/index.ts'
import type { Log } from '../platform/log.ts'
import { namedIn, readersOf } from './named/named.ts'
import { tell } from './named/tell.ts'

/** What worries do by themselves in each area. */
export const worryRounds: Round[] = [{ task: 'look-after-worries', every: 'day', at: '06:10' }]

/**
 * Forgets drafts whose time is over. Reminds those who are named of what nobody has opened for a day.
 * What nobody may read any more is told to the operator's log only: any email could reach the one it
 * is about.
 */
export function worryTasks(installation: Installation, log: Log = () => {}): Tasks {
  return {
    'look-after-worries': task(z.object({ on: z.iso.date() }), async ({ db, areaId }) => {
      await asOwner(db, (owner) => forgetDrafts(owner, areaId))
      const area = await areaById(db, areaId)
      const open = await asOwner(db, (owner) => openWorries(owner, areaId))
      if (!area || open.length === 0) return
      const named = await namedIn(db, area, installation)
      const unread = open.filter(({ waits }) => waits)
      const readers = readersOf(named, [])
        .filter(({ accountId }) => unread.some(({ keptFrom }) => !keptFrom.includes(accountId)))
        // A round that is run again reminds nobody again.
        .filter(({ toldAt }) => !toldAt || Date.now() - toldAt.getTime() > 20 * 3_600_000)
      await tell(db, area, installation, readers)
      const lost = open.filter(({ keptFrom }) => readersOf(named, keptFrom).length === 0)
      if (lost.length > 0)
        log('warning', 'worries that nobody can read', { area: areaId, worries: lost.length })
    }),
  }
}

async function forgetDrafts(db: Db<'worries'>, areaId: string): Promise<void> {
  await sql`delete from worries.draft where area_id = ${areaId} and kept_until < now()`.execute(db)
}

interface OpenWorry {
  keptFrom: string[]
  /** Nobody has opened it for a day. */
  waits: boolean
}

/** Those that are not closed. None of their words are read. */
async function openWorries(db: Db<'worries'>, areaId: string): Promise<OpenWorry[]> {
  const { rows } = await sql<OpenWorry>`
    select kept_from as "keptFrom",
      sent_at < now() - interval '1 day' and not exists (select from worries.event
        where event.area_id = ${areaId} and event.worry_id = worry.worry_id) as waits
    from worries.worry
    where area_id = ${areaId} and coalesce((select what from worries.event
      where event.area_id = ${areaId} and event.worry_id = worry.worry_id
        and what in ('closed', 'reopened')
      order by happened_at desc, event_id desc limit 1), '') <> 'closed'`.execute(db)
  return rows
}
