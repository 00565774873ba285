import type { AreaRequest } from '#areas'
import { ownWork } from '#practice'
import { money, plural } from '../../platform/i18n/words.ts'
import type { Period } from '../figures/of-period.ts'
import { hoursWords } from './figures-in-words.ts'
import { realIncome, type RealIncome } from './real-income.ts'

/** Her real income an hour in sentences, for her eyes only; none where she does no visits herself. */
export async function incomeWords(
  { var: { area, db, account } }: AreaRequest,
  of: Period & { providerId: string; today: string },
): Promise<string[]> {
  const workerIds = ownWork(account)
    .filter(({ providerId }) => providerId === of.providerId)
    .map(({ workerId }) => workerId)
  if (workerIds.length === 0) return []
  return inWords(await realIncome(db, { areaId: area.areaId, workerIds, ...of }))
}

const lacks: Record<RealIncome['missing'][number], string> = {
  visits: 'visits of your own in months that have ended',
  prices: 'agreements with a price for an hour or a visit',
  costs: 'what your enterprise costs you in a month (say it once, under “What no record can tell”)',
}

function inWords(found: RealIncome): string[] {
  if (found.penceAnHour === undefined)
    return [
      `It can’t be worked out yet. It needs ${found.missing.map((one) => lacks[one]).join('; and ')}.`,
    ]
  const { months, incomePence, costsPence = 0, visitMinutes, unpaidMinutes, priced, visits } = found
  return [
    `About ${money(Math.round(found.penceAnHour))} an hour, over ${plural(months, 'month', 'months')}.`,
    `${money(incomePence)} by what was agreed, less ${money(costsPence)} of costs, shared out over ${hoursWords(visitMinutes)} with people and ${hoursWords(unpaidMinutes)} on the way and at the desk.`,
    priced < visits
      ? `A price is known of ${priced} of ${plural(visits, 'visit', 'visits')}; the others bring nothing here.`
      : 'Until there are invoices here, income is read from agreements and the hours that you wrote down.',
  ]
}
