/** Who codes a transcript in a pass, as far as it matters here. */
interface Assigned {
  transcriptId: string
  memberId: string
  pass: string
  isBlind: boolean
  doneAt: Date | string | null
}

/**
 * Tells what of others nobody may see yet: what is coded blind is seen by the coder alone until all who code
 * that transcript blind in that pass are done.
 * @param assignments of the study, or of one transcript.
 */
export function hiddenFrom(
  memberId: string,
  assignments: readonly Assigned[],
): (of: { transcriptId: string; memberId: string; pass: string }) => boolean {
  const open = new Set(
    assignments
      .filter(({ isBlind, doneAt }) => isBlind && doneAt === null)
      .map(({ transcriptId, pass }) => `${transcriptId} ${pass}`),
  )
  return (of) => of.memberId !== memberId && open.has(`${of.transcriptId} ${of.pass}`)
}

/**
 * The codings that count: none of a transcript that is still coded blind in their pass. Counts that hold some
 * would tell each coder what the others did, so that nobody counts them, not even the coder herself.
 */
export function comparedCodings<One extends Coded>(data: Study<One>): One[] {
  return visibleCodings(data, '')
}

interface Coded {
  transcriptId: string
  memberId: string
  codeId: string
}

interface Study<One extends Coded> {
  coding: readonly One[]
  assignment: readonly Assigned[]
  code: readonly { codeId: string; pass: string }[]
}

/** The codings of a study that somebody may see. */
export function visibleCodings<One extends Coded>(
  { coding, assignment, code }: Study<One>,
  memberId: string,
): One[] {
  const isHidden = hiddenFrom(memberId, assignment)
  const passes = new Map(code.map(({ codeId, pass }) => [codeId, pass]))
  return coding.filter((one) => !isHidden({ ...one, pass: passes.get(one.codeId) ?? '' }))
}
