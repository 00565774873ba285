// The script of a transcript's page: codes what is selected. Without it whole turns are coded on a plain page.
import { drawCodes } from './coding/draw.ts'
import { openFinder } from './coding/finder.ts'
import { moveByKey } from './coding/keys.ts'
import { selected, stretchOfTurn, type Stretch } from './coding/places.ts'
import { ask, send, type Coding, type State } from './coding/state.ts'

for (const place of document.querySelectorAll<HTMLElement>('[data-coder]')) void begin(place)

/** How often is asked what others coded meanwhile, in milliseconds. */
const often = 5000

async function begin(place: HTMLElement): Promise<void> {
  const address = place.dataset.coder!
  const turns = [...place.querySelectorAll<HTMLElement>('.gc-turn')]
  const said = place.querySelector<HTMLElement>('[data-coder-said]')!
  const codeSelected = place.querySelector<HTMLElement>('[data-code-selected]')!
  const say = (words: string) => (said.textContent = words)
  let state: State | undefined
  let shown = ''

  const show = (next: State) => {
    if (next.edition !== place.dataset.edition) {
      say('A name was replaced in it meanwhile. Open the page again.')
      return
    }
    state = next
    const now = JSON.stringify([next.codings, next.codes])
    if (now === shown) return
    shown = now
    for (const turn of turns) drawCodes(turn, next, change)
  }
  const refresh = async () => {
    const next = await ask(address)
    if (next) show(next)
    return next !== undefined
  }

  /** Sends what was done; what couldn't be done is said, and nothing is let go of. */
  const act = async (fields: Record<string, string>, done: string) => {
    const answer = await send(address, fields)
    if (answer.state) show(answer.state)
    if (!answer.sentence) say(done)
    return answer.sentence
  }

  const finder = openFinder(place.querySelector<HTMLElement>('[data-finder]')!)
  const code = (stretch: Stretch, from?: Coding) => {
    if (!state) return
    codeSelected.hidden = true
    const name = (id: string) => state!.codes.find(({ codeId }) => codeId === id)?.name ?? ''
    finder.open({
      state,
      title: from ? `“${name(from.codeId)}”: choose another code, or take it off` : stretch.words,
      place: stretch,
      choose: (codeId) =>
        act(
          {
            ...{ do: 'code', codingId: newUuid(), codeId, from: from?.codingId ?? '' },
            ...{ startsAt: String(stretch.startsAt), endsAt: String(stretch.endsAt) },
            edition: place.dataset.edition ?? '',
          },
          `Coded as ${name(codeId)}.`,
        ),
      takeOff:
        from &&
        (() => act({ do: 'take-off', codingId: from.codingId }, `${name(from.codeId)} is off.`)),
    })
  }
  const change = (coding: Coding, turn: HTMLElement) =>
    code({ ...stretchOfTurn(turn), startsAt: coding.startsAt, endsAt: coding.endsAt }, coding)

  for (const turn of turns) {
    const words = turn.querySelector<HTMLElement>('[data-words]')!
    // A field that is only read: then screen readers pass the keys on.
    for (const [name, value] of Object.entries({ role: 'textbox', 'aria-readonly': 'true' }))
      words.setAttribute(name, value)
    words.setAttribute('aria-multiline', 'true')
    words.setAttribute('aria-label', turn.querySelector('.gc-turn__speaker')!.textContent)
    words.tabIndex = turn === turns[0] ? 0 : -1
    words.addEventListener('focus', () => {
      for (const other of place.querySelectorAll<HTMLElement>('[data-words]'))
        other.tabIndex = other === words ? 0 : -1
    })
    words.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') {
        event.preventDefault()
        code(selected(place) ?? stretchOfTurn(turn))
      } else moveByKey(event, turn, turns)
    })
    const whole = document.createElement('button')
    whole.type = 'button'
    whole.className = 'gc-link-button gc-turn__whole'
    whole.append('Code this turn')
    whole.addEventListener('click', () => code(stretchOfTurn(turn)))
    turn.append(whole)
  }
  document.addEventListener('selectionchange', () => {
    codeSelected.hidden = finder.isOpen() || !selected(place)
  })
  // Pressing it mustn't let go of what is selected.
  codeSelected.addEventListener('pointerdown', (event) => event.preventDefault())
  codeSelected.addEventListener('click', () => {
    const stretch = selected(place)
    if (stretch) code(stretch)
  })

  place.querySelector<HTMLElement>('[data-keys]')!.hidden = false
  if (!(await refresh())) say('What is coded can’t be shown just now. Open the page again.')
  place.dataset.ready = 'yes'
  setInterval(() => {
    if (document.visibilityState === 'visible') void refresh()
  }, often)
  addEventListener('resize', () => {
    if (state) for (const turn of turns) drawCodes(turn, state, change)
  })
}

function newUuid(): string {
  // Not there where a page isn't secure.
  if ('randomUUID' in crypto) return crypto.randomUUID()
  const bytes = (crypto as Crypto).getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
