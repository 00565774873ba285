// Whatever is typed into the pages of a study, and whatever stands in their addresses: each answers with a
// page, none fails, and nothing that was typed becomes a part of a page.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { newId } from '../src/platform/db/new-id.ts'
import { studyUrls } from '../src/study-urls.ts'
import { markers, text } from './drills/fuzz/texts.ts'
import { withSite, type TestSite } from './support/site/site.ts'
import { inventedStudy } from './support/studies/invented.ts'

/** How often each form is sent; FUZZ_SEED tries others. */
const rounds = Number(process.env.FUZZ_ROUNDS ?? 3)
const roles = ['lead', 'keeper', 'researcher', 'coder', 'co_researcher']
const keys = [
  'code',
  'by',
  'transcript',
  'page',
  'all',
  'pass',
  'first',
  'interviewers',
  'instrument',
]

const long = fc.constantFrom('word '.repeat(20_000), 'x'.repeat(100_000), '\u202E'.repeat(5000))

test('whatever is typed into a study is answered with a page', () =>
  withSite(
    async (site) => {
      const { evaluator, studyId } = await inventedStudy(site)
      const known = await idsOf(site, studyId)
      const plain = [
        ...Object.values(known).flat(),
        '2099-12-31',
        '1900-01-01',
        'yes',
        '1',
        newId(),
      ]
      const values = fc.oneof(text, text, long, fc.constantFrom(...plain))
      let seed = Number(process.env.FUZZ_SEED ?? 1)
      const one = <T>(of: fc.Arbitrary<T>): T => fc.sample(of, { seed: seed++, numRuns: 1 })[0]!
      const wrong: string[] = []
      let [asked, taken] = [0, 0]
      const ask = async (address: string, init?: RequestInit) => {
        // Each from somewhere else, so that nobody is asked to wait.
        const from = `10.${++asked >> 16}.${(asked >> 8) & 255}.${asked & 255}`
        const headers = { 'x-forwarded-for': from }
        const answer = await evaluator.ask(address, { ...init, headers })
        if (init && answer.status < 400) taken++
        const sent = `${String(init?.body ?? 'GET').slice(0, 600)} ${address.slice(0, 600)}`
        if (answer.status >= 500) wrong.push(`fails: ${sent}`)
        const said = answer.status < 300 ? await answer.text() : ''
        const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true
        if (isPage && markers.some((marker) => said.includes(marker))) wrong.push(`obeys: ${sent}`)
        return { status: answer.status, said: isPage ? said : '' }
      }
      for (const { pattern } of Object.values(studyUrls)) {
        if (!pattern.startsWith('/studies/:studyId')) continue
        const address = (isOdd: boolean) =>
          `/ashdale${pattern}`.replaceAll(/:(\w+)/g, (_, param: string) => {
            const own =
              isOdd && param !== 'studyId' ? values : fc.constantFrom(...(known[param] ?? ['1']))
            return encodeURIComponent(one(own).toWellFormed().slice(0, 2000))
          })
        for (let round = 0; round < rounds; round++) {
          // Whatever was done to her own seat before.
          await site.pool.query(
            `update studies.member set roles = $2, ended_at = null where study_id = $1
               and member_id in (select member_id from studies.seat where study_id = $1)`,
            [studyId, roles],
          )
          const page = address(false)
          const { said } = await ask(page)
          const odd = keys
            .filter(() => one(fc.boolean()))
            .map((key): [string, string] => [key, one(values).slice(0, 2000)])
          await ask(`${address(round % 3 === 2)}?${new URLSearchParams(odd)}`)
          const filled = fieldsOf(said).map(([key, value]) => [
            key,
            one(rarely) ? one(values) : value,
          ])
          await ask(page, { method: 'POST', body: new URLSearchParams(filled) })
        }
      }
      assert.deepEqual(wrong, [])
      assert.ok(taken > 20, `${taken} forms were taken`)
    },
    { installation: { proxies: 1 } },
  ))

const rarely = fc.integer({ min: 0, max: 2 }).map((number) => number === 0)

/** The names of the fields of a page, and what stands in them. */
function fieldsOf(html: string): [string, string][] {
  const inputs = html.matchAll(/<(?:input|textarea|select|button)[^>]*? name="([^"]+)"[^>]*>/g)
  return [...inputs].map(([tag, name]) => [name!, / value="([^"]*)"/.exec(tag)?.[1] ?? ''])
}

/** What addresses of the study name, three of each. */
async function idsOf(site: TestSite, studyId: string): Promise<Record<string, string[]>> {
  const known: Record<string, string[]> = {
    ...{
      studyId: [studyId],
      turn: ['0', '3'],
      file: ['html', 'zip'],
      kind: ['responses', 'prices'],
    },
    ...{ format: ['csv', 'xlsx', 'json'], thing: ['finding', 'quote'] },
  }
  const tables = {
    ...{ hypothesisId: 'hypothesis', outcomeId: 'outcome', armId: 'arm', siteId: 'site' },
    ...{ organisationId: 'organisation', participantId: 'participant', interviewId: 'interview' },
    ...{ responseId: 'response', instrumentId: 'instrument', transcriptId: 'transcript' },
    ...{ codeId: 'code', quoteId: 'quote', memberId: 'member', reportId: 'report' },
    ...{ findingId: 'finding', importId: 'import', guideId: 'topic_guide', thingId: 'finding' },
  }
  for (const [param, table] of Object.entries(tables)) {
    const column = table === 'topic_guide' ? 'guide_id' : `${table}_id`
    const { rows } = await site.pool.query<{ id: string }>(
      `select ${column}::text as id from studies.${table} where study_id = $1 limit 3`,
      [studyId],
    )
    if (rows.length > 0) known[param] = rows.map(({ id }) => id)
  }
  return known
}
