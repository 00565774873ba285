// npm run bench -- studies: how long a large study takes to bring in, to report, and to look at.
import { asMember } from '../../src/studies/apart.ts'
import { writeStudy } from '../../src/studies/bundle/write-study.ts'
import {
  demonstrationAsOf,
  demonstrationStudy,
} from '../../src/studies/demonstration/demonstration.ts'
import { makeReport } from '../../src/studies/report/reports.ts'
import { inContext } from '../../src/platform/db/context.ts'
import { newId } from '../../src/platform/db/new-id.ts'
import { withSite } from '../../test/support/site/site.ts'
import { largeStudy } from './large.ts'
import { firstOf, pagesOf } from './pages.ts'

const looks = 20

const asOf = demonstrationAsOf
const large = largeStudy()
console.log(
  `${large.response.length} surveys, ${large.transcript.length} transcripts, ${large.coding.length} codings`,
)
for (const [name, data] of [
  ['the invented study', demonstrationStudy()],
  ['the large one', large],
] as const)
  for (const kind of ['team', 'public'] as const)
    say(`${kind} report of ${name}`, await timed(() => makeReport({ data, asOf }, kind)))

await withSite(
  async (site) => {
    const studyId = newId()
    const { area, db } = site
    const evaluator = await site.signedIn({ name: 'Ruth', roles: ['evaluator'] })
    const inStudy = <T>(work: Parameters<typeof asMember<T>>[2]) =>
      inContext(db, { areaId: area.areaId, actor: 'bench' }, (transaction) =>
        asMember(transaction, { studyId }, work),
      )
    say('bringing it in', await timed(() => inStudy((apart) => writeStudy(apart, studyId, large))))
    const lead = large.member[0]!.memberId
    await site.rows(
      'insert into studies.seat (study_id, member_id, account_id) values ($1, $2, $3)',
      [studyId, lead, evaluator.accountId],
    )
    const { pages, without } = pagesOf(site.app, area.base, firstOf(studyId, large))
    const found = []
    let asked = 0
    for (const { name, address } of pages) {
      let status = 0
      const look = () =>
        timed(async () => {
          // As many readers, none of them too often.
          asked++
          const headers = { 'x-forwarded-for': `10.0.${asked >> 8}.${asked & 255}` }
          const answer = await evaluator.ask(address, { headers })
          await answer.arrayBuffer()
          status = answer.status
        })
      // The first look computes, the others may find it done.
      const first = await look()
      const times: number[] = []
      if (status !== 200) without.push(`${name} (${status})`)
      else for (let n = 0; n < looks; n++) times.push(await look())
      const p95 = times.toSorted((a, b) => a - b)[Math.ceil(0.95 * looks) - 1]
      if (p95 !== undefined) found.push({ name, first, p95 })
    }
    console.log(
      `\nEach page that its lead reads (first look, then p95 of ${looks}), the slowest first:`,
    )
    for (const { name, first, p95 } of found.toSorted((a, b) => b.p95 - a.p95))
      console.log(`${name.padEnd(24)} ${milliseconds(first)} ${milliseconds(p95)}`)
    console.log(`Nothing in this study to look at: ${without.join(', ') || 'none'}`)
  },
  { installation: { proxies: 1 } },
)

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function say(what: string, took: number): void {
  console.log(`${what.padEnd(44)} ${milliseconds(took)}`)
}

function milliseconds(took: number): string {
  return `${Math.round(took).toLocaleString('en-GB').padStart(8)} ms`
}
