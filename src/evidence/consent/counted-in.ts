import { sql } from 'kysely'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { asPerson } from '../apart.ts'
import { indicators } from '../indicators/indicators.ts'

/** Those that a version for others has, and that a person is in. */
const forOthers = ['people-supported', 'out-and-about', 'carers-time', 'direct-payments']

/** In which of these of an enterprise a person is counted, by their titles. As she, or who helps her. */
export async function countedIn(
  db: WholeTransaction,
  { areaId, personId, providerId }: { areaId: string; personId: string; providerId: string },
): Promise<string[]> {
  const names = await asPerson(db, personId, async (own) => {
    const { rows } = await sql<{ indicator: string }>`
      select distinct indicator from evidence.person_window
      where area_id = ${areaId} and person_id = ${personId} and provider_id = ${providerId}
        and numerator > 0`.execute(own)
    return rows.map(({ indicator }) => indicator)
  })
  return indicators
    .filter(({ name }) => forOthers.includes(name) && names.includes(name))
    .map(({ title }) => title)
}
