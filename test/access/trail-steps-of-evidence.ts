// What can be sent about what others may be shown of somebody.
import { askToShow } from '../support/site/asking-to-show.ts'
import { press, type Step, type Who } from './trail-step.ts'

/** While Maya has an agreement with Asha. */
export function ofEvidence({ site, asha, maya }: Who): Step[] {
  let ask: string | undefined
  const at = async () => {
    ask ??= await askToShow(site, { asha, maya })
    return `/ashdale/people/${asha.personId}/shown-to-others/${ask}`
  }
  return [
    press('consentAsk', asha.visitor, at, ['Yes, it may be shown'], 'changed consent'),
    press('consentAsk', asha.visitor, at, ['Take it back'], 'changed consent'),
  ]
}
