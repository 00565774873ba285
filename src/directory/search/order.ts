import { hash } from 'node:crypto'
import { daysBetween } from '../../platform/i18n/words.ts'

interface Scored {
  providerId: string
  score: number
}

/** Scores this near to the best of them are as good as equal. */
const nearlyEqual = 0.95

/**
 * The best first; near-equals take turns. From the best down, all within 5% of a group's first
 * form a group, whose order moves on by one each day: over as many days as a group has members,
 * each is first once. Nobody's name has a say.
 * @param today `2026-03-03`
 */
export function inTurns<One extends Scored>(found: One[], today: string): One[] {
  const day = daysBetween('2026-01-01', today)
  const sorted = found.toSorted((a, b) => b.score - a.score)
  const ordered: One[] = []
  while (ordered.length < sorted.length) {
    const from = ordered.length
    const least = sorted[from]!.score * nearlyEqual
    let until = from + 1
    while (until < sorted.length && sorted[until]!.score >= least) until++
    const group = inFixedOrder(sorted.slice(from, until))
    const first = ((day % group.length) + group.length) % group.length
    ordered.push(...group.slice(first), ...group.slice(0, first))
  }
  return ordered
}

/** An order that never changes and that nobody chose: that of a hash of the id. */
function inFixedOrder<One extends Scored>(group: One[]): One[] {
  if (group.length === 1) return group
  return group
    .map((one) => ({ one, key: hash('md5', one.providerId) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ one }) => one)
}
