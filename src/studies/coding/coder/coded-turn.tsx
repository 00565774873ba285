import type { Placed } from '../codebook/codes.ts'
import { Swatch } from '../codebook/swatch.tsx'
import { overlap, type CodePoints } from '../../../platform/text/code-points.ts'
import type { Turn } from '../transcripts/transcripts.ts'
import type { Coding } from './codings.ts'

interface Options {
  turn: Turn
  text: CodePoints
  codes: Placed[]
  codings: Coding[]
}

/** One turn with what is coded in it. The words stand alone in their element, so that places can be counted. */
export function CodedTurn({ turn, text, codes, codings }: Options) {
  return (
    <li
      id={`turn-${turn.turn}`}
      class={`gc-turn${turn.isInterviewer ? ' gc-turn--asks' : ''}`}
      data-start={turn.startsAt}
      data-end={turn.endsAt}
    >
      <p class="gc-turn__speaker">{speakerWords(turn, text)}</p>
      <div class="gc-turn__words" data-words>
        {text.slice(turn.startsAt, turn.endsAt)}
      </div>
      <ul class="gc-turn__codes" data-codes>
        {codings.map((one) => {
          const code = codes.find(({ codeId }) => codeId === one.codeId)
          return (
            code && (
              <li class="gc-code">
                <Swatch code={code} /> {code.name} ({one.who})
              </li>
            )
          )
        })}
      </ul>
    </li>
  )
}

/** The number of a turn, and who speaks where its words don’t begin with that. */
export function speakerWords({ turn, speaker, startsAt, endsAt }: Turn, text: CodePoints): string {
  const isSaid = text.slice(startsAt, endsAt).startsWith(`${speaker}:`)
  return isSaid ? `${turn + 1}.` : `${turn + 1}. ${speaker}`
}

/** What is coded in a turn, or in a part of it. */
export function ofTurn(turn: Turn, codings: readonly Coding[]): Coding[] {
  return codings.filter((one) => overlap(turn, one))
}
