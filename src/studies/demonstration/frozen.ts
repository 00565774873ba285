import type { StudyData } from '../bundle/study-data.ts'
import { planChanges } from '../plan/frozen/changes.ts'
import { planContent, planHash, type PlanContent } from '../plan/frozen/plan-content.ts'
import { at, idOf } from './ids.ts'
import { plan } from './plan.ts'
import { leadId } from './team.ts'

/** The plan as it was frozen before fieldwork, and the two things that were changed later. */
export function frozen(): Pick<StudyData, 'frozenPlan' | 'planChange'> {
  const now = planContent({ ...plan(), peopleWanted: [] })
  const then: PlanContent = {
    ...now,
    study: now.study.map((row) => ({ ...row, wantedMinutes: 45 })),
    outcome: now.outcome.map((row, n) =>
      n === 2 ? { ...row, benchmark: null, benchmarkYear: null } : row,
    ),
  }
  return {
    frozenPlan: [
      {
        ...{ frozenId: idOf('frozenPlan', 1), version: 1, hash: planHash(then), why: '' },
        ...{ content: then as never, memberId: leadId, frozenAt: at('2026-02-20', 16) },
      },
    ],
    planChange: planChanges(then, now).map((change, n) => ({
      ...{ changeId: idOf('planChange', n + 1), ...change, memberId: leadId },
      changedAt: at('2026-03-02', 11),
    })),
  }
}
