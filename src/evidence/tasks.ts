import { z } from 'zod'
import { areaById, rule } from '#areas'
import { longTask, type Round, type Tasks } from '../platform/jobs/index.ts'
import { releaseLastQuarter } from './releases/release-round.ts'

/** Each day it is looked whether a quarter is to be released. */
export const evidenceRounds: Round[] = [{ task: 'release-evidence', every: 'day', at: '03:20' }]

export const evidenceTasks: Tasks = {
  'release-evidence': longTask(z.object({ on: z.iso.date() }), async ({ db, areaId, details }) => {
    const area = await areaById(db, areaId)
    if (area)
      await releaseLastQuarter(db, area, {
        ...details,
        after: (own) => rule(own, areaId, 'evidence_release_after'),
      })
  }),
}
