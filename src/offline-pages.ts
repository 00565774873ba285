import type { AreaRequest } from '#areas'
import type { TakesPart } from '#offline'
import { coming, ownWork } from '#practice'
import { urls } from './urls.ts'

/**
 * What works with no signal, in one list: forms that may wait on a phone, and pages that it keeps.
 * A form that is here answers 303 only when it is done, and anything else when it isn't; what it
 * takes, it takes once for one id. Its page says `offline`.
 */
export const takesPart: TakesPart = {
  mayWait: [urls.newGoal.pattern, urls.newVisit.pattern],
  pages: async (c) => [...(await ofWork(c)), ...ofRecords(c)],
  start: (area) => urls.account(area, {}),
}

/** So many days of the week to come. */
const days = 7

/** What whoever writes visits down opens in the morning, and where she writes down each of the week to come. */
async function ofWork(c: AreaRequest): Promise<string[]> {
  const { area, account } = c.var
  if (ownWork(account).length === 0) return []
  const visits = await coming(c, days)
  return [
    ...[urls.today(area, {}), urls.newVisit(area, {}), urls.week(area, {}), urls.notes(area, {})],
    ...visits.map(({ planId, plannedOn }) =>
      urls.newVisit(area, {}, { plan: planId, on: plannedOn }),
    ),
    // Each copy is a look into somebody's record, so only of those whom she is about to visit.
    ...[...new Set(visits.map(({ personId }) => personId))]
      .filter((personId) => account?.lists.scope_about_me?.includes(personId))
      .map((personId) => urls.aboutMe(area, { personId })),
  ]
}

/** Of her own record: what she may read of it, and what she may write. */
function ofRecords({ var: { area, account } }: AreaRequest): string[] {
  return (account?.lists.own_record ?? []).flatMap((personId) => [
    urls.aboutMe(area, { personId }),
    urls.goals(area, { personId }),
    urls.newGoal(area, { personId }),
  ])
}
