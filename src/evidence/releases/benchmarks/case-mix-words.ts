import { listWords } from '../../../platform/i18n/words.ts'
import type { CaseMix } from './case-mix.ts'

/** What a survey in the area shows beside people like those who answered it. */
export function caseMixWords({
  question,
  year,
  asked,
  observed,
  beside,
  missing,
}: CaseMix): string {
  const said = `${question}, ${year}: about ${observed} of ${asked} gave the top answer`
  if (!beside)
    return missing.length > 0
      ? `${said}. It stands alone: there is no number from elsewhere of ${listWords(missing.map((one) => one || 'everybody'))}.`
      : `${said}. It stands alone: there are no numbers of one year of all who were asked.`
  const { expected, ratio, p } = beside
  const when = beside.year === year ? beside.year : `another year, ${beside.year}`
  const much = `of people like them elsewhere about ${expected} would, by numbers of ${when} (${beside.source}): that is ${ratio.toFixed(1)} times as many`
  return p < 0.05 ? `${said}; ${much}.` : `${said}; ${much}. The figures can’t tell these apart.`
}
