import { z } from 'zod'
import { areaById, rule, sendsMessages } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'
import type { Meaning } from '../../platform/meaning/index.ts'
import { task, type Round, type Tasks } from '../../platform/jobs/index.ts'
import { forgetOldMessages } from '../../platform/messages/index.ts'
import { forgetOldEnquiries } from '../enquiries/enquiries.ts'
import { forgetOldImports } from '../imports/imports.ts'
import { importTasks } from '../imports/tasks.ts'
import { forgetUnusedWords } from '../search/documents/search-terms.ts'
import { refreshSearch } from '../search/documents/refresh.ts'
import { forgetExpiredLinks } from '../secret-links.ts'
import { askWhetherRight } from './ask-whether-right.ts'
import { sendMonthlyNotes } from './monthly-note.ts'

/** What the directory does by itself each day and month, in each area. */
export const directoryRounds: Round[] = [
  { task: 'forget-old-enquiries', every: 'day', at: '02:10' },
  { task: 'ask-whether-right', every: 'day', at: '09:00' },
  { task: 'send-monthly-notes', every: 'month', at: '09:30' },
]

const day = z.object({ on: z.iso.date() })

export function directoryTasks(installation: Installation, meaning: Meaning): Tasks {
  return {
    ...importTasks(),
    'refresh-search': task(z.object({}), ({ db, areaId }) => refreshSearch(db, areaId, meaning)),
    'forget-old-enquiries': task(day, async ({ db, areaId }) => {
      await forgetOldEnquiries(db, areaId)
      await forgetUnusedWords(db, areaId)
      await forgetExpiredLinks(db, areaId)
      await forgetOldMessages(db, areaId)
      await forgetOldImports(db, areaId, await rule(db, areaId, 'import_kept'))
    }),
    'ask-whether-right': task(day, async ({ db, areaId, details }) => {
      const area = await areaById(db, areaId)
      const every = await rule(db, areaId, 'listing_confirmed_every')
      if (area && sendsMessages(installation, area))
        await askWhetherRight(db, installation, area, { on: details.on, every })
    }),
    'send-monthly-notes': task(day, async ({ db, areaId, details }) => {
      const area = await areaById(db, areaId)
      if (area && sendsMessages(installation, area))
        await sendMonthlyNotes(db, installation, area, monthBefore(details.on))
    }),
  }
}

/** `2026-03-01` → `2026-02-01`. */
function monthBefore(date: string): string {
  const [year = 0, month = 0] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 10)
}
