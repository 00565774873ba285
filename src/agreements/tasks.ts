import { z } from 'zod'
import { areaById, rule, sendsMessages } from '#areas'
import type { Installation } from '../platform/config/installation.ts'
import { asOwner } from '../platform/db/context.ts'
import { task, type Round, type Tasks } from '../platform/jobs/index.ts'
import { forgetOldAgreements } from './forget-old-agreements.ts'
import { tellPeopleOfNewOwner } from './new-owner.ts'

/** What goes by itself each day, for its time is over. */
export const agreementRounds: Round[] = [
  { task: 'forget-old-agreements', every: 'day', at: '02:40' },
]

export function agreementTasks(installation: Installation): Tasks {
  return {
    'tell-of-new-owner': task(z.object({ providerId: z.guid() }), async (job) => {
      const { db, areaId, details } = job
      const area = await areaById(db, areaId)
      if (area && sendsMessages(installation, area))
        await tellPeopleOfNewOwner(db, { installation, area }, details.providerId)
    }),
    'forget-old-agreements': task(z.object({ on: z.iso.date() }), async (job) => {
      const { db, areaId, details } = job
      const years = await rule(db, areaId, 'agreement_kept')
      await asOwner(db, (owner) => forgetOldAgreements(owner, areaId, { ...details, years }))
    }),
  }
}
