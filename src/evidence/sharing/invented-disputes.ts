import type { WholeTransaction } from '../../platform/db/db.ts'
import { newId } from '../../platform/db/new-id.ts'
import { ownPeriod } from '../what-we-add/span.ts'
import { answerDispute, dispute } from './disputes.ts'

interface Of {
  areaId: string
  providerId: string
  /** Who runs the enterprise, `account:<id>`. */
  by: string
  today: string
}

/** Two figures that an owner of a demonstration says are wrong: one was answered and is settled, one is open. */
export async function makeInventedDisputes(
  db: WholeTransaction,
  { areaId, providerId, by, today }: Of,
): Promise<void> {
  const about = { areaId, providerId, by, ...ownPeriod('year', { today }) }
  const answered = newId()
  await dispute(db, {
    ...{ ...about, disputeId: answered, indicator: 'routes-in' },
    words:
      'Two people say that they found me by the library’s notice board. I see only one of them here.',
  })
  const of = { areaId, providerId, disputeId: answered }
  await answerDispute(db, {
    ...{ ...of, saidId: newId(), party: 'coordinator', settles: false, by: 'demo' },
    words:
      'The second one was written down as coming by a friend. Change how she came under “Who asked”, and it counts the same day.',
  })
  await answerDispute(db, {
    ...{ ...of, saidId: newId(), party: 'owner', settles: true, by },
    words: 'I have changed it. Thank you.',
  })
  await dispute(db, {
    ...{ ...about, disputeId: newId(), indicator: 'community-hours' },
    words:
      'We go out nearly every week. I think that some visits don’t say where they were: can you see how many?',
  })
}
