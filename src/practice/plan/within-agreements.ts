import { firstDayOf, lastDayOf, versionOn, type Agreement, type Version } from '#agreements'
import type { Plan } from './plan.ts'

/**
 * Plans as far as what was agreed reaches: after the last agreement with somebody has ended nobody
 * comes by a plan. Where nothing was ever agreed, a plan stands by itself.
 */
export function withinAgreements(plans: Plan[], agreements: Agreement[]): Plan[] {
  return plans.map((plan) => {
    const last = lastAgreedDay(ofPair(agreements, plan))
    if (last === null || last === undefined) return plan
    return plan.endsOn !== null && plan.endsOn <= last ? plan : { ...plan, endsOn: last }
  })
}

/** What a plan that begins on a day stands on: the version that counts then, or why there is none. */
export function groundOf(
  agreements: Agreement[],
  of: Pick<Plan, 'providerId' | 'personId'>,
  day: string,
):
  | { is: 'agreed'; version: Version; lastDay: string | null }
  | { is: 'never' }
  | { is: 'before'; firstDay: string }
  | { is: 'after'; lastDay: string } {
  const all = ofPair(agreements, of)
  const version = all.flatMap((one) => versionOn(one, day) ?? [])[0]
  const lastDay = lastAgreedDay(all)
  if (version) return { is: 'agreed', version, lastDay: lastDay ?? null }
  const firsts = all.flatMap((one) => firstDayOf(one) ?? [])
  const next = firsts.filter(
    (first) => first > day && (lastDay === null || first <= (lastDay ?? '')),
  )
  if (next.length > 0) return { is: 'before', firstDay: next.toSorted()[0]! }
  return lastDay ? { is: 'after', lastDay } : { is: 'never' }
}

/** Null: something goes on; undefined: nothing was ever agreed. */
function lastAgreedDay(all: Agreement[]): string | null | undefined {
  const days = all.map(lastDayOf).filter((day) => day !== undefined)
  return days.includes(null) ? null : days.toSorted().at(-1)
}

function ofPair(all: Agreement[], { providerId, personId }: Pick<Plan, 'providerId' | 'personId'>) {
  return all.filter((one) => one.providerId === providerId && one.personId === personId)
}
