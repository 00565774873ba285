// An owner's page: exact figures as one would count them by hand, and hers alone.
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import {
  dayFromNow,
  visited,
  worker,
  write,
  type Visited,
} from '../../../test/support/site/visited.ts'

/** A visit at nine in the morning, so many days ago. */
function ago(days: number, minutes: number, more: object = {}) {
  const beganAt = new Date(`${dayFromNow(-days)}T09:00Z`)
  return { beganAt, endedAt: new Date(beganAt.getTime() + minutes * 60_000), ...more }
}

const pageOf = ({ maya }: Visited) => `/ashdale/enterprise/${maya.providerId}/what-we-add`

async function year(site: TestSite) {
  const who = await visited(site)
  await write(site, who, ago(40, 60, { place: 'home' }))
  await write(site, who, ago(10, 90, { place: 'out', breakMinutes: 60 }))
  await write(site, who, ago(3, 30))
  return who
}

test('her year is what she would count by hand: people first, with exact figures', () =>
  withSite(async (site) => {
    const who = await year(site)
    const page = await who.maya.visitor.open(pageOf(who))
    assert.match(page.text, /1 person, 3 visits, 3 hours of support, by 1 person who came\./)
    assert.match(page.text, /You supported 1 person: Asha\.New to you in this time/)
    // Forty days are six weeks.
    assert.match(page.text, /people have been with you for 6 weeks so far\. Nobody has left so far/)
    assert.match(page.text, /1 person of 1 went out with you/)
    // 90 of the 150 minutes of which somebody said where they were.
    assert.match(
      page.text,
      /1½ hours of your support were out of the house: 60% of the hours\.Of 2½ hours/,
    )
    assert.match(page.text, /had 1 hour for themselves/)
    assert.match(page.text, /Maya Holt: 3 hours, 3 visits to 1 person/)
    assert.match(page.text, /Nobody is named yet who can stand in/)
    // Said once: the same by months is another number, and would contradict it.
    assert.doesNotMatch(page.text, /Somebody known stands ready/)
    // A share is never alone.
    assert.match(
      page.text,
      /training that is in date\.Each worker is counted once a month: 0 times of \d/,
    )
    assert.match(page.text, /Of 1 of 3 visits nobody said where it was/)
    assert.match(page.text, /The figures can’t tell what changed/)
    assert.match(page.text, /How is this counted\?/)
  }))

test('the visit that people want is as long as the area has set it', () =>
  withSite(async (site) => {
    const who = await year(site)
    await site.rows(
      `insert into areas.setting (area_id, name, value, valid_from, reason)
       values ($1, 'visit_wanted', 90, '2026-01-01', 'The scheme')`,
      [site.area.areaId],
    )
    await site.rows(
      `insert into providers.price (area_id, price_id, service_id, pence, unit, position)
       select area_id, gen_random_uuid(), service_id, 1600, 'hour', 9 from providers.service where provider_id = $1`,
      [who.maya.providerId],
    )
    const page = await who.maya.visitor.open(pageOf(who))
    assert.match(page.text, /A visit of 1½ hours costs:.{0,120}£24 \(£16 an hour\)/)
  }))

test('a page without records says what will be here, and the one step that starts it', () =>
  withSite(async (site) => {
    const who = await visited(site)
    const page = await who.maya.visitor.open(pageOf(who))
    assert.match(page.text, /Here will be your year/)
    assert.match(page.link('Write down your first visit'), /\/visits\/new$/)
  }))

test('another owner, a worker and a person find nothing; a span that isn’t one isn’t there', () =>
  withSite(async (site) => {
    const who = await year(site)
    const other = { visitor: await site.runs(await site.list({ name: 'Bo Ling' }), { name: 'Bo' }) }
    const jo = await worker(site, who, 'Jo')
    for (const path of ['', '/paper', '/for-others', '/sharing', '/disputes']) {
      const at = `${pageOf(who)}${path}`
      for (const { visitor } of [other, jo, who.asha])
        assert.equal((await visitor.open(at)).status, 404, at)
      assert.equal((await who.maya.visitor.open(at)).status, 200, at)
    }
    for (const query of ['?span=decade', '/paper?span=year&for=nobody', '/for-others?for=x'])
      assert.equal((await who.maya.visitor.open(`${pageOf(who)}${query}`)).status, 404, query)
    for (const query of ['?span=quarter', '?span=all', '/paper?span=all'])
      assert.equal((await who.maya.visitor.open(`${pageOf(who)}${query}`)).status, 200, query)
  }))

test('on paper it stands alone: no link of the site, one style, no script, and as a file', () =>
  withSite(async (site) => {
    const who = await year(site)
    const answer = await who.maya.visitor.ask(`${pageOf(who)}/paper?file=html`)
    assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; .*\.html"$/)
    assert.match(answer.headers.get('content-security-policy') ?? '', /style-src 'sha256-/)
    const html = await answer.text()
    assert.match(html, /What Maya Holt adds/)
    assert.doesNotMatch(html, /href=|src=|<script/)
  }))
