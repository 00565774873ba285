import type { Card } from './card.ts'
import { column, wrapped } from './layout.ts'
import { figure, pWords } from './words.ts'

export function orderText(card: Card): string[] {
  const { mannWhitney, kruskalWallis, linearByLinear, groups } = card
  if (!kruskalWallis) return []
  const lines = ['Better or worse']
  if (mannWhitney)
    lines.push(
      ...wrapped(
        `Of one person from ${groups[0]} and one from ${groups[1]}, the one from ${groups[0]} gives the better answer ${Math.round(mannWhitney.superiority * 100)} times in 100, ties shared (Mann-Whitney, ${pWords(mannWhitney.p)}${mannWhitney.exactP === undefined ? '' : `; exact ${pWords(mannWhitney.exactP)}`}).`,
      ),
    )
  else
    lines.push(
      ...wrapped(
        `Whether any group answers higher: Kruskal-Wallis ${figure(kruskalWallis.statistic)} on ${kruskalWallis.df}, ${pWords(kruskalWallis.p)}.`,
      ),
    )
  if (linearByLinear)
    lines.push(
      ...wrapped(
        `Whether answers rise or fall from group to group${groups.length > 2 ? ', in the order above' : ''} (linear by linear): ${figure(linearByLinear.statistic)}, ${pWords(linearByLinear.p)}.`,
      ),
    )
  return lines
}

export function tableText(card: Card): string[] {
  const { pearson, expected, freemanHalton, likelihoodRatio, yates, fisher, cramersV } = card
  if (!pearson || !expected) return []
  const lines = [
    'Any difference at all',
    ...wrapped(
      `Chi-square ${figure(pearson.statistic)} on ${pearson.df}, ${pWords(pearson.p)}.${yates ? ` With Yates’s correction ${pWords(yates.p)}.` : ''}${likelihoodRatio ? ` Likelihood ratio ${figure(likelihoodRatio.statistic)}, ${pWords(likelihoodRatio.p)}.` : ''}${cramersV === undefined ? '' : ` How strong, from 0 to 1 (Cramér’s V): ${figure(cramersV)}.`}`,
    ),
    ...wrapped(
      `${expected.below} ${expected.below === 1 ? 'cell has' : 'cells have'} expected count below 5; minimum expected count ${figure(expected.least)}.`,
    ),
  ]
  if (freemanHalton && (expected.below > 0 || fisher))
    lines.push(
      ...wrapped(
        `${fisher ? 'Exact (Fisher)' : `Exact (Freeman-Halton${freemanHalton.method === 'monteCarlo' ? ', from random tables' : ''})`}: ${pWords((fisher ?? freemanHalton).p)}.${fisher ? ` Odds ratio ${figure(fisher.oddsRatio)} (${figure(fisher.interval[0])} to ${figure(fisher.interval[1])}).` : ''}`,
      ),
    )
  return lines
}

const names: Record<string, string> = {
  mannWhitney: 'better or worse (Mann-Whitney)',
  kruskalWallis: 'better or worse (Kruskal-Wallis)',
  freemanHalton: 'any difference (exact)',
  pearson: 'any difference (chi-square)',
  clusterPermutation: 'whole providers',
}

export function familyText({ holm }: Card): string[] {
  if (holm.length < 2) return []
  return [
    'All tests together',
    ...wrapped(
      'The more tests, the likelier one of them finds something by chance: Holm’s p allows for it.',
    ),
    ...holm.map(
      ({ test, p, adjusted }) =>
        `    ${column(names[test] ?? test, 36)} ${pWords(p).padEnd(12)} Holm: ${pWords(adjusted)}`,
    ),
  ]
}
