import { z } from 'zod'
import { rule } from '#areas'
import { asOwner } from '../platform/db/context.ts'
import { task, type Round, type Tasks } from '../platform/jobs/index.ts'
import { forgetSaid, forgetWatches } from './forgetting/forget-said.ts'
import { forgetOldPieces, forgetOldVisits } from './forgetting/forget-old-visits.ts'

/** What goes by itself each day, for its time is over: after agreements have. */
export const practiceRounds: Round[] = [{ task: 'forget-old-visits', every: 'day', at: '02:50' }]

export function practiceTasks(): Tasks {
  return {
    'forget-old-visits': task(z.object({ on: z.iso.date() }), async (job) => {
      const { db, areaId, details } = job
      const years = await rule(db, areaId, 'visit_kept')
      const ofPieces = await rule(db, areaId, 'visit_piece_kept')
      const ofWords = await rule(db, areaId, 'week_words_kept')
      const ofWatches = await rule(db, areaId, 'watch_kept')
      await asOwner(db, async (owner) => {
        await forgetOldVisits(owner, areaId, { ...details, years })
        await forgetOldPieces(owner, areaId, { ...details, years: ofPieces })
        await forgetSaid(owner, areaId, { ...details, years: ofWords })
        await forgetWatches(owner, areaId, { ...details, years: ofWatches })
      })
    }),
  }
}
