// Whatever is proposed, agreed, ended and stopped, in whatever order: on each day the version that
// counts and what the provider may see are what a plain calendar says.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { scopesHeld, type Scope } from '#people'
import { withSite, type TestSite } from '../../test/support/site/site.ts'
import { inContext } from '../platform/db/context.ts'
import type { WholeTransaction } from '../platform/db/db.ts'
import { newId } from '../platform/db/new-id.ts'
import { agreement, type Content, type Party } from './agreement.ts'
import { endAgreement } from './end-agreement.ts'
import { giveAssent } from './give-assent.ts'
import { versionOn } from './in-force.ts'
import { beginAgreement, proposeVersion } from './propose-version.ts'
import { ashaAndMaya } from './testing.ts'

/** The calendar: 80 days, over the night on which clocks change. */
const days = Array.from({ length: 80 }, (_, index) =>
  new Date(Date.UTC(2026, 2, 1 + index)).toISOString().slice(0, 10),
)

type Step =
  | { do: 'propose'; party: Party; begins: number; lasts: number | null; asks: Scope[] }
  | { do: 'yes'; party: Party; older: number; paperDaysAgo: number | null }
  | { do: 'end'; party: Party; inDays: number }
  | { do: 'stop' }
  | { do: 'sleep'; nights: number }

const party = fc.constantFrom<Party>('person', 'provider')
const step = fc.oneof(
  fc.record({
    do: fc.constant('propose' as const),
    party,
    begins: fc.integer({ min: -6, max: 12 }),
    lasts: fc.option(fc.integer({ min: 0, max: 20 }), { freq: 3 }),
    asks: fc.subarray<Scope>(['about_me', 'plan', 'all_visits']),
  }),
  ...[1, 2, 3].map(() =>
    fc.record({
      do: fc.constant('yes' as const),
      party,
      older: fc.nat({ max: 6 }).map((n) => (n === 6 ? 1 : 0)),
      paperDaysAgo: fc.option(fc.nat({ max: 4 }), { freq: 3 }),
    }),
  ),
  fc.record({ do: fc.constant('end' as const), party, inDays: fc.nat({ max: 15 }) }),
  fc.record({ do: fc.constant('stop' as const) }),
  fc.record({ do: fc.constant('sleep' as const), nights: fc.integer({ min: 1, max: 6 }) }),
)

/** What a plain calendar says. */
class Calendar {
  today = 6
  /** By day: the number of the version that counts, and what the provider may see. */
  counts: (number | undefined)[] = days.map(() => undefined)
  sees: string[] = days.map(() => '')
  versions: { begins: number; ends: number; sees: string; said: Partial<Record<Party, number>> }[] =
    []
  overFrom = Infinity

  yes(who: Party, number: number, day: number) {
    const version = this.versions[number - 1]
    const isOpen = number === this.versions.length && this.overFrom === Infinity
    if (!version || !isOpen || version.ends < this.today || version.said[who] !== undefined) return
    version.said[who] = day
    const { person, provider } = version.said
    if (person === undefined || provider === undefined) return
    const from = Math.max(person, provider, version.begins)
    for (let at = from; at < days.length; at++) {
      this.counts[at] = at <= version.ends ? number : undefined
      this.sees[at] = at <= version.ends ? version.sees : ''
    }
  }

  end(from: number) {
    if (this.overFrom <= from) return
    this.overFrom = from
    this.counts.fill(undefined, from)
    this.sees.fill('', from)
  }
}

test('on each day the version that counts and what the provider may see are as agreed', () =>
  withSite(async (site) => {
    const { asha, maya } = await ashaAndMaya(site)
    const accounts = { person: asha.accountId, provider: maya.accountId }
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        // What another story gave would be seen in this one.
        await site.rows('delete from people.access where agreement_id is not null')
        const told = new Story(site, accounts, asha.personId, maya.providerId)
        for (const one of steps) {
          await told.go(one)
          await told.check()
        }
      }),
      {
        numRuns: 60,
        ...(process.env.EXAMPLES === 'random' ? {} : { seed: 20_260_329 }),
      },
    )
  }))

/** The lists of a context that a provider’s scopes open: her own she has by being the provider. */
function asLists(sees: string): string {
  const scopes = sees.split(',').filter((one) => ['about_me', 'plan', 'all_visits'].includes(one))
  return sees && ['people', ...scopes.map((one) => `scope_${one}`)].toSorted().join()
}

class Story {
  readonly calendar = new Calendar()
  readonly agreementId = newId()
  readonly areaId: string
  readonly site: TestSite
  readonly accounts: Record<Party, string>
  readonly personId: string
  readonly providerId: string

  constructor(
    site: TestSite,
    accounts: Record<Party, string>,
    personId: string,
    providerId: string,
  ) {
    this.site = site
    this.accounts = accounts
    this.areaId = site.area.areaId
    this.personId = personId
    this.providerId = providerId
  }

  /** As the request of a party, with no rights but hers. */
  as<T>(who: Party, work: (db: WholeTransaction) => Promise<T>): Promise<T> {
    const person = [this.personId]
    const lists: Record<string, string[]> =
      who === 'person'
        ? { people: person, scope_agreement: person, scope_everything: person }
        : { providers: [this.providerId] }
    return inContext(this.site.db, { areaId: this.areaId, actor: `the ${who}`, lists }, work)
  }

