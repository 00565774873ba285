import { placesOfNames } from '../../../platform/text/replace-names.ts'
import { overlap, type Stretch } from '../../../platform/text/code-points.ts'
import { replaced, type Replacement } from '../../../platform/text/replaced.ts'
import { turnsIn, type Named } from './named-transcript.ts'
import type { Participant } from './transcripts.ts'

/** Stands where somebody spoke who took back her consent before her words were ever open to coders. */
export const takenOut = '[taken out]'

/** Somebody who took back her consent to be interviewed. */
export interface Gone extends Participant {
  /** As far as the key knows it. */
  name: string | undefined
  /** She was in this interview with nobody else. */
  isAlone: boolean
}

/**
 * A transcript that isn’t open yet without what somebody said, and with her code in the place of her name.
 * What was coded there and noted on it is gone; all else that a project brought stays at its words.
 * @param those whom it was with, her among them.
 */
export function withoutHer(
  named: Named,
  gone: Gone,
  those: readonly Participant[],
): { named: Named; turns: number } {
  const isHers = (turn: ReturnType<typeof turnsIn>[number]) =>
    turn.participantId === gone.participantId ||
    isName(turn.speaker, gone) ||
    (gone.isAlone && !turn.isInterviewer)
  const turns = turnsIn(named, those)
  const hers = turns.filter(isHers)
  const labels = hers.map(({ speaker }) => speaker).filter((one) => one && !/\d/.test(one))
  const names = [...new Set([...namesOf(gone, hers.length > 0), ...labels])]
  const without = changed(named, hers, ({ startsAt, endsAt }) => ({
    ...{ startsAt, endsAt, becomes: takenOut },
  }))
  return {
    named: withNames(
      without,
      names.map((standsFor) => ({ standsFor, pseudonym: gone.code })),
    ),
    turns: hers.length,
  }
}

/** With names replaced, also in what was noted on it; what was coded stays at its words. */
export function withNames(named: Named, pairs: Parameters<typeof placesOfNames>[1]): Named {
  const now = moveWith(named, placesOfNames(named.words, pairs))
  return {
    ...now,
    brought: now.brought && {
      ...now.brought,
      turns: now.brought.turns.map((one) => ({ ...one, speaker: swapped(one.speaker, pairs) })),
      memos: now.brought.memos.map((one) => ({ ...one, words: swapped(one.words, pairs) })),
    },
  }
}

/** Without some stretches: codings that have a word of them end with them. */
function changed(
  named: Named,
  stretches: readonly Stretch[],
  replacement: (one: Stretch) => Replacement,
): Named {
  const { brought } = named
  const isLeft = (one: Stretch) => !stretches.some((other) => overlap(one, other))
  const codings = (brought?.codings ?? []).filter(isLeft)
  const left = new Set(codings.map(({ codingId }) => codingId))
  const memos = (brought?.memos ?? []).filter(
    ({ codingId }) => codingId === null || left.has(codingId),
  )
  const turns = (brought?.turns ?? []).map((one) =>
    isLeft(one) ? one : { ...one, speaker: '', participantId: null },
  )
  const kept = { words: named.words, brought: brought && { turns, codings, memos } }
  return moveWith(kept, stretches.map(replacement))
}

function moveWith({ words, brought }: Named, replacements: readonly Replacement[]): Named {
  const now = replaced(words, replacements)
  const move = <One extends Stretch>(one: One): One => ({ ...one, ...now.moved(one) })
  return {
    words: now.words,
    brought: brought && {
      ...brought,
      turns: brought.turns.map(move),
      codings: brought.codings.map(move),
    },
  }
}

function swapped(text: string, pairs: Parameters<typeof placesOfNames>[1]): string {
  return replaced(text, placesOfNames(text, pairs)).words
}

/** Her first name alone is her only where she speaks. */
export function namesOf({ name }: Pick<Gone, 'name'>, isHere: boolean): string[] {
  const [first = '', ...rest] = name?.split(/\s+/) ?? []
  return [name, isHere && rest.length > 0 && first.length > 1 && first].filter(
    (one): one is string => typeof one === 'string' && one !== '',
  )
}

function isName(speaker: string, gone: Gone): boolean {
  const plain = (text: string) => text.trim().toLowerCase()
  return speaker !== '' && namesOf(gone, false).some((name) => plain(name) === plain(speaker))
}
