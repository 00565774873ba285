import { rangeIn, showMeant } from './places.ts'
import type { Code, Coding, State } from './state.ts'

/**
 * Draws what is coded in a turn: bars in the margin, stacked where they overlap, each with a number and a
 * pattern; and below the words the codes by these numbers, so that nothing is told by colour alone.
 */
export function drawCodes(
  turn: HTMLElement,
  state: State,
  change: (coding: Coding, turn: HTMLElement) => void,
): void {
  const words = turn.querySelector<HTMLElement>('[data-words]')!
  const list = turn.querySelector<HTMLElement>('[data-codes]')!
  const hadFocus = list.contains(document.activeElement)
  for (const old of turn.querySelectorAll('.gc-bars')) old.remove()
  list.replaceChildren()
  const own = state.codings.filter(
    (one) => one.startsAt < Number(turn.dataset.end) && Number(turn.dataset.start) < one.endsAt,
  )
  const bars = document.createElement('div')
  bars.className = 'gc-bars'
  bars.setAttribute('aria-hidden', 'true')
  const lanes: number[] = []
  for (const [index, coding] of own.entries()) {
    const code = state.codes.find(({ codeId }) => codeId === coding.codeId)
    if (!code) continue
    const lane = laneFor(lanes, coding)
    bars.append(barOf({ turn, words, coding, code, lane, number: index + 1 }))
    list.append(lineOf({ turn, coding, code, number: index + 1, me: state.me, change }))
  }
  turn.dataset.lanes = String(lanes.length)
  words.style.setProperty('--lanes', String(lanes.length))
  if (own.length > 0) turn.append(bars)
  if (hadFocus) words.focus()
}

/** The first column in which nothing is where it begins. */
function laneFor(lanes: number[], { startsAt, endsAt }: Coding): number {
  const free = lanes.findIndex((end) => end <= startsAt)
  const lane = free < 0 ? lanes.length : free
  lanes[lane] = endsAt
  return lane
}

interface Bar {
  turn: HTMLElement
  words: HTMLElement
  coding: Coding
  code: Code
  lane: number
  number: number
}

function barOf({ turn, coding, code, lane, number }: Bar): HTMLElement {
  const box = rangeIn(turn, coding).getBoundingClientRect()
  const top = turn.getBoundingClientRect().top
  const bar = document.createElement('span')
  bar.className = `gc-bar gc-bar--${code.pattern}`
  bar.style.top = `${box.top - top}px`
  bar.style.height = `${Math.max(box.height, 20)}px`
  bar.style.right = `${lane * 22}px`
  bar.style.setProperty('--bar', code.colour ?? 'currentColor')
  bar.append(String(number))
  return bar
}

interface Line {
  turn: HTMLElement
  coding: Coding
  code: Code
  number: number
  me: string
  change: (coding: Coding, turn: HTMLElement) => void
}

/** A code below the words: her own is a button, by which it is changed or taken off. */
function lineOf({ turn, coding, code, number, me, change }: Line): HTMLElement {
  const line = document.createElement('li')
  line.className = 'gc-code'
  const isOwn = coding.memberId === me
  const inside = document.createElement(isOwn ? 'button' : 'span')
  inside.className = isOwn ? 'gc-link-button' : ''
  const mark = document.createElement('span')
  mark.className = `gc-bar gc-bar--${code.pattern} gc-bar--mark`
  mark.style.setProperty('--bar', code.colour ?? 'currentColor')
  mark.append(String(number))
  inside.append(mark, ` ${code.name}`, isOwn ? '' : ` (${coding.who})`)
  if (isOwn) {
    ;(inside as HTMLButtonElement).type = 'button'
    const hint = document.createElement('span')
    hint.className = 'govuk-visually-hidden'
    hint.append(', change or take off')
    inside.append(hint)
    inside.addEventListener('click', () => change(coding, turn))
  }
  // Which words it is: shown while it is pointed at, or has the keys.
  const show = () => showMeant(document, { ...coding, words: '' })
  const hide = () => showMeant(document, undefined)
  inside.addEventListener('pointerenter', show)
  inside.addEventListener('pointerleave', hide)
  inside.addEventListener('focus', show)
  inside.addEventListener('blur', hide)
  line.append(inside)
  return line
}
