import type { Json } from '#stats'
import type { StudyData } from '../bundle/study-data.ts'
import { changesSince, lastFrozen } from '../plan/frozen/changes.ts'

/** The plan as it was frozen last, and what is otherwise now; null where it never was. */
export function planJson(data: StudyData): Json {
  const frozen = lastFrozen(data)
  if (!frozen) return { frozen: null, changes: [] }
  const { version, frozenAt, hash, why } = frozen
  return {
    frozen: { version, frozenAt, hash, why },
    changes: changesSince(data, frozen).map(({ what, was, becomes, changedAt = null }) => ({
      ...{ what, was, becomes, changedAt },
    })),
  }
}

/** The same for the public: that something changed and when, and nothing of what sites are called. */
export function publicPlanJson(data: StudyData): Json {
  const frozen = lastFrozen(data)
  if (!frozen) return { frozen: null, changes: [] }
  const { version, frozenAt, hash } = frozen
  return {
    frozen: { version, frozenAt, hash },
    changes: changesSince(data, frozen).map(({ place, what, changedAt = null }) => ({
      ...{ what: place.startsWith('site/') ? 'A site' : what, changedAt },
    })),
  }
}
