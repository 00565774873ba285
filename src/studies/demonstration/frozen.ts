import type { StudyData } from '../bundle/study-data.ts'
import { planChanges } from '../plan/frozen/changes.ts'
import { planContent, planHash, type PlanPart } from '../plan/frozen/plan-content.ts'
import { at, idOf } from './ids.ts'
import { armId, homeSupport } from './plan.ts'
import { leadId } from './team.ts'

type Plan = Pick<StudyData, PlanPart>

/** What was decided otherwise after the plan was frozen, the newest first: how it was before. */
const later: { changedAt: string; before(plan: Plan): Plan }[] = [
  {
    // Co-researchers said how long a visit has to be, before any price was asked.
    changedAt: at('2026-02-27', 15),
    before: (plan) => ({
      ...plan,
      study: plan.study.map((one) => ({ ...one, wantedMinutes: 15 })),
    }),
  },
  {
    // A ninth micro-enterprise that supports people at home wished to take part.
    changedAt: at('2026-02-24', 11),
    before: (plan) => ({
      ...plan,
      wanted: plan.wanted.map((one) =>
        one.serviceType === homeSupport && one.armId === armId(1)
          ? { ...one, organisations: 8 }
          : one,
      ),
    }),
  },
]

/** The plan as it was frozen before anybody was asked anything, and what was changed of it after. */
export function frozen(plan: Plan): Pick<StudyData, 'frozenPlan' | 'planChange'> {
  let own = plan
  const planChange: StudyData['planChange'] = []
  for (const { changedAt, before } of later) {
    const earlier = before(own)
    planChange.push(
      ...planChanges(planContent(earlier), planContent(own)).map((change) => ({
        ...{ changeId: '', memberId: leadId, changedAt },
        ...change,
      })),
    )
    own = earlier
  }
  const content = planContent(own)
  return {
    frozenPlan: [
      {
        ...{ frozenId: idOf('frozenPlan', 1), version: 1, memberId: leadId, why: '' },
        ...{ frozenAt: at('2026-02-20', 16), hash: planHash(content), content: content as never },
      },
    ],
    planChange: planChange
      .toReversed()
      .map((one, n) => ({ ...one, changeId: idOf('planChange', n + 1) })),
  }
}
