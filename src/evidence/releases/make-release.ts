import { sql } from 'kysely'
import type { Area } from '#areas'
import { terms } from '#providers'
import { hashOf } from '../../platform/canonical.ts'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { lockByName } from '../../platform/db/lock-by-name.ts'
import { newId } from '../../platform/db/new-id.ts'
import { asCounting, type EvidenceDb } from '../apart.ts'
import { allProviders } from '../cells/providers.ts'
import { markedProviders, refresh } from '../cells/refresh.ts'
import { sums, type Sums } from '../figures/sums.ts'
import { isOfArea } from '../indicators/indicator.ts'
import { benchmarkFor, benchmarksOf } from './benchmarks/benchmarks.ts'
import { familiesOfEnterprises, releasedEight } from './eight.ts'
import { protectedFamilies } from './families.ts'
import { releasedFigures } from './figures.ts'
import { atWork, groupsOf, jobs, type AtWork } from './groups.ts'
import { headlines } from './headlines.ts'
import { peopleCounts, type Counts } from './people-counts.ts'
import type { KeptCounts } from './protect/publish-counts.ts'
import { published } from './protected-as.ts'
import { quarterBefore, type Quarter } from './quarter.ts'
import type { Release } from './release.ts'
import { latestOf } from './released.ts'

interface Wanted {
  area: Pick<Area, 'areaId' | 'slug' | 'name' | 'invented' | 'timeZone'>
  quarter: Quarter
  /** Who asks for it: `account:<id>`, `job:…`. */
  by: string
  now?: Temporal.Instant
}

/** What is kept beside a release, for the next of the same quarter. */
interface Kept {
  /** Of the true numbers: the same again is the same release. */
  of: string
  families: KeptCounts[]
}

/**
 * Makes the release of an area’s quarter, or finds the one that says the same. Two that do it at once do it one
 * after the other. What had changed is counted first, and nothing is counted anew while it is made: whatever is
 * written, withdrawn or erased from then on shows in the next one. Of a quarter that hasn’t ended, the whole area
 * only, so that less has to be hidden when it is whole.
 * @returns none where the quarter has not begun.
 */
export async function makeRelease(
  db: WholeTransaction,
  { area, quarter, by, now = Temporal.Now.instant() }: Wanted,
): Promise<Release | undefined> {
  const { areaId } = area
  const today = now.toZonedDateTimeISO(area.timeZone).toPlainDate().toString()
  if (today < quarter.from) return undefined
  await lockByName(db, 'evidence-release', areaId)
  const soFar = today < quarter.until
  const kindNames = (await terms(db)).support
  const found = await read(db, areaId, quarter, today)
  const groups = groupsOf(found.all, kindNames).filter(({ by: kind }) => !soFar || kind === 'area')

  const kept = await asCounting(db, (counting) => keptBefore(counting, areaId, quarter.quarter))
  const of = hashOf([
    found,
    groups.map(({ key, providers }) => [key, [...providers].toSorted()]),
    soFar,
  ])
  const last = await latestOf(db, areaId, quarter.quarter)
  if (last && kept.at(-1)?.of === of) return last

  const until = soFar ? today : quarter.until
  const rows = new Map(found.rows)
  const shown = await protectedFamilies({
    ...{ groups, sums: found.sums, people: found.counts, rows },
    enterprises: familiesOfEnterprises(found.all, found.jobs, { from: quarter.from, until }),
    earlier: kept.flatMap(({ families }) => families),
  })

  const beside = await benchmarksOf(db, areaId)
  const made = { groups, sums: found.sums, shown, rows, records: new Map(found.records) }
  const figures = published
    .flatMap((one) => releasedFigures(one, made))
    .map((figure) => ({ ...figure, benchmark: benchmarkFor(beside, figure) }))
  const numbers = releasedEight({
    shown,
    hours: figures.find((one) => one.indicator === 'hours' && one.group.by === 'area'),
    weeks:
      Temporal.PlainDate.from(quarter.from).until(Temporal.PlainDate.from(until)).days / 7 || 1,
  })
  const before = await latestOf(db, areaId, quarterBefore(quarter).quarter)
  const own = {
    schema: 1 as const,
    area: { slug: area.slug, name: area.name, invented: area.invented },
    ...{ quarter: quarter.quarter, from: quarter.from, until, soFar, eight: numbers, figures },
  }
  const said = { ...own, headlines: headlines(own, before) }
  const release: Release = {
    ...said,
    ...{ releaseId: newId(), number: (last?.number ?? 0) + 1, madeOn: today, hash: hashOf(said) },
  }
  const families = [...shown.values()].map((one) => one.kept)
  await keep(db, areaId, { release, by, kept: { of, families } })
  return release
}

