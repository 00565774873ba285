import { twoCoders, type CodedByTwo, type TwoCoders } from '#stats'
import type { StudyData } from '../../bundle/study-data.ts'
import { inTree } from '../codebook/codes.ts'
import { covered, overlap, pieces, type Stretch } from '../../../platform/text/code-points.ts'

/** What of a study's data agreement is computed from. */
export type CodedData = Pick<StudyData, 'study' | 'code' | 'coding' | 'turn' | 'assignment'>

export interface Pair {
  pass: string
  /** Ids of members, in their order. */
  first: string
  second: string
  /** What both were asked to code, and are done with. */
  transcriptIds: string[]
}

export interface AgreementOptions {
  pair: Pair
  /** As it was when both were done, before they talked; or as it is now. */
  when: 'done' | 'now'
  /** What interviewers said counts as well, as other programs have it. */
  withInterviewers?: boolean
}

export interface CodeAgreement {
  codeId: string
  name: string
  byTurn: TwoCoders
  byCharacter: TwoCoders
  /** Turns that one of them coded with it, and the other not. */
  disagreements: { transcriptId: string; turn: number; by: 'first' | 'second' }[]
}

/** Who coded the same transcripts in the same pass, where all who code them blind are done. */
export function pairsOf({ assignment }: Pick<StudyData, 'assignment'>): Pair[] {
  const stillBlind = assignment.filter(({ isBlind, doneAt }) => isBlind && doneAt === null)
  const isReady = (one: (typeof assignment)[number]) =>
    stillBlind.some((each) => each.transcriptId === one.transcriptId && each.pass === one.pass)
  const done = assignment.filter((one) => one.doneAt !== null && !isReady(one))
  const pairs = new Map<string, Pair>()
  for (const one of done)
    for (const other of done) {
      if (one.transcriptId !== other.transcriptId || one.pass !== other.pass) continue
      if (one.memberId >= other.memberId) continue
      const [first, second] = [one.memberId, other.memberId]
      const key = `${one.pass} ${first} ${second}`
      const pair = pairs.get(key) ?? { pass: one.pass, first, second, transcriptIds: [] }
      pair.transcriptIds.push(one.transcriptId)
      pairs.set(key, pair)
    }
  return [...pairs.values()]
}

/**
 * How far two coders agree on each code of a pass, by turn and by character. A turn counts as coded where
 * any of its characters is; characters are Unicode code points of what was said, without who speaks.
 * Intervals draw whole turns, with the study's seed.
 */
export function agreement(data: CodedData, options: AgreementOptions): CodeAgreement[] {
  const { pair, when, withInterviewers = false } = options
  const seed = data.study[0]?.seed ?? 1
  const codings = livingAt(data, pair, when)
  const turns = data.turn.filter(
    ({ transcriptId, isInterviewer }) =>
      pair.transcriptIds.includes(transcriptId) && (withInterviewers || !isInterviewer),
  )
  const codes = inTree(data.code).filter(({ pass, isCodable }) => pass === pair.pass && isCodable)
  const byCode = Map.groupBy(codings, ({ codeId }) => codeId)
  const replicates = replicatesFor(turns.length * byCode.size)
  return codes
    .filter(({ codeId, endedAt }) => endedAt === null || byCode.has(codeId))
    .map(({ codeId, name }) => {
      const own = Map.groupBy(byCode.get(codeId) ?? [], ({ transcriptId }) => transcriptId)
      const coded = turns.map((turn) => codedIn(turn, own.get(turn.transcriptId) ?? [], pair))
      return {
        ...{ codeId, name },
        byTurn: twoCoders(coded.map(ofTurn), { seed, replicates }),
        byCharacter: twoCoders(coded.map(ofCharacters), { seed, replicates }),
        disagreements: coded
          .filter(({ first, second }) => first.length > 0 !== second.length > 0)
          .map(({ transcriptId, turn, first }) => ({
            ...{ transcriptId, turn, by: first.length > 0 ? ('first' as const) : 'second' },
          })),
      }
    })
}

/** Samples that are drawn for an interval: 1,999, and fewer where there is so much that it would take long. */
function replicatesFor(turnsOfAllCodes: number): number {
  return Math.min(1999, Math.max(199, Math.floor(5_000_000 / Math.max(1, turnsOfAllCodes))))
}

/** Whether either coded anything, or took it off, after both were done. */
export function hasChanged(data: CodedData, pair: Pair): boolean {
  const ids = (when: 'done' | 'now') =>
    livingAt(data, pair, when)
      .map(({ codingId }) => codingId)
      .toSorted()
      .join()
  return ids('done') !== ids('now')
}

type CodingRow = CodedData['coding'][number]

/** What the two had coded at a time: rows end, and never change, so that any time can be asked for. */
function livingAt(
  { coding, assignment }: CodedData,
  pair: Pair,
  when: 'done' | 'now',
): CodingRow[] {
  const own = ({ memberId, transcriptId }: CodingRow | CodedData['assignment'][number]) =>
    [pair.first, pair.second].includes(memberId) && pair.transcriptIds.includes(transcriptId)
  if (when === 'now') return coding.filter((one) => own(one) && one.endedAt === null)
  const doneAt = new Map<string, number>()
  for (const one of assignment.filter((each) => own(each) && each.pass === pair.pass))
    doneAt.set(
      one.transcriptId,
      Math.max(doneAt.get(one.transcriptId) ?? 0, Date.parse(one.doneAt ?? '')),
    )
  return coding.filter((one) => {
    const at = doneAt.get(one.transcriptId) ?? Infinity
    const isLater = (time: string | null) => time === null || Date.parse(time) > at
    return own(one) && !isLater(one.madeAt) && isLater(one.endedAt)
  })
}

interface Coded extends Stretch {
  transcriptId: string
  turn: number
  /** What each coded of it. */
  first: Stretch[]
  second: Stretch[]
}

function codedIn(
  { transcriptId, turn, startsAt, endsAt }: CodedData['turn'][number],
  /** Of its transcript. */
  codings: readonly CodingRow[],
  pair: Pair,
): Coded {
  const place = { startsAt, endsAt }
  const here = codings.filter((one) => overlap(place, one))
  const by = (member: string) => here.filter(({ memberId }) => memberId === member)
  return { transcriptId, turn, ...place, first: by(pair.first), second: by(pair.second) }
}

function ofTurn({ first, second }: Coded): CodedByTwo {
  const [one, other] = [first.length > 0, second.length > 0]
  return {
    both: Number(one && other),
    first: Number(one && !other),
    second: Number(!one && other),
    neither: Number(!one && !other),
  }
}

function ofCharacters(coded: Coded): CodedByTwo {
  const { startsAt, endsAt, first, second } = coded
  const [one, other] = [covered(coded, first), covered(coded, second)]
  const both = pieces(coded, first).reduce((sum, piece) => sum + covered(piece, second), 0)
  return {
    ...{ both, first: one - both, second: other - both },
    neither: endsAt - startsAt - one - other + both,
  }
}
