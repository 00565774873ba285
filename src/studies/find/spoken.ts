import type { Json } from '#stats'
import type { StudyData } from '../bundle/study-data.ts'
import { comparedCodings } from '../coding/coder/visible.ts'
import { inTwo, type Arms } from './arms.ts'

/** How many spoke of something, of all whose talks were coded: people and organisations, never quotes. */
export interface SpokenRow {
  [name: string]: Json
  code: string
  /** Of two groups. */
  people: number[]
  organisations: number[]
}

export interface Spoken {
  /** Each code, then any of them. */
  rows: SpokenRow[]
  any: SpokenRow
  /** All whose transcripts are there to be coded. */
  of: { people: number[]; organisations: number[] }
}

/** Who spoke of any of these codes, or of one below them: whoever coded it, as it stands now, but not blind. */
export function spokenOf(data: StudyData, arms: Arms, codeIds: readonly string[]): Spoken {
  const speakers = speakersOf(data, arms)
  const live = comparedCodings(data).filter(({ endedAt }) => endedAt === null)
  const names = new Map(data.code.map(({ codeId, name }) => [codeId, name]))
  const found = codeIds.map((codeId) => {
    const below = withBelow(data, codeId)
    const said = live
      .filter((one) => below.has(one.codeId))
      .flatMap(({ transcriptId, startsAt, endsAt }) =>
        (speakers.get(transcriptId) ?? []).filter(
          (one) => one.startsAt < endsAt && one.endsAt > startsAt,
        ),
      )
    return { code: names.get(codeId) ?? '', said }
  })
  return {
    rows: found.map(({ code, said }) => rowOf(code, said)),
    any: rowOf(
      'any of these',
      found.flatMap(({ said }) => said),
    ),
    of: rowOf('', [...speakers.values()].flat()),
  }
}

interface Speaker {
  participantId: string
  organisationId: string
  group: number
  startsAt: number
  endsAt: number
}

function rowOf(code: string, said: readonly Speaker[]): SpokenRow {
  const count = (key: 'participantId' | 'organisationId') =>
    [0, 1].map(
      (group) => new Set(said.filter((one) => one.group === group).map((one) => one[key])).size,
    )
  return { code, people: count('participantId'), organisations: count('organisationId') }
}

function speakersOf(data: StudyData, arms: Arms): Map<string, Speaker[]> {
  const participants = new Map(data.participant.map((one) => [one.participantId, one]))
  const turns = data.turn.flatMap(({ transcriptId, participantId, startsAt, endsAt }) => {
    const organisationId = participants.get(participantId ?? '')?.organisationId
    const arm = arms.of(organisationId ?? null)
    if (!participantId || !organisationId || arm === undefined) return []
    return [{ transcriptId, participantId, organisationId, group: inTwo(arm), startsAt, endsAt }]
  })
  return Map.groupBy(turns, ({ transcriptId }) => transcriptId)
}

/** A code and all below it. */
export function withBelow({ code }: Pick<StudyData, 'code'>, codeId: string): Set<string> {
  const found = new Set([codeId])
  for (let before = 0; before < found.size;) {
    before = found.size
    for (const one of code) if (one.parentId && found.has(one.parentId)) found.add(one.codeId)
  }
  return found
}
