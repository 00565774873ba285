import type { Results } from './report.ts'
import type { Scene } from './measures/server.ts'

/** What the benchmark hopes for, and what came of it. It says so and stops nobody. */
export function aims({ scenes, bare, relevance }: Results): string[] {
  const pages = (where: Scene['where'], clients: number) =>
    Math.max(
      ...scenes
        .filter((one) => one.where === where && one.clients === clients)
        .map((one) => one.timing.p95),
    )
  const p95 = (where: Scene['where'], most: number) =>
    [1, 16].map((clients) => {
      const is = pages(where, clients)
      return aim(`p95 ${where}, ${clients} at once: under ${most} ms`, is < most, ms(is))
    })
  const timesBare = bare.map(({ where, clients, timing }) => {
    const times = pages(where, clients) / timing.p95
    const what = `${where}, ${clients} at once: at most twice the bare SQL`
    return aim(what, times <= 2, `${times.toFixed(1)} times`)
  })
  const longest = Math.max(...scenes.map((one) => one.blocks.longest))
  const work = Math.max(...scenes.map((one) => one.blocks.longestWork))
  const { Goldcrest: ours, ...others } = relevance.report
  const peers = Object.entries(others).filter(([name]) => !name.startsWith('Goldcrest'))
  const best = Math.max(...peers.map(([, figures]) => figures.ndcg10))
  return [
    'Aims (the worse of remembered and not)',
    '--------------------------------------',
    ...p95('in one area', 30),
    ...p95('over all', 60),
    ...timesBare,
    aim(
      'no block over 10 ms',
      longest <= 10,
      `${ms(longest)}, of which its own work at most ${ms(work)}`,
    ),
    aim(
      'better nDCG@10 than either peer, on the half to report',
      ours!.ndcg10 > best,
      `${ours!.ndcg10.toFixed(3)} against ${best.toFixed(3)}`,
    ),
  ]
}

function aim(what: string, met: boolean, is: string): string {
  return `${met ? 'yes' : 'no '}  ${what}: ${is}`
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`
}
