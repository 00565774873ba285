import type { Db } from '../../platform/db/db.ts'
import type { Occurrence } from '../plan/occurrences.ts'
import { peopleAway, timesAway, type PersonAway, type TimeAway } from './absences.ts'

/** Whose visit it is, or who comes. */
export type Away = 'person' | 'worker'

/** Who is away on some days, of each planned visit of which nobody has said yet what becomes of it. */
export async function whoIsAway(
  db: Db<'practice'>,
  range: { areaId: string; providerIds: string[]; from: string; until: string },
): Promise<(one: Occurrence) => Away | undefined> {
  const away = await timesAway(db, range)
  const gone = await peopleAway(db, range)
  return (one) => {
    if (one.state === 'called_off' || one.state === 'missed') return undefined
    const { personId } = one.plan
    if (gone.some((said) => said.personId === personId && isThen(said, one))) return 'person'
    const isHers = ({ workerId }: TimeAway) => workerId === null || workerId === one.workerId
    return away.some((said) => isHers(said) && isThen(said, one)) ? 'worker' : undefined
  }
}

type Days = Pick<PersonAway, 'providerId' | 'fromOn' | 'untilOn' | 'madeAt'>

/** Somebody is away on its day. Where something was said of the visit since, she has been thought of. */
export function isThen(
  { providerId, fromOn, untilOn, madeAt }: Days,
  { plan, day, saidAt }: Occurrence,
): boolean {
  const isThought = saidAt !== null && saidAt > madeAt
  return providerId === plan.providerId && fromOn <= day && day <= untilOn && !isThought
}
