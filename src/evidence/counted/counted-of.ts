import { sql } from 'kysely'
import type { AreaRequest } from '#areas'
import type { Person } from '#people'
import { addDays, momentOf, visitsBetween, type Visit } from '#practice'
import { providerNames } from '#providers'
import { asPerson, type EvidenceDb } from '../apart.ts'
import { markedProviders, refresh } from '../cells/refresh.ts'
import { indicators } from '../indicators/indicators.ts'
import { isCellular, type Cellular } from '../indicators/indicator.ts'
import { leftOut, type LeftOut } from './left-out.ts'

/** What of one enterprise's records of a person is counted, in a month. */
export interface OfProvider {
  providerId: string
  name: string
  visits: (Visit & { isCounted: boolean; out?: LeftOut })[]
  /** An agreement of that month counts. */
  agreed: boolean
  /** Those that it is counted in. */
  indicators: Cellular[]
  /** All of this enterprise is out. */
  out?: LeftOut
}

export interface CountedOf {
  providers: OfProvider[]
  /** Everything is out. */
  out?: LeftOut
}

interface Month {
  /** Its first day. */
  from: string
  until: string
}

/** What is counted of a person in a month, as of now. As whoever sees all of her visits. */
export async function countedOf(
  c: AreaRequest,
  { personId }: Person,
  { from, until }: Month,
): Promise<CountedOf> {
  const { area, db } = c.var
  const { areaId, timeZone } = area
  // What she has just taken out is out.
  const marked = new Set(await markedProviders(db, areaId))
  const known = await asPerson(db, personId, (own) => knownTo(own, areaId, personId))
  for (const providerId of known) if (marked.has(providerId)) await refresh(db, areaId, providerId)
  const moment = (day: string) => momentOf(day, '00:00', timeZone)
  const visits = await visitsBetween(db, {
    ...{ areaId, personId, from: moment(from), until: moment(until) },
  })
  const found = await asPerson(db, personId, async (own) => ({
    out: await leftOut(own, areaId, personId),
    ...(await countedIn(own, { areaId, personId, from, until: addDays(until, -1) })),
  }))
  const names = await providerNames(db, areaId, known)
  return {
    out: found.out.find(({ providerId }) => providerId === null),
    providers: known
      .map((providerId): OfProvider => {
        const of = <Row extends { providerId: string | null }>(rows: Row[]) =>
          rows.filter((row) => row.providerId === providerId)
        const outs = of(found.out)
        const hers = of(visits).map((visit) => ({
          ...visit,
          isCounted: found.visitIds.has(visit.visitId),
          out: outs.find(({ visitId }) => visitId === visit.visitId),
        }))
        const agreed = found.agreedWith.has(providerId)
        const counted = {
          cells: of(found.cells),
          agreed,
          visited: hers.some((one) => one.isCounted),
        }
        return {
          ...{ providerId, name: names.get(providerId) ?? 'A provider', visits: hers, agreed },
          indicators: countedBy(counted),
          out: outs.find(({ visitId }) => visitId === null),
        }
      })
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  }
}

/** The enterprises that have records of her. */
async function knownTo(db: EvidenceDb, areaId: string, personId: string): Promise<string[]> {
  const { rows } = await sql<{ providerId: string }>`
    select distinct provider_id as "providerId" from evidence.known_to
    where area_id = ${areaId} and person_id = ${personId}`.execute(db)
  return rows.map(({ providerId }) => providerId)
}

interface Cell {
  providerId: string
  indicator: string
}

/** What counts of hers on the days of a month, and the cells of her that it is in. */
async function countedIn(
  db: EvidenceDb,
  { areaId, personId, from, until }: Month & { areaId: string; personId: string },
) {
  const { rows: visits } = await sql<{ visitId: string }>`
    select visit_id as "visitId" from evidence.visit
    where area_id = ${areaId} and person_id = ${personId} and day between ${from} and ${until}`.execute(
    db,
  )
  const { rows: agreed } = await sql<{ providerId: string }>`
    select distinct provider_id as "providerId" from evidence.agreement
    where area_id = ${areaId} and person_id = ${personId} and from_on <= ${until}::date
      and until_on > ${from}::date`.execute(db)
  const { rows: cells } = await sql<Cell>`
    select distinct provider_id as "providerId", indicator from evidence.person_window
    where area_id = ${areaId} and person_id = ${personId} and from_on <= ${until}::date
      and case span when 'month' then from_on >= ${from}::date else from_on + 28 > ${from}::date end`.execute(
    db,
  )
  return {
    visitIds: new Set(visits.map(({ visitId }) => visitId)),
    agreedWith: new Set(agreed.map(({ providerId }) => providerId)),
    cells,
  }
}

/** What her records are in: by her own cells, and sums of the enterprise that are made of such records. */
function countedBy(of: { cells: Cell[]; agreed: boolean; visited: boolean }): Cellular[] {
  const own = new Set(of.cells.map(({ indicator }) => indicator))
  return indicators.filter(isCellular).filter(({ name, grain, inputs }) => {
    if (grain === 'person-window') return own.has(name)
    const reads = (record: string) => inputs.some((one) => one.record === record)
    return (of.visited && reads('a visit')) || (of.agreed && reads('an agreement'))
  })
}
