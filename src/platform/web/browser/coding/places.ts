/** A stretch of the transcript, in Unicode code points from 0. */
export interface Stretch {
  startsAt: number
  endsAt: number
  /** Its words, to say what is meant. */
  words: string
}

const pointsIn = (text: string) => Array.from(text).length

/** All that was said in a turn. */
export function stretchOfTurn(turn: HTMLElement): Stretch {
  const words = turn.querySelector('[data-words]')!.textContent
  return { startsAt: Number(turn.dataset.start), endsAt: Number(turn.dataset.end), words }
}

/** What is selected of what was said, without the space around it; nothing where nothing is. */
export function selected(place: HTMLElement): Stretch | undefined {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const turns = [...place.querySelectorAll<HTMLElement>('.gc-turn')].filter((turn) =>
    range.intersectsNode(turn.querySelector('[data-words]')!),
  )
  const parts = turns.map((turn) => partOf(turn, range)).filter((part) => part.words.trim() !== '')
  const first = parts[0]
  const last = parts.at(-1)
  if (!first || !last) return undefined
  const text = parts.map(({ words }) => words).join(' ')
  return {
    startsAt: first.startsAt + pointsIn(first.words) - pointsIn(first.words.trimStart()),
    endsAt: last.endsAt - pointsIn(last.words) + pointsIn(last.words.trimEnd()),
    words: text.trim(),
  }
}

/** The part of a turn's words that lies in a range. */
function partOf(turn: HTMLElement, range: Range): Stretch {
  const words = turn.querySelector('[data-words]')!
  const part = document.createRange()
  part.selectNodeContents(words)
  if (words.contains(range.startContainer)) part.setStart(range.startContainer, range.startOffset)
  if (words.contains(range.endContainer)) part.setEnd(range.endContainer, range.endOffset)
  const before = document.createRange()
  before.selectNodeContents(words)
  before.setEnd(part.startContainer, part.startOffset)
  const startsAt = Number(turn.dataset.start) + pointsIn(before.toString())
  const text = part.toString()
  return { startsAt, endsAt: startsAt + pointsIn(text), words: text }
}

/** A range over what lies of a stretch in a turn. */
export function rangeIn(turn: HTMLElement, stretch: Pick<Stretch, 'startsAt' | 'endsAt'>): Range {
  const text = turn.querySelector('[data-words]')!.firstChild as Text
  const points = Array.from(text.data)
  const start = Number(turn.dataset.start)
  const indexOf = (position: number) =>
    points.slice(0, Math.max(0, Math.min(points.length, position - start))).join('').length
  const range = document.createRange()
  range.setStart(text, indexOf(stretch.startsAt))
  range.setEnd(text, indexOf(stretch.endsAt))
  return range
}

/** Shows a stretch as what is meant, while the keyboard is elsewhere. */
export function showMeant(place: ParentNode, stretch: Stretch | undefined): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.delete('meant')
  if (!stretch) return
  const turns = [...place.querySelectorAll<HTMLElement>('.gc-turn')].filter(
    ({ dataset }) =>
      Number(dataset.start) < stretch.endsAt && stretch.startsAt < Number(dataset.end),
  )
  CSS.highlights.set('meant', new Highlight(...turns.map((turn) => rangeIn(turn, stretch))))
}
