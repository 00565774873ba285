import type { OfflineAddresses } from './addresses.ts'
import { keptPages } from './keep.ts'
import { isToSend } from './send.ts'
import { allWaiting, dropWaiting, fact, tell, type Waiting } from './store.ts'
import { waitWords, whenWords } from './words.ts'

/** When the page on screen was kept; undefined where it came just now. */
export const keptAt = document.documentElement.dataset.keptAt

const place = document.querySelector<HTMLElement>('#offline')

export const addresses: OfflineAddresses | undefined =
  place?.dataset.addresses && JSON.parse(place.dataset.addresses)

/** Stands for whoever the page is made for. */
export const account = place?.dataset.account

/** Says something that is read out, until something else is said. */
export function say(words: string): void {
  const said = place?.querySelector('[role=status]')
  if (!place || !said) return
  place.hidden = false
  if (said.textContent !== words) said.textContent = words
}

/** The same where it has to be seen at once: it may be far above a button that was pressed. */
export function sayHere(words: string): void {
  say(words)
  place?.scrollIntoView({ block: 'nearest' })
}

/** What was just done, and what comes of it: said here, or on the page that comes next. */
let done = ''

export function sayDone(words: string): void {
  done = words
}

export function sayOnNextPage(words: string): void {
  sayDone(words)
  try {
    sessionStorage.setItem(nextPage, words)
  } catch {
    // A browser that keeps nothing says it here only.
  }
}

/** What the page before wanted said. */
export function heardFromPageBefore(): void {
  try {
    done = sessionStorage.getItem(nextPage) ?? ''
    sessionStorage.removeItem(nextPage)
  } catch {}
}

const nextPage = 'goldcrest said'

/** Goes to another page. This one stays on screen for a moment, and shows nothing new. */
export function goTo(address: string): void {
  isLeft = true
  location.assign(address)
}

let isLeft = false
// It may come back as it was left.
addEventListener('pageshow', () => {
  isLeft = false
})

/** Something waited when this was shown last. */
let didWait = false

/** Shows how old the page is, and what waits; on the page of its own, each of it. */
export async function show(scope: string, sendNow: () => void): Promise<void> {
  const waiting = await allWaiting(scope)
  const many = waiting.filter(isToSend).length
  const stuck = waiting.filter(({ state }) => state === 'unreadable').length
  // It may have gone by itself, or from another tab.
  if (didWait && waiting.length === 0) sayDone('Sent.')
  didWait = many > 0
  const isApartPage = location.pathname === addresses?.keptApart
  const apart = isApartPage ? 0 : ((await fact(scope, 'kit'))?.apart ?? 0)
  const said = [
    done,
    keptAt && `No signal, or very little. This is as of ${whenWords(Number(keptAt))}.`,
    keptAt === '' && 'No signal, or very little.',
    many > 0 && `${waitWords(many)} on this phone to be sent.`,
    stuck > 0 && 'Something on this phone can’t be sent.',
    apart > 0 && 'Something that you wrote could not be saved as it was.',
  ].filter(Boolean)
  if (isLeft) return
  say(said.join(' '))
  if (!place) return
  place.hidden = said.length === 0
  const isOwnPage = document.querySelector('[data-offline-waiting]') !== null
  offer([
    ...(many > 0 ? [button('Send now', sendNow)] : []),
    ...(!isOwnPage && (many > 0 || stuck > 0 || keptAt !== undefined)
      ? [link('What is on this phone', addresses!.page)]
      : []),
    ...(apart > 0 ? [link('Look at it', addresses!.keptApart)] : []),
  ])
  if (isOwnPage) await showAll(scope, waiting)
}

/** What can be done now. The same again is left as it is: a finger or the focus may be on it. */
function offer(what: HTMLElement[]): void {
  const does = place?.querySelector('.gc-offline__does')
  if (does?.innerHTML !== what.map(({ outerHTML }) => outerHTML).join(''))
    does?.replaceChildren(...what)
}

async function showAll(scope: string, waiting: Waiting[]): Promise<void> {
  const mayBeTaken = (await fact(scope, 'mayBeTaken')) === true
  const items = waiting
    .filter(({ state }) => state !== 'asked')
    .map((item) => {
      const words = `${item.name}, written at ${whenWords(item.writtenAt)}`
      if (isToSend(item)) return [words]
      const drop = async () => {
        await dropWaiting(scope, item.key)
        tell(scope)
      }
      return [
        `${words}. It can’t be sent: it is too large, or we can’t open it any more. Write it again.`,
        button('Let it go', () => void drop()),
      ]
    })
  fill('[data-offline-waiting]', items, [
    ...(items.length && mayBeTaken
      ? [
          paragraph(
            'Your browser did not promise to keep these. It may clear them when this phone is short of space: send them soon.',
          ),
        ]
      : []),
  ])
  const pages = await keptPages(scope)
  fill(
    '[data-offline-pages]',
    pages.map(({ address, title }) => [link(title, address)]),
  )
  const isAsked = location.pathname === addresses?.page
  for (const lost of document.querySelectorAll<HTMLElement>('[data-offline-lost]'))
    lost.hidden = isAsked || lost.dataset.offlineLost !== document.documentElement.dataset.lost
}

function fill(where: string, items: (string | Element)[][], after: Element[] = []): void {
  const found = document.querySelector(where)
  const none = found?.querySelector<HTMLElement>('[data-offline-none]')
  if (!found || !none) return
  none.hidden = items.length > 0
  none.dataset.looked = ''
  const list = document.createElement('ul')
  list.className = 'govuk-list govuk-list--spaced'
  list.append(
    ...items.map((parts) => {
      const one = document.createElement('li')
      one.append(...parts.flatMap((part, index) => (index ? [' ', part] : [part])))
      return one
    }),
  )
  found.replaceChildren(none, ...(items.length ? [list] : []), ...after)
}

function button(words: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'govuk-button govuk-button--secondary'
  made.textContent = words
  made.addEventListener('click', press)
  return made
}

function link(words: string, address: string): HTMLAnchorElement {
  const made = document.createElement('a')
  made.className = 'govuk-link'
  made.href = address
  made.textContent = words
  return made
}

function paragraph(words: string): HTMLParagraphElement {
  const made = document.createElement('p')
  made.className = 'govuk-body'
  made.textContent = words
  return made
}
