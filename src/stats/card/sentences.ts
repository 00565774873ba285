import type { Card } from './card.ts'
import { inHundred, percent, points, pWords } from './words.ts'

/** Under this, chance would seldom make as much of a difference. */
const level = 0.05

/**
 * What a card's figures bear out, and no more: whether the groups differ, by how much, what could not
 * have been seen, and what the figures leave out. Never why.
 */
export function sentencesOf(card: Omit<Card, 'sentence'>): string[] {
  const { clusterPermutation, wilson, providersNote } = card
  const filled = wilson.filter(({ people }) => people > 0)
  if (filled.length === 0) return ['Nobody is in the table, so there is nothing to compare.']
  if (filled.length < 2) return ['There is only one group, so there is nothing to compare.']
  if (!card.pearson) return ['Everybody gave the same answer, so there is nothing to compare.']
  if (clusterPermutation?.tooFew)
    return [
      `There are ${clusterPermutation.tooFew}.`,
      `With fewer than 5 providers in a group, what differs may be those providers alone.`,
    ]
  const main = mainTest(card)
  if (!main) return ['These can’t be compared.']
  const { p } = main
  const chance = `If there were no difference, one as large would be seen in ${inHundred(p)} such studies.`
  const said = p < level ? [...difference(card), chance] : [...apart(card, main.test), chance]
  return [
    ...said,
    ...(p < level ? [] : unseen(card)),
    ...afterFamily(card, main),
    ...beside(card, p),
    ...(providersNote ? [providersNote] : []),
    ...(clusterPermutation ? [] : [independent]),
    ...(p < level ? ['It does not say why they differ.'] : []),
  ]
}

/** The test that the sentence goes by: of whole providers; else of order; else of any difference. */
export function mainTest(
  card: Pick<Card, 'holm' | 'isOrdered' | 'clusterPermutation'>,
): { test: string; p: number; adjusted: number } | undefined {
  const order = ['clusterPermutation', 'mannWhitney', 'kruskalWallis', 'freemanHalton', 'pearson']
  return order
    .map((name) => card.holm.find(({ test }) => test === name))
    .find((one) => one !== undefined)
}

/** Answers may spread differently without being better: an ordinal test alone doesn't see that. */
function apart({ holm }: Omit<Card, 'sentence'>, test: string): string[] {
  const spread = holm.find((one) => ['freemanHalton', 'pearson'].includes(one.test))
  return ['mannWhitney', 'kruskalWallis'].includes(test) && spread && spread.p < level
    ? [
        `They spread differently over the answers (${pWords(spread.p)}), but the data cannot tell which gives the better ones.`,
      ]
    : ['The data cannot tell these apart.']
}

function difference({ wilson, mannWhitney, newcombe, groups }: Omit<Card, 'sentence'>): string[] {
  const shares = wilson
    .filter(({ share }) => share !== undefined)
    .slice(0, 4)
    .map(({ group, share }) => `${percent(share!)} of ${group}`)
  const top = `“${wilson[0]!.answer}” was the answer of ${shares.join(', ').replace(/, ([^,]*)$/, ' and $1')}.`
  const better =
    mannWhitney && newcombe
      ? [
          `Of one person from ${groups[0]} and one from ${groups[1]}, picked at random, the one from ${groups[0]} gives the better answer ${Math.round(mannWhitney.superiority * 100)} times in 100, ties shared.`,
        ]
      : []
  return ['These differ by more than chance usually would.', top, ...better]
}

function unseen({ smallestDetectable }: Omit<Card, 'sentence'>): string[] {
  if (!smallestDetectable) return []
  const { difference: least, withDesignEffect } = smallestDetectable
  return [`A difference under ${points(withDesignEffect ?? least)} would not have been seen.`]
}

function afterFamily({ holm }: Omit<Card, 'sentence'>, main: { p: number; adjusted: number }) {
  return holm.length > 1 && main.p < level && main.adjusted >= level
    ? [
        `Among the ${holm.length} tests made, it could still be chance (Holm: ${pWords(main.adjusted)}).`,
      ]
    : []
}

function beside(card: Omit<Card, 'sentence'>, p: number): string[] {
  const { clusterPermutation, holm } = card
  const naive = holm.find(({ test }) => ['freemanHalton', 'pearson'].includes(test))
  return clusterPermutation && p >= level && naive && naive.p < level
    ? [
        `Counting people as if each were alone would have said they differ (${pWords(naive.p)}), which misleads where people share a provider.`,
      ]
    : []
}

const independent =
  'This takes people as independent of each other; those who share a provider are often alike, and then it is less sure.'
