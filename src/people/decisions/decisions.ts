import { sql } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import type { explanations, standings } from '../access/consents.ts'

/** One decision, and what became of it. */
export interface Decided {
  decision: string
  standing: keyof typeof standings
  explained: keyof typeof explanations
  decidedBy: string | null
  consulted: string | null
  evidence: string | null
  evidenceSeenOn: string | null
  decidedAt: Date
  recordedBy: string
  /** It was taken back, what it gave was stopped, or nobody said yes in time; or so it will be. */
  endedAt: Date | null
}

/** All that was decided about a record, the newest first. As who may change it. */
export async function decisions(
  db: Db<'people'>,
  areaId: string,
  personId: string,
): Promise<Decided[]> {
  const rows = await db
    .selectFrom('people.consent as consent')
    .leftJoin('people.access as access', (join) =>
      join
        .onRef('access.area_id', '=', 'consent.area_id')
        .onRef('access.person_id', '=', 'consent.person_id')
        .onRef('access.access_id', '=', 'consent.access_id'),
    )
    .leftJoin('people.access_offer as offer', (join) =>
      join
        .onRef('offer.area_id', '=', 'consent.area_id')
        .onRef('offer.person_id', '=', 'consent.person_id')
        .onRef('offer.consent_id', '=', 'consent.consent_id')
        .on('offer.accepted_at', 'is', null)
        .on('offer.ends_at', '<', sql<Date>`now()`),
    )
    .selectAll('consent')
    .select(['access.ended_at as access_ended_at', 'offer.ends_at as offer_ended_at'])
    .where('consent.area_id', '=', areaId)
    .where('consent.person_id', '=', personId)
    .orderBy('consent.decided_at', 'desc')
    .orderBy('consent.consent_id', 'desc')
    .execute()
  return rows.map((row) => ({
    decision: row.decision,
    standing: row.standing as Decided['standing'],
    explained: row.explained as Decided['explained'],
    decidedBy: row.decided_by,
    consulted: row.consulted,
    evidence: row.evidence,
    evidenceSeenOn: row.evidence_seen_on,
    decidedAt: row.decided_at,
    recordedBy: row.recorded_by,
    endedAt: row.ended_at ?? row.access_ended_at ?? row.offer_ended_at,
  }))
}
