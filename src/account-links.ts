import type { AccountLink } from '#accounts'
import { agreementLinks } from '#agreements'
import type { AreaRequest } from '#areas'
import { evidenceLinks, packLinks, storyLinks } from '#evidence'
import { howManyApart } from '#offline'
import { paperLinks, recordLinks } from '#people'
import { personWeekLinks, practiceLinks, weekLinks } from '#practice'
import { enterpriseLinks, providerNames } from '#providers'
import { studyLinks } from '#studies'
import { urls } from './urls.ts'
import { worryLinks } from '#worries'

/** Where an account can go from its own page, by what it is in the area. */
export async function accountLinks(c: AreaRequest): Promise<AccountLink[]> {
  return [
    ...(await apartLinks(c)),
    ...practiceLinks(c),
    ...weekLinks(c),
    ...(await personWeekLinks(c)),
    ...(await storyLinks(c)),
    ...(await enterpriseLinks(c)),
    ...(await evidenceLinks(c)),
    ...recordLinks(c),
    ...paperLinks(c),
    ...(await agreementLinks(c)),
    ...(await requestLinks(c)),
    ...worryLinks(c),
    ...(await studyLinks(c)),
    ...packLinks(c),
    {
      text: 'What your account holds',
      href: urls.accountHeld(c.var.area, {}),
      hint: 'Download it, or erase your account',
      easy: 'You can see what we keep about you.',
      picture: 'list',
    },
  ]
}

/** What came from her phone and could not be saved as it was, while there is any. */
async function apartLinks({ var: { area, db, account } }: AreaRequest): Promise<AccountLink[]> {
  if (!account || !(await howManyApart(db, area.areaId, account.accountId))) return []
  return [
    {
      text: 'What could not be saved as it was',
      href: urls.keptApart(area, {}),
      hint: 'You wrote it with no signal: save it, or let it go',
      easy: 'Something you wrote is not saved yet.',
      picture: 'pencil',
    },
  ]
}

/** What people ask of the enterprises that somebody runs. */
async function requestLinks({ var: { area, db, account } }: AreaRequest) {
  const named = await providerNames(db, area.areaId, account?.lists.providers ?? [])
  return [...named].map(([providerId, name]): AccountLink => ({
    text: `Requests to ${name}`,
    href: urls.enterpriseRequests(area, { providerId }),
    hint: 'What people ask about what you keep about them',
    easy: 'People ask what you keep about them.',
    picture: 'question',
  }))
}
