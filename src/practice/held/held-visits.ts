import { ruleWords, toConfirm, type HeldPart } from '#areas'
import type { Db } from '../../platform/db/db.ts'
import { plans, planChanges, type Plan, type PlanChange } from '../plan/plan.ts'
import { places } from '../visit/visit-form.ts'
import { everyVersion, type Visit } from '../visit/visits.ts'
import { pieces, type Piece } from '../piece/piece.ts'

/** What is kept of visits to a person: parts for each enterprise, for each answers for its own. */
export async function heldVisits(
  db: Db<'practice' | 'areas'>,
  areaId: string,
  personId: string,
): Promise<HeldPart[]> {
  const always = { from: '0001-01-01', until: '9999-01-01' }
  const planned = await plans(db, { areaId, ...always, personId })
  const changes = await planChanges(db, {
    ...{ areaId, from: '1900-01-01', until: '2099-01-01' },
    planIds: planned.map(({ planId }) => planId),
  })
  const visits = await everyVersion(db, areaId, personId)
  const added = await pieces(db, areaId, [...new Set(visits.map(({ visitId }) => visitId))])
  const kept = `${await ruleWords(db, areaId, 'visit_kept')} after the agreement ends.`
  const keptPieces = `${await ruleWords(db, areaId, 'visit_piece_kept')}, or until somebody takes it down.`
  const providerIds = new Set([...planned, ...visits].map(({ providerId }) => providerId))
  return [...providerIds].flatMap((providerId): HeldPart[] => {
    const own = <T extends { providerId: string }>(all: T[]) =>
      all.filter((one) => one.providerId === providerId)
    const ownVisits = own(visits)
    const ids = new Set(ownVisits.map(({ visitId }) => visitId))
    const common = {
      controller: { providerId },
      why: `To give the support that was agreed, and to be able to show it (contract; for what it says of health, to give care) ${toConfirm}.`,
    }
    return [
      {
        ...common,
        ...{ part: 'plans', title: 'When somebody was to come', kept },
        items: own(planned).map((plan) => planItem(plan, changes)),
        from: ['practice.plan', 'practice.plan_ending', 'practice.plan_change'],
      },
      {
        ...common,
        ...{ part: 'visits', title: 'What was written of visits', kept },
        items: ownVisits.map(visitItem),
        from: ['practice.visit', 'practice.progress', 'practice.family_update'],
      },
      {
        ...common,
        ...{ part: 'visit_pieces', title: 'Pictures and voices of visits', kept: keptPieces },
        items: added.filter(({ visitId }) => ids.has(visitId)).map(pieceItem),
        from: ['practice.piece'],
      },
    ]
  })
}

function planItem(plan: Plan, changes: PlanChange[]): HeldPart['items'][number] {
  return {
    'First day': plan.beginsOn,
    'Last day': plan.endsOn,
    'Each so many weeks': plan.everyWeeks,
    'Days of the week, 1 is Monday': plan.weekdays.map(String),
    Time: plan.beginsAt ?? plan.part,
    Minutes: plan.minutes,
    Where: plan.place,
    'What matters then': plan.words,
    'Days that were otherwise': changes
      .filter(({ planId }) => planId === plan.planId)
      .map((one) =>
        [one.plannedOn, one.kind, one.reason, one.beginsAt?.toISOString(), one.words]
          .filter(Boolean)
          .join(' '),
      ),
  }
}

function visitItem(visit: Visit): HeldPart['items'][number] {
  return {
    Began: visit.beganAt.toISOString(),
    Ended: visit.endedAt?.toISOString() ?? null,
    Note: visit.words,
    'What was done': visit.activities,
    Where: visit.place ? places[visit.place] : null,
    'For the family': visit.familyWords,
    'Nearer to a goal': visit.progress.map(({ words }) => words),
    'Minutes of rest for whoever cares': visit.breakMinutes,
    Written: visit.writtenAt.toISOString(),
    'Is a correction': visit.replaces !== null,
    'Was taken back': visit.withdrawn,
  }
}

function pieceItem(piece: Piece): HeldPart['items'][number] {
  return {
    Kind: piece.kind,
    'What it shows or says': piece.words,
    'For the family': piece.forFamily,
    Added: piece.addedAt.toISOString(),
  }
}
