import type { RowOf, StudyData } from '../../bundle/study-data.ts'
import { serviceTypes } from '../plan.ts'
import { bandsFor, bandWords } from './arm-for.ts'

/** What leads to an arm, a sentence each. */
export function armWords(plan: StudyData, { armId, values }: RowOf<'arm'>): string[] {
  if (plan.study[0]?.armsBy === 'attribute')
    return values.length
      ? [`${capital(plan.study[0].armAttribute!)}: ${values.join(', ')}.`]
      : ['No value leads here yet.']
  const own = serviceTypes(plan).filter((type) => plan.band.some((one) => one.serviceType === type))
  const said = [null, ...own].flatMap((type) => {
    const band = bandsFor(plan, type).find(({ arm }) => arm.armId === armId)
    if (!band) return []
    return `${type ? `${type}: ${bandWords(band)}` : capital(bandWords(band))}.`
  })
  return said.length ? said : ['No size leads here yet.']
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
