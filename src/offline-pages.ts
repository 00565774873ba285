import type { AreaRequest } from '#areas'
import type { TakesPart } from '#offline'
import { coming, nextMonday, ownWork, supportedNow, writtenLately } from '#practice'
import { surveysToAsk } from '#studies'
import { studyUrls } from './study-urls.ts'
import { urls } from './urls.ts'

/**
 * What works with no signal, in one list: forms that may wait on a phone, and pages that it keeps.
 * A form that is here answers 303 only when it is done, and anything else when it isn't; what it
 * takes, it takes once for one id. Its page says `offline`.
 */
export const takesPart: TakesPart = {
  mayWait: [
    urls.newGoal.pattern,
    ...[urls.newVisit.pattern, urls.visitCorrection.pattern],
    ...[urls.visitPicture.pattern, urls.visitVoice.pattern],
    studyUrls.newResponse.pattern,
  ],
  pages: async (c) => [
    ...new Set([...(await ofWork(c)), ...ofRecords(c), ...(await surveysToAsk(c))]),
  ],
  reachedFromOthers: [
    urls.visitCorrection.pattern,
    urls.visitPicture.pattern,
    urls.visitVoice.pattern,
    studyUrls.newResponse.pattern,
  ],
  start: ({ var: { area, account } }) =>
    ownWork(account).length > 0 ? urls.today(area, {}) : urls.account(area, {}),
}

/** So many days of the week to come. */
const days = 7

/** So many visits of which she may have more to say. */
const lately = 6

/** What whoever writes visits down opens in the morning, and what she reads and writes on the way. */
async function ofWork(c: AreaRequest): Promise<string[]> {
  const { area, account } = c.var
  if (ownWork(account).length === 0) return []
  const visits = await coming(c, days)
  const toVisit = new Set(visits.map(({ personId }) => personId))
  const people = await supportedNow(c)
  return [
    urls.today(area, {}),
    ...visits.map(({ planId, plannedOn }) =>
      urls.newVisit(area, {}, { plan: planId, on: plannedOn }),
    ),
    // Each copy is a look into somebody's record, so only of those whom she is about to visit.
    ...[...toVisit]
      .filter((personId) => account?.lists.scope_about_me?.includes(personId))
      .map((personId) => urls.aboutMe(area, { personId })),
    ...[...toVisit].map((personId) => urls.notes(area, {}, { person: personId })),
    ...[urls.week(area, {}), urls.week(area, {}, { from: nextMonday(c) })],
    urls.newVisit(area, {}),
    ...people.map(({ personId, providerId }) =>
      urls.newVisit(area, {}, { person: personId, provider: providerId }),
    ),
    ...(await writtenLately(c, lately)).flatMap((visit) => [
      urls.visit(area, visit),
      urls.visitCorrection(area, visit, { version: visit.versionId }),
      urls.visitPicture(area, visit),
      urls.visitVoice(area, visit),
    ]),
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
