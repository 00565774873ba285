import { ruleWords, toConfirm, type HeldPart } from '#areas'
import type { Db } from '../../platform/db/db.ts'
import { relations, scopes, type Relation, type Scope } from '../access/scopes.ts'
import { explanations, standings } from '../access/consents.ts'

type Of = { db: Db<'people' | 'areas'>; areaId: string; personId: string }

/** Of the record as such: its name, and how it began. */
export async function recordHeld({ db, areaId, personId }: Of): Promise<HeldPart> {
  const row = await db
    .selectFrom('people.person as person')
    .leftJoin('people.paper_record as paper', (join) =>
      join
        .onRef('paper.area_id', '=', 'person.area_id')
        .onRef('paper.person_id', '=', 'person.person_id'),
    )
    .select(['person.name', 'person.begun_at', 'paper.begun_at as on_paper', 'paper.claimed_at'])
    .where('person.area_id', '=', areaId)
    .where('person.person_id', '=', personId)
    .executeTakeFirst()
  return {
    part: 'record',
    title: 'The record',
    why: `So that there is one place for all of it (consent) ${toConfirm}.`,
    controller: 'scheme',
    kept: 'Until it is erased.',
    items: row
      ? [
          {
            Name: row.name,
            Begun: row.begun_at,
            ...(row.on_paper && { 'Begun on paper': row.on_paper, Claimed: row.claimed_at }),
          },
        ]
      : [],
    from: ['people.person', 'people.paper_record'],
  }
}

/** Who was let see what, and what was decided about it. */
export async function accessHeld({ db, areaId, personId }: Of): Promise<HeldPart> {
  const rows = await db
    .selectFrom('people.access')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .orderBy('given_at')
    .orderBy('access_id')
    .execute()
  return {
    part: 'access',
    title: 'Who may see what',
    why: `So that it is clear who was let in, by whom, and when (legal obligation to show it) ${toConfirm}.`,
    controller: 'scheme',
    kept: `${await ruleWords(db, areaId, 'ended_access_kept')} after it ended.`,
    items: rows.map((row) => ({
      Who: row.name,
      'Who they are': relations[row.relation as Relation],
      'May see': row.scopes.map((scope) => scopes[scope as Scope]),
      Because: row.why,
      From: row.from_on,
      Until: row.until_on,
      Ended: row.ended_at,
    })),
    from: ['people.access'],
  }
}

export async function decisionsHeld({ db, areaId, personId }: Of): Promise<HeldPart> {
  const rows = await db
    .selectFrom('people.consent')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .orderBy('decided_at')
    .orderBy('consent_id')
    .execute()
  return {
    part: 'decisions',
    title: 'What was decided',
    why: `So that it can be shown who agreed to what (legal obligation) ${toConfirm}.`,
    controller: 'scheme',
    kept: `${await ruleWords(db, areaId, 'ended_access_kept')} after it ended.`,
    items: rows.map((row) => ({
      Decision: row.decision,
      'Who decides': standings[row.standing as keyof typeof standings],
      'Their name': row.decided_by,
      'Who was asked': row.consulted,
      'How it was explained': explanations[row.explained as keyof typeof explanations],
      'What was seen of it': row.evidence,
      'Seen on': row.evidence_seen_on,
      Decided: row.decided_at,
      Ended: row.ended_at,
    })),
    from: ['people.consent'],
  }
}

/** What somebody was offered to see, and has not said yes to, or did. */
export async function offersHeld({ db, areaId, personId }: Of): Promise<HeldPart> {
  const rows = await db
    .selectFrom('people.access_offer')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .orderBy('offered_at')
    .orderBy('offer_id')
    .execute()
  return {
    part: 'offers',
    title: 'Who was invited',
    why: `So that a link brings what was offered, and no more (consent) ${toConfirm}.`,
    controller: 'scheme',
    kept: `${await ruleWords(db, areaId, 'old_invitation_kept')} after it is over; with a yes, as long as what it gave.`,
    items: rows.map((row) => ({
      Who: row.name,
      'Who they are': relations[row.relation as Relation],
      'May see': row.scopes.map((scope) => scopes[scope as Scope]),
      Because: row.why,
      Until: row.until_on,
      Offered: row.offered_at,
      'Said yes': row.accepted_at,
      Ended: row.ended_at,
    })),
    from: ['people.access_offer'],
  }
}

/** Of a record on paper: that she wants it as her own, and what was seen of who she is. */
export async function claimsHeld({ db, areaId, personId }: Of): Promise<HeldPart> {
  const rows = await db
    .selectFrom('people.paper_claim')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('person_id', '=', personId)
    .orderBy('asked_at')
    .orderBy('claim_id')
    .execute()
  return {
    part: 'claims',
    title: 'Having a record from paper as one’s own',
    why: `So that nobody else gets it (legal obligation) ${toConfirm}.`,
    controller: 'scheme',
    kept: 'Until the record is erased.',
    items: rows.map((row) => ({
      'Name said': row.name_said,
      Number: row.reference,
      Asked: row.asked_at,
      'What was seen': row.seen,
      Checked: row.checked_at,
      Claimed: row.taken_at,
      'Taken back from who had it by mistake': row.undone_at,
      'How that was known': row.undone_why,
    })),
    from: ['people.paper_claim'],
  }
}
