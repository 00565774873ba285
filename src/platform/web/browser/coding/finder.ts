import { showMeant, type Stretch } from './places.ts'
import type { Code, State } from './state.ts'

interface Opening {
  state: State
  title: string
  place: Stretch
  /** @returns a sentence where it can't be done. */
  choose(codeId: string): Promise<string | undefined>
  takeOff?: (() => Promise<string | undefined>) | undefined
}

/** The list of codes: found by typing, the last used first, chosen by Enter. */
export function openFinder(box: HTMLElement) {
  const input = box.querySelector('input')!
  const list = box.querySelector<HTMLElement>('[role=listbox]')!
  const part = (name: string) => box.querySelector<HTMLElement>(`[data-finder-${name}]`)!
  let opening: Opening | undefined
  let found: Code[] = []
  let active = 0
  let back: HTMLElement | undefined
  let isSending = false

  const draw = () => {
    list.replaceChildren(
      ...found.map((code, index) => {
        const option = document.createElement('li')
        option.id = `finder-${index}`
        option.className = 'gc-finder__option'
        option.setAttribute('role', 'option')
        option.setAttribute('aria-selected', String(index === active))
        const above = document.createElement('span')
        above.className = 'gc-finder__above'
        above.append(code.above)
        option.append(code.name, ' ', above)
        // Before the field loses the focus.
        option.addEventListener('pointerdown', (event) => event.preventDefault())
        option.addEventListener('click', () => void choose(code))
        return option
      }),
    )
    input.setAttribute('aria-activedescendant', found.length > 0 ? `finder-${active}` : '')
    part('means').textContent = found[active]?.means ?? 'No code has these letters in its name.'
    list.children[active]?.scrollIntoView({ block: 'nearest' })
  }
  const find = () => {
    if (!opening) return
    found = matching(opening.state, input.value)
    active = 0
    draw()
  }
  const close = () => {
    box.hidden = true
    opening = undefined
    showMeant(document, undefined)
    back?.focus()
  }
  const finish = async (work: () => Promise<string | undefined>) => {
    if (isSending) return
    isSending = true
    const sentence = await work()
    isSending = false
    part('error').textContent = sentence ?? ''
    if (!sentence) return close()
    input.focus()
  }
  const choose = (code: Code) => finish(() => opening!.choose(code.codeId))

  input.addEventListener('input', find)
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close()
    if (event.target !== input) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && found.length > 0) {
      active = (active + step + found.length) % found.length
      draw()
    } else if (event.key === 'Enter') {
      const code = found[active]
      if (code) void choose(code)
    } else return
    event.preventDefault()
  })
  part('close').addEventListener('click', close)
  part('off').addEventListener('click', () => {
    if (opening?.takeOff) void finish(opening.takeOff)
  })

  return {
    isOpen: () => !box.hidden,
    open(next: Opening) {
      opening = next
      back = document.activeElement as HTMLElement
      // What was pressed may be drawn anew meanwhile: then its turn takes the keys.
      const turn = back.closest('.gc-turn')?.querySelector<HTMLElement>('[data-words]')
      if (turn) back = turn
      part('title').textContent =
        next.title.length > 120 ? `${next.title.slice(0, 117)}…` : next.title
      part('error').textContent = ''
      part('off').hidden = !next.takeOff
      box.hidden = false
      input.value = ''
      find()
      input.focus()
      showMeant(document, next.place)
    },
  }
}

/** Codes whose names, or those above them, have all that is typed; the last used first. */
function matching({ codes, recent }: State, typed: string): Code[] {
  const parts = plain(typed).split(/\s+/).filter(Boolean)
  const can = codes.filter(
    ({ canCode, name, above }) =>
      canCode && parts.every((part) => plain(`${name} ${above}`).includes(part)),
  )
  const rank = (code: Code) => {
    const used = recent.indexOf(code.codeId)
    const begins = parts.length > 0 && plain(code.name).includes(parts[0]!) ? 0 : 100
    return begins + (used < 0 ? 50 : used)
  }
  return can.toSorted((one, other) => rank(one) - rank(other))
}

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
