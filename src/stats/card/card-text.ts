import type { Card } from './card.ts'
import { bar, column, wrapped } from './layout.ts'
import { familyText, orderText, tableText } from './tests-text.ts'
import { figure, inHundred, percent, points, pWords, whole } from './words.ts'

/**
 * A card as text of 80 columns at most, in its fixed order: shares, difference, order, any difference,
 * providers, the family of tests, the benchmark, what could have been seen, the sentence, what is small.
 * @param above sentences that say what was compared.
 */
export function cardText(card: Card, above: readonly string[] = []): string {
  const sections = [
    above.flatMap((line) => wrapped(line, 0)),
    sharesText(card),
    differenceText(card),
    orderText(card),
    tableText(card),
    providersText(card),
    familyText(card),
    caseMixText(card),
    seenText(card),
    ['In a sentence', ...wrapped(card.sentence)],
    smallText(card),
  ]
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function sharesText({ wilson }: Card): string[] {
  return [
    'How they answered',
    ...wrapped('In brackets, between which shares the true one probably lies (Wilson, 95%).'),
    ...wilson.flatMap(({ group, people, answers }) => [
      '',
      `  ${column(group, 50).trimEnd()}, ${whole(people)} ${people === 1 ? 'person' : 'people'}`,
      ...answers.map(({ answer, count, share, interval }) =>
        share === undefined || !interval
          ? `    ${column(answer, 30)} nobody`
          : `    ${column(answer, 30)}${whole(count).padStart(8)} ${percent(share).padStart(5)} ${range(interval).padEnd(12)} ${bar(share)}`.trimEnd(),
      ),
    ]),
  ]
}

const range = ([lower, upper]: readonly [number, number]) =>
  `(${Math.round(lower * 100)} to ${Math.round(upper * 100)})`

const signed = (share: number) => String(Math.round(share * 100) || 0).replace('-', '−')

function differenceText({ newcombe, groups }: Card): string[] {
  if (!newcombe) return []
  const { answer, difference, interval } = newcombe
  const found =
    difference === 0
      ? `As many of ${groups[0]} as of ${groups[1]}`
      : `${points(difference)} ${difference < 0 ? 'fewer' : 'more'} of ${groups[0]} than of ${groups[1]}`
  return [
    'Difference in the top answer',
    ...wrapped(
      `${found} said “${answer}”; probably between ${signed(interval[0])} and ${signed(interval[1])} points (Newcombe, 95%).`,
    ),
  ]
}

function providersText(card: Card): string[] {
  const { clusterPermutation: found, icc, designEffect, providers, providersNote, people } = card
  if (!providers) return []
  const lines = ['People of the same provider']
  if (found?.tooFew) lines.push(...wrapped(`There are ${found.tooFew}.`))
  if (found?.p !== undefined)
    lines.push(
      ...wrapped(
        `Whole providers changed groups ${whole(found.permutations)} times (seed ${found.seed}): as large a difference came ${whole(found.asExtreme)} times, ${pWords(found.p)}.`,
      ),
    )
  const { within, together } = found?.strata ?? { within: [], together: [] }
  if (within.length > 0) lines.push(...wrapped(`Only within the same type: ${within.join(', ')}.`))
  if (together.length > 0)
    lines.push(...wrapped(`Taken together, for too few in a group: ${together.join(', ')}.`))
  const drawn = card.clusterBootstrap?.interval
  if (drawn)
    lines.push(
      ...wrapped(
        `With whole providers drawn again, the difference in the top answer is probably between ${signed(drawn[0])} and ${signed(drawn[1])} points.`,
      ),
    )
  if (providersNote) lines.push(...wrapped(providersNote))
  if (icc !== undefined && designEffect !== undefined && providers.effectivePeople !== undefined)
    lines.push(
      ...wrapped(
        `How alike they are (intra-class correlation): ${icc.toFixed(3)}. Design effect ${figure(designEffect)}: the ${whole(people)} people in ${whole(providers.count)} providers tell as much as ${whole(Math.round(providers.effectivePeople))} would, each alone.`,
      ),
    )
  return lines
}

function caseMixText({ caseMix, people: everybody }: Card): string[] {
  if (!caseMix) return []
  const unknown = everybody - caseMix.at(-1)!.people
  return [
    'Beside what is expected of people like these',
    ...caseMix.flatMap(({ group, people, observed, expected, ratio, upper, lower }) => {
      if (expected === undefined) return wrapped(`${group}: nobody has a benchmark.`)
      const isMore = observed >= expected
      const p = isMore ? upper : lower
      const chance =
        p === undefined
          ? ''
          : ` As ${isMore ? 'many, or more,' : 'few, or fewer,'} would come by chance in ${inHundred(p)} such groups (${pWords(p)}).`
      return wrapped(
        `${group}: ${whole(observed)} of ${whole(people)} gave the top answer, ${figure(expected)} were expected${ratio === undefined ? '' : ` (${figure(ratio)} times as many)`}.${chance}`,
      )
    }),
    ...(unknown > 0
      ? wrapped(
          `${whole(unknown)} ${unknown === 1 ? 'person has no benchmark and takes' : 'people have no benchmark and take'} no part here.`,
        )
      : []),
  ]
}

function seenText({ smallestDetectable }: Card): string[] {
  if (!smallestDetectable) return []
  const { difference, withDesignEffect } = smallestDetectable
  const more =
    withDesignEffect === undefined
      ? ''
      : `, and ${points(withDesignEffect)} as people share providers`
  return [
    'What could have been seen',
    ...wrapped(
      `With this many people, 4 of 5 such studies would see a difference of ${points(difference)}${more}.`,
    ),
  ]
}

function smallText({ smallCounts }: Card): string[] {
  const said =
    smallCounts === 0
      ? 'No count is from 1 to 4. Nothing is hidden here.'
      : `${smallCounts === 1 ? 'One count is' : `${whole(smallCounts)} counts are`} from 1 to 4, and nothing is hidden here: don’t publish this as it is.`
  return ['Small counts', ...wrapped(said)]
}
