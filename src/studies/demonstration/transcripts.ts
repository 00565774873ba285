import { seeded, type Random } from '#stats'
import type { StudyData } from '../bundle/study-data.ts'
import { codeId, type CodeKey } from './code-tree.ts'
import { at, dayAfter, idOf } from './ids.ts'
import type { Asked } from './sample.ts'
import type { Fragment, Topic } from './talk/fragment.ts'
import { days } from './talk/days.ts'
import { people } from './talk/people.ts'
import { worth } from './talk/worth.ts'
import { leadId } from './team.ts'

/** A stretch that could be coded, in Unicode code points of its transcript. */
export interface Stretch {
  transcriptId: string
  startsAt: number
  endsAt: number
  /** Where the whole turn ends. */
  turnEndsAt: number
  codes: string[]
  arm: number
  participantId: string
}

const topics: Topic[] = [...days, ...people, ...worth]
const shown = 30

/** 30 talks: words of the study’s people, with pseudonyms, and what could be coded in them. */
export function transcripts(
  asked: readonly Asked[],
): Pick<StudyData, 'transcript' | 'turn'> & { stretches: Stretch[] } {
  const random = seeded('talks')
  const micro = asked.filter(({ arm }) => arm === 0)
  const others = asked.filter(({ arm }) => arm !== 0)
  const speaking = [...everyNth(micro, 18), ...everyNth(others, shown - 18)]
  const made = speaking.map((one, n) => talk(one, n, random))
  return {
    transcript: made.map(({ transcript }) => transcript),
    turn: made.flatMap(({ turns }) => turns),
    stretches: made.flatMap(({ stretches }) => stretches),
  }
}

function everyNth<One>(all: readonly One[], wanted: number): One[] {
  return Array.from({ length: wanted }, (_, n) => all[Math.floor((n * all.length) / wanted)]!)
}

interface Said {
  speaker: string
  participantId: string | null
  parts: [string, ...CodeKey[]][]
}

function talk(one: Asked, n: number, random: Random) {
  const { interviewId, participantId, arm } = one
  const transcriptId = idOf('transcript', n + 1)
  const speaker = pick(pseudonyms, n * 5)
  const order = topics.map((_, place) => place)
  random.shuffle(order)
  const chosen = order.slice(0, 6 + (n % 3)).toSorted((a, b) => a - b)
  const slots = slotsOf(n, random)
  const said: Said[] = chosen.flatMap((place) => {
    const { asks, answers } = topics[place]!
    const fitting = answers.filter((answer) => fits(answer, arm))
    const answer = fitting[(n + place + random.below(2)) % fitting.length]!
    const filled = answer.parts.map(([words, ...codes]): [string, ...CodeKey[]] => [
      words.replaceAll(/\{(\w+)\}/g, (_, name: string) => slots[name]!),
      ...codes,
    ])
    return [
      { speaker: 'Interviewer', participantId: null, parts: [[asks[n % 2]!]] },
      { speaker, participantId, parts: filled },
    ]
  })
  const turns: StudyData['turn'] = []
  const stretches: Stretch[] = []
  let words = ''
  for (const [turn, { speaker: who, participantId: whose, parts }] of said.entries()) {
    const startsAt = lengthOf(words)
    const saidAt = startsAt + lengthOf(`${who}: `)
    const text = parts.map(([part]) => part).join(' ')
    const endsAt = saidAt + lengthOf(text)
    turns.push({
      ...{ transcriptId, turn, startsAt, endsAt, speaker: who, participantId: whose },
      isInterviewer: whose === null,
    })
    let from = saidAt
    for (const [part, ...codes] of parts) {
      const to = from + lengthOf(part)
      if (codes.length > 0)
        stretches.push({
          ...{ transcriptId, startsAt: from, endsAt: to, turnEndsAt: endsAt, arm, participantId },
          codes: codes.map(codeId),
        })
      from = to + 1
    }
    words += `${who}: ${text}\n`
  }
  return {
    transcript: {
      ...{ transcriptId, interviewId, name: `Talk ${String(n + 1).padStart(2, '0')}`, words },
      ...{ isOpen: false, redacted: false, memberId: leadId },
      addedAt: at(dayAfter('2026-04-06', Math.floor(n / 6))),
    },
    ...{ turns, stretches },
  }
}

/** Now and then somebody of a larger one says what is usually said of a small one, and the other way. */
const fits = ({ of }: Fragment, arm: number) => of === 'both' || (of === 'micro') === (arm === 0)

const lengthOf = (words: string) => [...words].length

const pick = (list: readonly string[], n: number) => list[n % list.length]!

function slotsOf(n: number, random: Random): Record<string, string> {
  const any = (list: readonly string[]) => pick(list, n + random.below(list.length))
  return {
    ...{ worker: any(workers), day: any(weekdays), place: any(places), thing: any(things) },
    ...{ group: any(groups), pet: any(pets), kin: any(kin) },
  }
}

const pseudonyms = [
  ...['Aggie', 'Bertram', 'Clarrie', 'Dougal', 'Ettie', 'Fergus', 'Gwennie', 'Horace', 'Isolde'],
  ...['Jethro', 'Kitty', 'Lorcan', 'Mabs', 'Norbert', 'Olwen', 'Percy', 'Queenie', 'Rufus'],
  ...['Sukie', 'Tobias', 'Una', 'Verity', 'Wilf', 'Xanthe', 'Yolande', 'Zeb', 'Barney', 'Cissie'],
  ...['Dilys', 'Eamon', 'Flo'],
]
const workers = ['Bryony', 'Deirdre', 'Farah', 'Hattie', 'Joan', 'Moira', 'Nesta', 'Priya', 'Tess']
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Saturday']
const places = ['Upper Tarnbeck', 'Osmere', 'Wexcombe Cross', 'Little Sallow', 'Fenny Beck']
const things = [
  'the garden',
  'the piano',
  'my baking',
  'the allotment',
  'the sewing',
  'the pigeons',
]
const groups = ['lunch club', 'choir', 'bowls', 'knit and natter', 'men’s shed', 'swimming']
const pets = ['cat', 'old dog', 'budgie', 'greyhound', 'tortoise']
const kin = ['son', 'daughter', 'nephew', 'brother', 'neighbour']
