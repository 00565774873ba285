// Whatever is typed into the pages of the everyday record, and whatever stands in their addresses: each
// answers with a page, none fails.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { newId } from '../src/platform/db/new-id.ts'
import { urls } from '../src/urls.ts'
import { text } from './drills/fuzz/texts.ts'
import { withSite, type TestSite } from './support/site/site.ts'
import type { Visitor } from './support/site/visitor.ts'
import { dayFromNow, plan, visited, worker, write } from './support/site/visited.ts'

const pages = [
  ...(['today', 'newVisit', 'visit', 'visitCorrection', 'visitUndo', 'visitPicture'] as const),
  ...(['visitPiece', 'visitPieceRemoval', 'week', 'weekDay', 'weekDayChange', 'plans'] as const),
  ...(['planNew', 'plan', 'planChange', 'planEnd', 'calendarLinks', 'personCalendar'] as const),
  ...(['calendar', 'sheet', 'sheetCsv', 'sheetExcel', 'notes', 'away', 'personAway'] as const),
  ...(['approaches', 'personMessages', 'messages', 'providerMessages'] as const),
  ...(['providerThread', 'quietHours', 'unpaid', 'personWeek', 'personDay'] as const),
  ...(['personVisitDay', 'personVisitOff', 'personVisits', 'personVisit'] as const),
  ...(['personVisitSaid', 'familyUpdates', 'familyPiece', 'watch', 'newWatch'] as const),
  ...(['watchEnd', 'watchContact', 'heard', 'continuity', 'enterpriseContinuity'] as const),
  ...(['backUps', 'newBackUp', 'backUp', 'enterpriseBackUps'] as const),
]

const ids = ['plan', 'on', 'person', 'provider', 'with', 'from', 'until', 'of', 'month', 'names']
const keys = [...ids, 'find', 'page', 'saved', 'version', 'backUp', 'back', 'undo', 'what']

/** How often each form is sent; FUZZ_SEED tries others. */
const rounds = Number(process.env.FUZZ_ROUNDS ?? 4)

/** The names of the fields of a page, and what stands in them. */
function fieldsOf(html: string): [string, string][] {
  const inputs = html.matchAll(/<(?:input|textarea|select|button)[^>]*? name="([^"]+)"[^>]*>/g)
  return [...inputs].map(([tag, name]) => [name!, / value="([^"]*)"/.exec(tag)?.[1] ?? ''])
}

test('whatever is typed into the everyday record is answered with a page', () =>
  withSite(
    async (site) => {
      const { actors, known, query } = await week(site)
      const days = ['1900-01-01', '2099-12-31', '2026-03-29', '2026-10-25', '2028-02-29']
      const plain = [...Object.values(known).flat(), ...days, 'yes', 'on', '1', '24:00', newId()]
      const values = fc.oneof(text, fc.constantFrom(...plain))
      let seed = Number(process.env.FUZZ_SEED ?? 1)
      const one = <T>(of: fc.Arbitrary<T>): T => fc.sample(of, { seed: seed++, numRuns: 1 })[0]!
      const failed: string[] = []
      let [asked, taken] = [0, 0]
      const ask = async (visitor: Visitor, address: string, init?: RequestInit) => {
        // Each from somewhere else, so that nobody is asked to wait.
        const from = `10.${++asked >> 16}.${(asked >> 8) & 255}.${asked & 255}`
        const answer = await visitor.ask(address, { ...init, headers: { 'x-forwarded-for': from } })
        if (init && answer.status < 400) taken++
        if (answer.status >= 500) failed.push(`${init?.body ?? 'GET'} ${address}`)
        return answer
      }
      const addressOf = (name: (typeof pages)[number], isOdd: boolean) =>
        `/ashdale${urls[name].pattern}`.replaceAll(/:(\w+)/g, (_, param: string) => {
          const value = one(isOdd ? values : fc.constantFrom(...(known[param] ?? [newId()])))
          return encodeURIComponent(value.toWellFormed())
        })
      for (const name of pages)
        for (const visitor of actors)
          for (let round = 0; round < rounds; round++) {
            const address = `${addressOf(name, false)}?${query}`
            const opened = await ask(visitor, address)
            if (opened.status === 404) break
            const fields = fieldsOf(await opened.text())
            const odd = keys.filter(() => one(fc.boolean())).map((key) => [key, one(values)])
            await ask(visitor, `${addressOf(name, round % 3 === 2)}?${new URLSearchParams(odd)}`)
            const filled = fields.map(([key, value]) => [key, one(rarely) ? one(values) : value])
            const body = new URLSearchParams(filled)
            await ask(visitor, address, { method: 'POST', body })
          }
      assert.deepEqual(failed, [])
      assert.ok(taken > 20, `${taken} forms were taken`)
    },
    { installation: { proxies: 1 } },
  ))

const rarely = fc.integer({ min: 0, max: 3 }).map((number) => number === 0)

/** Asha, whom Maya and Nia visit each day, with something of each kind. */
async function week(site: TestSite) {
  const who = await visited(site)
  const nia = await worker(site, who, 'Nia')
  const weekdays = [1, 2, 3, 4, 5, 6, 7]
  const daily = { workerId: nia.workerId, endsOn: null, weekdays }
  const { planId, plannedOn } = await plan(site, who, daily)
  const { visitId } = await write(site, who, { planned: { planId, plannedOn } })
  const { personId } = who.asha
  const { providerId } = who.maya
  const [watchId, backUpId] = [newId(), newId()]
  await site.rows(
    `insert into practice.watch (area_id, watch_id, person_id, grace_minutes, contact_name, contact_email, secret_hash, began_by)
     values ($1, $2, $3, 30, 'Ffion', 'ffion@example.org', '\\x00', 'x')`,
    [site.area.areaId, watchId, personId],
  )
  await site.rows(
    `insert into practice.back_up (area_id, back_up_id, person_id, provider_id, name, named_by)
     values ($1, $2, $3, $4, 'Ben', 'x')`,
    [site.area.areaId, backUpId, personId, providerId],
  )
  const tomorrow = dayFromNow(1)
  const known: Record<string, string[]> = {
    ...{ personId: [personId], providerId: [providerId], planId: [planId], visitId: [visitId] },
    ...{ watchId: [watchId], backUpId: [backUpId], plannedOn: [tomorrow, plannedOn] },
    day: [tomorrow],
    doing: ['move', 'call-off', 'missed', 'give', 'as-planned'],
  }
  const query = new URLSearchParams({
    ...{ plan: planId, on: plannedOn, person: personId, provider: providerId, with: personId },
  })
  return { actors: [who.maya.visitor, nia.visitor, who.asha.visitor], known, query }
}
