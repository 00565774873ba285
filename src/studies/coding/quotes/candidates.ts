import type { RowOf, StudyData } from '../../bundle/study-data.ts'
import { quotable, type Quotable } from '../../gather/consent/quotable.ts'
import { withBelow } from '../codebook/codes.ts'
import { CodePoints, overlap, type Stretch } from '../../../platform/text/code-points.ts'

/** What quotes are chosen from. */
export const quoteTables = [
  ...(['study', 'organisation', 'arm', 'participant', 'consent', 'withdrawal'] as const),
  ...(['transcript', 'turn', 'code', 'assignment', 'coding', 'quote', 'finding'] as const),
]

export type QuoteData = Pick<StudyData, Exclude<CamelTable, 'assignment' | 'finding'>>

type CamelTable = (typeof quoteTables)[number]

/** A stretch that could be quoted. */
export interface Candidate extends Stretch {
  transcriptId: string
  transcript: string
  turn: number
  words: string
  /** The code it was coded with: the one that is asked for, one below it, or one that speaks against it. */
  codeId: string
  code: string
  /** Whose words they are, by their codes, and in which arms they are. */
  who: string
  arms: string[]
  /** Whether everybody in it agrees to be quoted. */
  may: Quotable
}

export interface Candidates {
  /** What speaks for the code. */
  typical: Candidate[]
  /** What speaks against it: coded with an opposite. */
  counter: Candidate[]
}

/**
 * What could be quoted of a code: coded with it or a code below, and beside it what was coded with a code
 * that speaks against it. A stretch that several coded alike is one.
 */
export function candidates(data: QuoteData, codeId: string): Candidates {
  const own = withBelow(data.code, codeId)
  const against = speaksAgainst(data, own, codeId)
  // What speaks against a heading may stand below it.
  const speaksFor = new Set([...own].filter((id) => !against.has(id)))
  const describe = describing(data)
  const of = (ids: ReadonlySet<string>) =>
    distinct(data.coding.filter((one) => one.endedAt === null && ids.has(one.codeId))).map(describe)
  return { typical: of(speaksFor), counter: of(against) }
}

/**
 * The codes that speak against one: its opposites, and those of a code above it or below it. Against an
 * opposite speaks what it is the opposite of.
 */
function speaksAgainst({ code }: QuoteData, own: ReadonlySet<string>, codeId: string): Set<string> {
  const asked = code.find((one) => one.codeId === codeId)
  if (asked?.oppositeOf)
    return new Set([...withBelow(code, asked.oppositeOf)].filter((id) => !own.has(id)))
  const opposites = code.filter(
    ({ oppositeOf }) =>
      oppositeOf !== null && (own.has(oppositeOf) || withBelow(code, oppositeOf).has(codeId)),
  )
  return new Set(opposites.flatMap((one) => [...withBelow(code, one.codeId)]))
}

function distinct(codings: readonly RowOf<'coding'>[]): RowOf<'coding'>[] {
  const found = new Map<string, RowOf<'coding'>>()
  for (const one of codings) {
    const key = `${one.transcriptId} ${one.startsAt} ${one.endsAt}`
    if (!found.has(key)) found.set(key, one)
  }
  return [...found.values()].toSorted(
    (one, other) =>
      one.transcriptId.localeCompare(other.transcriptId) || one.startsAt - other.startsAt,
  )
}

type Place = Stretch & { transcriptId: string; codeId: string | null }

/** Says of a stretch what it is and whose words are in it. */
export function describing(data: QuoteData): (place: Place) => Candidate {
  const mayQuote = quotable(data)
  const texts = new Map<string, CodePoints>()
  const turns = Map.groupBy(data.turn, ({ transcriptId }) => transcriptId)
  const transcripts = new Map(data.transcript.map((one) => [one.transcriptId, one]))
  const codes = new Map(data.code.map((one) => [one.codeId, one.name]))
  const people = new Map(data.participant.map((one) => [one.participantId, one]))
  const arms = new Map(data.arm.map(({ armId, name }) => [armId, name]))
  const armOf = new Map(data.organisation.map((one) => [one.organisationId, one.armId]))

  return ({ transcriptId, startsAt, endsAt, codeId }) => {
    const { name = '', words = '' } = transcripts.get(transcriptId) ?? {}
    const text = texts.get(transcriptId) ?? new CodePoints(words)
    texts.set(transcriptId, text)
    const within = (turns.get(transcriptId) ?? []).filter((one) =>
      overlap(one, { startsAt, endsAt }),
    )
    const ids = [...new Set(within.flatMap(({ participantId }) => participantId ?? []))]
    const own = ids.flatMap((id) => people.get(id) ?? [])
    const inArms = own.map(({ organisationId }) => arms.get(armOf.get(organisationId ?? '') ?? ''))
    return {
      ...{ transcriptId, startsAt, endsAt, transcript: name },
      ...{ words: text.slice(startsAt, endsAt), turn: within[0]?.turn ?? 0 },
      ...{ codeId: codeId ?? '', code: codes.get(codeId ?? '') ?? '' },
      who: own.map(({ code }) => code).join(', '),
      arms: [...new Set(inArms.flatMap((arm) => arm ?? []))],
      may: mayQuote({ transcriptId, startsAt, endsAt }),
    }
  }
}
