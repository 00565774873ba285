import { lengthOf, type Stretch } from '../../../platform/text/code-points.ts'

/** What one speaker said before the next one spoke: the stretch holds the words, not who said them. */
export interface SpokenTurn extends Stretch {
  /** As the transcript calls her; nothing where it doesn't say. */
  speaker: string
}

interface Said {
  speaker: string
  /** In UTF-16, as JavaScript counts. */
  from: number
  to: number
}

/**
 * Splits a transcript into turns by lines that begin with who speaks (“Interviewer:”, “P031:”, a name),
 * with or without a time before it. Where no line says so, each paragraph is a turn.
 */
export function splitTurns(words: string): SpokenTurn[] {
  const labels = speakerLines(words)
  const said = labels.length > 0 ? byLabels(words, labels) : byParagraphs(words)
  return inCodePoints(words, said.map((one) => trimmed(words, one)).filter(isSomething))
}

/** The names that stand before what was said, each once, in the order in which they first speak. */
export function speakersOf(turns: readonly { speaker: string }[]): string[] {
  return [...new Set(turns.map(({ speaker }) => speaker))]
}

interface SpeakerLine extends Said {
  speaker: string
}

const time = String.raw`(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?[\])]?[ \t]+)?`
const name = String.raw`[\p{Lu}\d][\p{L}\d'’.\-]*(?: [\p{Lu}\d(][\p{L}\d'’.\-)]*){0,2}`
const label = new RegExp(String.raw`^[ \t]*${time}(${name})[ \t]*:(?=[ \t\n]|$)[ \t]*`, 'gmu')
const asCode = /^(?:[A-Z]{1,5}[ -]?\d{1,4}|Interviewer.*|Participant.*|Researcher.*|Facilitator.*)$/

/** “Well: …” at the start of one line is no speaker: she speaks again, or is called by a code. */
function speakerLines(words: string): SpeakerLine[] {
  const found = [...words.matchAll(label)].map((match) => ({
    speaker: match[1]!,
    from: match.index,
    to: match.index + match[0].length,
  }))
  const times = new Map<string, number>()
  for (const { speaker } of found) times.set(speaker, (times.get(speaker) ?? 0) + 1)
  return found.filter(({ speaker }) => times.get(speaker)! > 1 || asCode.test(speaker))
}

function byLabels(words: string, labels: readonly SpeakerLine[]): Said[] {
  const first = labels[0]!
  const turns = labels.map(({ speaker, to }, index) => ({
    ...{ speaker, from: to, to: labels[index + 1]?.from ?? words.length },
  }))
  // What stands before anybody speaks: a heading, or who is there.
  return first.from > 0 ? [{ speaker: '', from: 0, to: first.from }, ...turns] : turns
}

function byParagraphs(words: string): Said[] {
  return [...words.matchAll(/[^\n](?:[^\n]|\n(?![ \t]*\n))*/g)].map((match) => ({
    ...{ speaker: '', from: match.index, to: match.index + match[0].length },
  }))
}

function trimmed(words: string, { speaker, from, to }: Said): Said {
  const text = words.slice(from, to)
  const start = from + text.length - text.trimStart().length
  return { speaker, from: start, to: Math.max(start, from + text.trimEnd().length) }
}

const isSomething = ({ from, to }: Said) => to > from

/** Counts once through the text, however many turns it has. */
function inCodePoints(words: string, said: readonly Said[]): SpokenTurn[] {
  let at = 0
  let points = 0
  const upTo = (index: number) => {
    points += lengthOf(words.slice(at, index))
    at = index
    return points
  }
  return said.map(({ speaker, from, to }) => ({
    speaker,
    startsAt: upTo(from),
    endsAt: upTo(to),
  }))
}
