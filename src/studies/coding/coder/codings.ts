import type { StudyDb } from '../../apart.ts'
import { codes, type Placed } from '../codebook/codes.ts'
import { patternOf } from '../codebook/swatch.tsx'
import { byPlace } from '../../../platform/text/code-points.ts'
import { assignments } from '../transcripts/assign.ts'
import { transcript } from '../transcripts/transcripts.ts'
import { visibleCodings } from './visible.ts'

export interface Coding {
  codingId: string
  codeId: string
  memberId: string
  /** Who coded it. */
  who: string
  startsAt: number
  endsAt: number
}

interface Of {
  studyId: string
  transcriptId: string
  /** Who looks at it. */
  memberId: string
}

/** What of a transcript is coded now, as far as somebody may see it. */
export async function codings(db: StudyDb, of: Of, all: readonly Placed[]): Promise<Coding[]> {
  const { studyId, transcriptId, memberId } = of
  const rows = await db
    .selectFrom('studies.coding')
    .innerJoin('studies.member', (join) =>
      join
        .onRef('studies.member.study_id', '=', 'studies.coding.study_id')
        .onRef('studies.member.member_id', '=', 'studies.coding.member_id'),
    )
    .select(['coding_id as codingId', 'code_id as codeId', 'studies.coding.member_id as memberId'])
    .select(['name as who', 'starts_at as startsAt', 'studies.coding.ends_at as endsAt'])
    .where('studies.coding.study_id', '=', studyId)
    .where('transcript_id', '=', transcriptId)
    .where('studies.coding.ended_at', 'is', null)
    .orderBy('made_at')
    .execute()
  const who = await assignments(db, studyId, transcriptId)
  const assignment = who.map((one) => ({ ...one, transcriptId }))
  const coding = rows.map((row) => ({ ...row, transcriptId }))
  return visibleCodings({ coding, assignment, code: all }, memberId).toSorted(byPlace)
}

/** What the script of the page knows: the codes, those that she used last first, and what is coded. */
export interface CoderState {
  me: string
  /** Of the words that its places are counted in. */
  edition: string
  codes: {
    codeId: string
    name: string
    above: string
    means: string
    colour: string | null
    pattern: number
    canCode: boolean
  }[]
  recent: string[]
  codings: Coding[]
}

export async function coderState(db: StudyDb, of: Of): Promise<CoderState> {
  const all = await codes(db, of.studyId)
  const { edition } = (await transcript(db, of.studyId, of.transcriptId))!
  return {
    ...{ me: of.memberId, edition },
    codes: all.map((code) => ({
      ...{ codeId: code.codeId, name: code.name, above: code.above.join(' › ') },
      ...{ means: code.useWhen || code.definition, colour: code.colour },
      ...{ pattern: patternOf(all, code.codeId), canCode: code.isCodable && !code.isEnded },
    })),
    recent: await recentCodes(db, of),
    codings: await codings(db, of, all),
  }
}

/** The codes that somebody used last, the newest first. */
export async function recentCodes(db: StudyDb, { studyId, memberId }: Of): Promise<string[]> {
  const rows = await db
    .selectFrom('studies.coding')
    .select('code_id as codeId')
    .where('study_id', '=', studyId)
    .where('member_id', '=', memberId)
    .orderBy('made_at', 'desc')
    .limit(60)
    .execute()
  return [...new Set(rows.map(({ codeId }) => codeId))].slice(0, 8)
}
