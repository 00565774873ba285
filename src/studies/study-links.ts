import type { AccountLink } from '#accounts'
import type { AreaRequest } from '#areas'
import { studyUrls } from '../study-urls.ts'
import { asSeated } from './apart.ts'
import { seats } from './study/study.ts'

/** The way to studies, for evaluators and for who is in the team of one. */
export async function studyLinks({
  var: { area, db, account },
}: AreaRequest): Promise<AccountLink[]> {
  if (!account) return []
  const own = await asSeated(db, [], (apart) => seats(apart, account.accountId))
  if (own.length === 0 && !account.roles.includes('evaluator')) return []
  return [
    {
      text: 'Studies',
      href: studyUrls.studies(area, {}),
      hint: 'Evaluations that you are in the team of',
      easy: 'Here are studies that you help with.',
      picture: 'list',
    },
  ]
}
