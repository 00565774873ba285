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
import { studyUrls } from '../../src/study-urls.ts'
import { withSite } from '../../test/support/site/site.ts'
import { largeStudy } from './large.ts'

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
    const finding = large.finding[0]!.findingId
    const of = { studyId }
    const pages = {
      study: studyUrls.study(area, of),
      find: studyUrls.find(area, of),
      outcomeFound: studyUrls.outcomeFound(area, { ...of, outcomeId: large.outcome[0]!.outcomeId }),
      pricesFound: studyUrls.pricesFound(area, of),
      hypothesisFound: studyUrls.hypothesisFound(area, {
        ...{ ...of, hypothesisId: large.hypothesis[0]!.hypothesisId },
      }),
      verdicts: studyUrls.verdicts(area, of),
      verdict: studyUrls.verdict(area, { ...of, thing: 'finding', thingId: finding }),
      reports: studyUrls.reports(area, of),
      plan: studyUrls.plan(area, of),
      sample: studyUrls.sample(area, of),
      team: studyUrls.team(area, of),
    }
    for (const [name, address] of Object.entries(pages)) {
      const times: number[] = []
      // The first look computes, the others find it done.
      say(`${name}: the first look`, await timed(() => evaluator.ask(address)))
      for (let look = 0; look < looks; look++)
        times.push(
          await timed(async () => {
            const { status } = await evaluator.ask(address)
            if (status !== 200) throw new Error(`${address} is answered ${status}`)
          }),
        )
      const sorted = times.toSorted((a, b) => a - b)
      say(`${name}: p95 of ${looks} looks`, sorted[Math.ceil(0.95 * looks) - 1]!)
    }
  },
  { installation: { proxies: 1 } },
)

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function say(what: string, milliseconds: number): void {
  console.log(
    `${what.padEnd(44)} ${Math.round(milliseconds).toLocaleString('en-GB').padStart(8)} ms`,
  )
}
