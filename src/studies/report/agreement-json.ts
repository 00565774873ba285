import type { Bootstrap, Json, TwoCoders } from '#stats'
import type { StudyData } from '../bundle/study-data.ts'
import { comparedCodings } from '../coding/coder/visible.ts'
import { matrix } from '../coding/matrices/matrix.ts'
import { method } from '../find/queries.ts'
import {
  agreement,
  hasChanged,
  pairsOf,
  type CodeAgreement,
} from '../coding/agreement/agreement.ts'

/** How far each two coders agree on each code that either used, as it was when both were done. */
export function agreementJson(data: StudyData): Json {
  const names = new Map(data.member.map(({ memberId, name }) => [memberId, name]))
  return pairsOf(data).map((pair) => {
    const found = agreement(data, { pair, when: 'done' })
    return {
      ...{ first: names.get(pair.first) ?? '', second: names.get(pair.second) ?? '' },
      ...{ pass: pair.pass, transcripts: pair.transcriptIds.length },
      turns: found[0] ? allOf(found[0].byTurn) : 0,
      replicates: found[0]?.byTurn.kappaInterval.replicates ?? 0,
      isChanged: hasChanged(data, pair),
      codes: found.filter(isUsed).map(({ name, byTurn, byCharacter }) => ({
        name,
        byTurn: measuresOf(byTurn),
        byCharacter: measuresOf(byCharacter),
      })),
      unused: found.filter((one) => !isUsed(one)).map(({ name }) => name),
    }
  })
}

/** For the public: of codes of which 5 people or more spoke, and nothing of how often each was given. */
export function publicAgreementJson(data: StudyData): Json {
  const spoken = new Map(
    matrix({ ...data, coding: comparedCodings(data) }, 'arm').rows.map(({ codeId, total }) => [
      codeId,
      total.people,
    ]),
  )
  return pairsOf(data).map((pair) => ({
    pass: pair.pass,
    codes: agreement(data, { pair, when: 'done' })
      .filter((one) => isUsed(one) && (spoken.get(one.codeId) ?? 0) >= method.smallUnder)
      .map(({ name, byTurn: { alpha, alphaInterval } }) => ({
        ...{ name, alpha: rounded(alpha) },
        alphaInterval: alphaInterval.interval?.map(rounded) ?? null,
      })),
  }))
}

/** As it is shown: more digits would tell what it was counted from. */
function rounded(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 100) / 100
}

export function isUsed({ byTurn: { counts } }: CodeAgreement): boolean {
  return counts.both + counts.first + counts.second > 0
}

function allOf({ counts: { both, first, second, neither } }: TwoCoders): number {
  return both + first + second + neither
}

/** What has no meaning in the data is null, and said to be not defined: never 0 or 1. */
function measuresOf({ counts, kappa, alpha, kappaInterval, alphaInterval }: TwoCoders): Json {
  const { both, first, second, neither } = counts
  return {
    ...{ both, one: first + second, neither },
    ...{ kappa: kappa ?? null, kappaInterval: limits(kappaInterval) },
    ...{ alpha: alpha ?? null, alphaInterval: limits(alphaInterval) },
  }
}

function limits({ interval }: Bootstrap): Json {
  return interval ? [...interval] : null
}
