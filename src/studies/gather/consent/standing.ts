import type { RowOf, StudyData } from '../../bundle/study-data.ts'

/** What a participant may agree to, and take back, each by itself. */
export const consentTo = ['interview', 'survey', 'recording', 'quotes', 'archive'] as const

export type ConsentTo = (typeof consentTo)[number]

/** What consent stands on: who decided what, and what was taken back. */
export type ConsentData = Pick<StudyData, 'study' | 'consent' | 'withdrawal'>

/** Where somebody’s consent stands. */
export interface Standing {
  agreesTo: ConsentTo[]
  /** What she took back and hasn’t agreed to again. */
  tookBack: ConsentTo[]
  /** The decision that stands, where there is one; it may have been taken back since. */
  decision: RowOf<'consent'> | undefined
  /** Somebody decided for her, and the recorded approval doesn’t allow that: it counts for nothing. */
  isOutsideApproval: boolean
}

/** She doesn’t want to be in the study any more: nothing that is known of her is kept anew. */
export function tookBackAll({ tookBack }: Pick<Standing, 'tookBack'>): boolean {
  return consentTo.every((to) => tookBack.includes(to))
}

export interface Consents {
  /**
   * @param on a day, ISO: as it stood in the evening of that day. Without one: as it stands after all that is
   * known, which is what decides whether something of hers may still be shown or counted.
   */
  standing(participantId: string, on?: string): Standing
  /** Whether she agrees to it, by the same rules. */
  allows(participantId: string, to: ConsentTo, on?: string): boolean
}

/** Where the consent of each participant stands. Whoever isn’t known agrees to nothing. */
export function consents(data: ConsentData): Consents {
  const mayBeDecidedForThem = data.study[0]?.includesWithoutCapacity === true
  const decisions = Map.groupBy(data.consent, ({ participantId }) => participantId)
  const withdrawals = Map.groupBy(data.withdrawal, ({ participantId }) => participantId)

  function standing(participantId: string, on = '9999-12-31'): Standing {
    const decision = (decisions.get(participantId) ?? [])
      .filter(({ givenOn }) => givenOn <= on)
      .toSorted((a, b) => order(moment(a), moment(b)))
      .at(-1)
    const takenBack = (withdrawals.get(participantId) ?? [])
      .filter(({ withdrawnOn }) => withdrawnOn <= on)
      .filter((one) => !decision || isAfter(one, decision))
      .flatMap(({ stops }) => stops)
    const isOutsideApproval = decision?.decided === 'consultee' && !mayBeDecidedForThem
    const agreed = decision && !isOutsideApproval ? decision.agreesTo : []
    return {
      decision,
      isOutsideApproval,
      agreesTo: consentTo.filter((to) => agreed.includes(to) && !takenBack.includes(to)),
      tookBack: consentTo.filter((to) => takenBack.includes(to)),
    }
  }

  return {
    standing,
    allows: (participantId, to, on) => standing(participantId, on).agreesTo.includes(to),
  }
}

type Moment = [day: string, recorded: number]

function moment(decision: RowOf<'consent'>): Moment {
  return [decision.givenOn, Date.parse(decision.recordedAt)]
}

/** Of the same day, what was recorded later; what was recorded at once was taken back. */
function isAfter(withdrawal: RowOf<'withdrawal'>, decision: RowOf<'consent'>): boolean {
  const taken: Moment = [withdrawal.withdrawnOn, Date.parse(withdrawal.recordedAt)]
  return order(taken, moment(decision)) >= 0
}

function order([day, recorded]: Moment, [otherDay, otherRecorded]: Moment): number {
  if (day !== otherDay) return day < otherDay ? -1 : 1
  return recorded - otherRecorded
}
