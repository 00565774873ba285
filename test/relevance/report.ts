// npm run relevance: how well the search finds what people need. The half "tune" was looked at
// while it was made; the half "report" never was.
import { withGradedCounty } from './marl.ts'
import { relevance, type Way } from './run.ts'

const ways: Way[] = ['words only', 'meaning only', 'both']

console.log(`Graded needs over the listings of an invented county. nDCG@10 counts how near the first ten are
to the best order; success: somebody who suits well is among the first (or first three).
Needs that nobody could meet are left out.\n`)
console.log('half    by            needs  nDCG@10  success@1  success@3  nothing found')
await withGradedCounty(async (county) => {
  for (const half of ['tune', 'report'] as const)
    for (const way of ways) {
      const { needs, ndcg10, success1, success3, nothingFound } = await relevance(county, half, way)
      const cells = [ndcg10, success1, success3, nothingFound].map((one) => one.toFixed(3))
      console.log(
        `${half.padEnd(7)} ${way.padEnd(13)} ${String(needs).padStart(5)}  ${cells[0]!.padStart(7)}  ${cells[1]!.padStart(9)}  ${cells[2]!.padStart(9)}  ${cells[3]!.padStart(13)}`,
      )
    }
})
