// The same figures as R’s, by the names that its program gives them, as pages and reports have them.
import type { StudyData } from '../../src/studies/bundle/study-data.ts'
import { agreement, pairsOf } from '../../src/studies/coding/agreement/agreement.ts'
import { find } from '../../src/studies/find/find.ts'

export function figuresOfOurs(data: StudyData): Map<string, number> {
  const { outcomes, families, prices } = find(data)
  const figures = new Map<string, number>()
  const say = (name: string, value: number | undefined | null) => {
    if (value !== undefined && value !== null) figures.set(name.replaceAll(' ', '_'), value)
  }
  for (const [place, { cards }] of outcomes.entries()) {
    const card = cards.two!
    const of = (part: string, value: number | undefined) =>
      say(`outcome.${place + 1}.${part}`, value)
    of('pearson.statistic', card.pearson?.statistic)
    of('pearson.p', card.pearson?.p)
    of('expected.least', card.expected?.least)
    of('expected.below', card.expected?.below)
    of('cramersV', card.cramersV)
    of('exact.p', card.fisher?.p ?? card.freemanHalton?.p)
    of('odds', card.fisher?.oddsRatio)
    of('odds.from', card.fisher?.interval?.[0] ?? undefined)
    of('odds.to', card.fisher?.interval?.[1] ?? undefined)
    of('mannWhitney.p', card.mannWhitney?.p)
    of('kruskalWallis.p', card.kruskalWallis?.p)
    of('linear.statistic', card.linearByLinear?.statistic)
    of('linear.p', card.linearByLinear?.p)
    for (const [group, { interval }] of card.wilson.entries()) {
      of(`wilson.${group + 1}.from`, interval?.[0])
      of(`wilson.${group + 1}.to`, interval?.[1])
    }
    of('newcombe', card.newcombe?.difference)
    of('newcombe.from', card.newcombe?.interval[0])
    of('newcombe.to', card.newcombe?.interval[1])
    of('icc', card.icc)
    of('organisations.p', card.clusterPermutation?.p)
    const all = card.caseMix?.find(({ group }) => group === 'All')
    of('caseMix.expected', all?.expected)
    of('caseMix.upper', all?.upper)
  }
  for (const { rows } of families)
    for (const [at, { holm }] of rows.entries()) say(`holm.${at + 1}`, holm)
  say('prices.dearer', prices.dearer?.chance)
  say('prices.p', prices.dearer?.p)
  for (const pair of pairsOf(data))
    for (const { name, byTurn, byCharacter } of agreement(data, { pair, when: 'now' })) {
      say(`${name}.turn.kappa`, byTurn.kappa)
      say(`${name}.turn.alpha`, byTurn.alpha)
      say(`${name}.character.kappa`, byCharacter.kappa)
      say(`${name}.character.alpha`, byCharacter.alpha)
    }
  return figures
}

/**
 * How near a figure has to be to R’s, as a share of it. Odds ratios: R’s root finder stops early. What is drawn by
 * chance is drawn otherwise there: within four standard errors of two times 9,999 draws.
 */
export function isNear(name: string, ours: number, theirs: number): boolean {
  if (name.endsWith('organisations.p'))
    return Math.abs(ours - theirs) <= 4 * Math.sqrt((2 * theirs * (1 - theirs)) / 9999)
  const within = name.includes('.odds') ? 0.05 : 1e-9
  return Math.abs(ours - theirs) <= within * Math.abs(theirs) + 1e-12
}