interface Read {
  all: AtWork[]
  jobs: number
  sums: Sums[]
  counts: Counts[]
  rows: [string, { providerId: string }[]][]
  records: [string, number][]
}

async function read(
  db: WholeTransaction,
  areaId: string,
  quarter: Quarter,
  today: string,
): Promise<Read> {
  const ids = await asCounting(db, (counting) => allProviders(counting, areaId))
  // As `refresh` locks them: until this is made nobody counts anew.
  for (const id of ids) await lockByName(db, 'evidence', areaId, id)
  for (const id of await markedProviders(db, areaId)) await refresh(db, areaId, id)
  const period = { areaId, from: quarter.from, until: quarter.until }
  const lastDay =
    today < quarter.until
      ? Temporal.PlainDate.from(today).add({ days: 1 }).toString()
      : quarter.until
  return asCounting(db, async (counting) => {
    const added = await sums(counting, { ...period, today })
    const rows: Read['rows'] = []
    for (const one of published)
      if (isOfArea(one)) {
        const asked = { areaId, from: quarter.from, until: lastDay }
        rows.push([
          one.name,
          (await one.formula(asked).execute(counting)).rows as { providerId: string }[],
        ])
      }
    const total = (name: string, of: 'numerator' | 'denominator') =>
      added.filter(({ indicator }) => indicator === name).reduce((sum, one) => sum + one[of], 0)
    return {
      all: await atWork(counting, period),
      jobs: await jobs(counting, { areaId, until: lastDay }),
      sums: added,
      counts: await peopleCounts(counting, { ...period, today }, published),
      rows,
      records: [
        ['a visit', total('people-supported', 'numerator')],
        ['who asked', total('routes-in', 'numerator')],
      ],
    }
  })
}

async function keptBefore(db: EvidenceDb, areaId: string, quarter: string): Promise<Kept[]> {
  const rows = await db
    .selectFrom('evidence.release_counts as kept')
    .innerJoin('evidence.release as release', (join) =>
      join
        .onRef('release.area_id', '=', 'kept.area_id')
        .onRef('release.release_id', '=', 'kept.release_id'),
    )
    .select('kept.counts')
    .where('kept.area_id', '=', areaId)
    .where('release.quarter', '=', quarter)
    .orderBy('release.number')
    .execute()
  return rows.map(({ counts }) => counts as unknown as Kept)
}

async function keep(
  db: WholeTransaction,
  areaId: string,
  { release, by, kept }: { release: Release; by: string; kept: Kept },
): Promise<void> {
  const { releaseId, quarter, number, soFar } = release
  await asCounting(db, async (counting) => {
    await sql`insert into evidence.release (area_id, release_id, quarter, number, so_far, made_by, content)
      values (${areaId}, ${releaseId}, ${quarter}, ${number}, ${soFar}, ${by}, ${JSON.stringify(release)})`.execute(
      counting,
    )
    await sql`insert into evidence.release_counts (area_id, release_id, counts)
      values (${areaId}, ${releaseId}, ${JSON.stringify(kept)})`.execute(counting)
  })
}