  async go(one: Step): Promise<void> {
    const { calendar, areaId, agreementId, personId, providerId } = this
    const today = days[calendar.today]!
    const who = one.do === 'propose' || one.do === 'yes' || one.do === 'end' ? one.party : 'person'
    const of = { areaId, agreementId, by: `account:${this.accounts[who]}` }
    if (one.do === 'sleep') calendar.today = Math.min(60, calendar.today + one.nights)
    if (one.do === 'stop') {
      await this.as('person', (db) =>
        db
          .updateTable('people.access')
          .set({ ended_at: new Date(), ended_by: 'account:x' })
          .where('agreement_id', '=', agreementId)
          .where('ended_at', 'is', null)
          .execute(),
      )
      calendar.sees.fill('', calendar.today)
    }
    if (one.do === 'propose') {
      const begins = Math.max(0, calendar.today + one.begins)
      const ends = one.lasts === null ? Infinity : begins + one.lasts
      const scopes: Scope[] = ['agreement', 'own_visits', ...one.asks]
      const version = {
        ...{ versionId: newId(), party: one.party, after: calendar.versions.length },
        content: { ...content, scopes, beginsOn: days[begins]!, endsOn: days[ends] },
      }
      if (calendar.versions.length === 0) {
        const begun = { ...of, ...version, personId, providerId, personName: 'Asha' }
        await this.as(one.party, (db) => beginAgreement(db, begun))
      } else await this.as(one.party, (db) => proposeVersion(db, { ...of, ...version }))
      if (calendar.overFrom === Infinity)
        calendar.versions.push({ begins, ends, sees: scopes.toSorted().join(), said: {} })
    }
    if (one.do === 'yes') {
      const number = calendar.versions.length - one.older
      const isPaper = one.party === 'provider' && one.paperDaysAgo !== null
      const day = calendar.today - (isPaper ? one.paperDaysAgo! : 0)
      const paper = isPaper ? { signedOn: days[day]!, present: 'Her son' } : undefined
      const decision = { standing: 'person', explained: 'talking' } as const
      const yes = { ...of, party: one.party, number, providerName: 'Maya', today, paper, decision }
      // Who has an account says yes on screen only: on the days of paper she has none.
      if (isPaper) await this.selfEnds('now()')
      await this.as(one.party, (db) => giveAssent(db, yes))
      if (isPaper) await this.selfEnds('null')
      calendar.yes(isPaper ? 'person' : one.party, number, day)
    }
    if (one.do === 'end' && calendar.versions.length > 0) {
      const from = calendar.today + one.inDays
      const end = { ...of, party: one.party, endingId: newId(), overFrom: days[from]!, today }
      await this.as(one.party, (db) => endAgreement(db, end))
      calendar.end(from)
    }
  }

  private async selfEnds(at: 'now()' | 'null'): Promise<void> {
    const by = at === 'null' ? 'null' : "'account:x'"
    await this.site.rows(
      `update people.access set ended_at = ${at}, ended_by = ${by} where relation = 'self'`,
    )
  }

  async check(): Promise<void> {
    const { calendar, areaId, agreementId } = this
    const found = await this.as('provider', (db) => agreement(db, areaId, agreementId))
    const counts = days.map((day) => found && versionOn(found, day)?.number)
    assert.deepEqual(counts, calendar.counts)
    const rows = await this.site.rows<{ from: string; until: string | null; scopes: string[] }>(
      `select from_on::text as from, until_on::text as until, scopes from people.access
       where agreement_id = $1 and ended_at is null`,
      [agreementId],
    )
    // Two rows on one day would give more than the version says.
    const sees = days.map((day) =>
      rows
        .filter(({ from, until }) => from <= day && day <= (until ?? day))
        .map(({ scopes }) => scopes.toSorted().join())
        .join(' and '),
    )
    assert.deepEqual(sees.slice(calendar.today), calendar.sees.slice(calendar.today))
    assert.deepEqual(await this.opened(), calendar.sees.slice(calendar.today).map(asLists))
  }

  /** What a request of the provider opens, in the first and the last moment of each day that is left. */
  async opened(): Promise<string[]> {
    const query = scopesHeld({ areaId: this.areaId, timeZone: 'Europe/London' }, sql`null::uuid`, {
      providerIds: sql`${[this.providerId]}::uuid[]`,
      at: sql`moment`,
    })
    const { rows } = await sql<{ day: string; held: Record<string, string[]> }>`
      select day, json_strip_nulls(row_to_json(held)) as held
      from unnest(${days.slice(this.calendar.today)}::text[]) as day
        cross join lateral (values (day::timestamp at time zone 'Europe/London'),
          ((day::date + 1)::timestamp at time zone 'Europe/London' - interval '1 millisecond')) as moments (moment)
        cross join lateral (${query}) as held
      order by day, moment`.execute(this.site.db)
    const lists = rows.map(({ held }) =>
      Object.keys(held)
        .filter((list) => held[list]?.includes(this.personId))
        .toSorted()
        .join(),
    )
    const pairs = lists.flatMap((first, index) => (index % 2 ? [] : [[first, lists[index + 1]!]]))
    return pairs.map(([first, last]) => (first === last ? first! : `${first} and then ${last}`))
  }
}

const content: Content = {
  words: 'We cook.',
  beginsOn: '',
  fundingRoute: 'council',
  noticeDays: 7,
  cover: 'asked',
  scopes: [],
  lines: [{ words: 'Visit', pence: 1850, unit: 'hour', days: 'any' }],
}
