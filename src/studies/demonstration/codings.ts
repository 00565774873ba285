import { seeded } from '#stats'
import type { StudyData } from '../bundle/study-data.ts'
import { codeTree } from './code-tree.ts'
import { at, dayAfter, idOf } from './ids.ts'
import { coderIds } from './team.ts'
import type { Stretch } from './transcripts.ts'

/**
 * What two people coded, each by herself: mostly the same, but one takes a whole turn where the other
 * takes a sentence, and each passes over what the other saw.
 */
export function codings(stretches: readonly Stretch[]): Pick<StudyData, 'coding' | 'assignment'> {
  const random = seeded('two coders')
  const pass = new Map(codeTree().code.map((one) => [one.codeId, one.pass]))
  const coding: StudyData['coding'] = []
  for (const [place, memberId] of coderIds.entries())
    for (const { transcriptId, startsAt, endsAt, turnEndsAt, codes } of stretches)
      for (const codeId of codes) {
        if (random.below(place === 0 ? 14 : 7) === 0) continue
        const isWider = place === 1 && random.below(6) === 0
        coding.push({
          ...{ codingId: idOf('coding', coding.length + 1), transcriptId, codeId, memberId },
          ...{ startsAt, endsAt: isWider ? turnEndsAt : endsAt },
          madeAt: at(dayAfter('2026-04-14', place + (pass.get(codeId) === 'inductive' ? 14 : 0))),
          ...{ endedAt: null, endedBy: null },
        })
      }
  const transcripts = [...new Set(stretches.map(({ transcriptId }) => transcriptId))]
  return {
    coding,
    assignment: transcripts.flatMap((transcriptId) =>
      coderIds.flatMap((memberId) =>
        ['deductive', 'inductive'].map((which) => ({
          ...{ transcriptId, memberId, pass: which, isBlind: which === 'deductive' },
          doneAt: at('2026-04-30'),
        })),
      ),
    ),
  }
}
