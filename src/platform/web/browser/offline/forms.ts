import { isWithin } from './addresses.ts'
import { canShow, kitOf } from './keep.ts'
import { newId } from './new-id.ts'
import { account, addresses, goTo, keptAt, say, sayHere, sayOnNextPage } from './place.ts'
import { dayOf } from './words.ts'
import { sealForm } from './seal-form.ts'
import { send } from './send.ts'
import { dropWaiting, keepFact, keepWaiting, tell, type Waiting } from './store.ts'

/** In milliseconds: who has pressed a button waits no longer to be told. */
const patience = 8000

/**
 * Lets a form wait on the phone: it is sealed and kept first, and then sent. What can neither be kept
 * nor sent stays on its page, which says so: a form is left only when it is safe.
 * @param askForSync asks the browser to send when there is signal.
 */
export function letWait(scope: string, form: HTMLFormElement, askForSync: () => void): void {
  // From a page that was kept, each time it is opened it is another record that is written.
  if (keptAt) {
    for (const field of form.querySelectorAll<HTMLInputElement>('[data-offline-id]'))
      field.value = newId()
    // It may have been kept days ago.
    for (const field of form.querySelectorAll<HTMLInputElement>('[data-offline-today]'))
      field.value = dayOf(new Date())
  }
  let isBusy = false
  let isUsual = false
  form.addEventListener('submit', (event) => {
    if (isUsual) return
    event.preventDefault()
    if (!isBusy) void take(event.submitter)
  })
  // It may come back as it was left.
  addEventListener('pageshow', () => {
    isBusy = false
    isUsual = false
  })
  const take = async (submitter: HTMLElement | null) => {
    isBusy = true
    const outcome = await save(scope, form, submitter)
    if (outcome === 'usual') {
      isUsual = true
      return form.requestSubmit(submitter)
    }
    if (outcome === 'waits') return leave()
    if ('location' in outcome) return goTo(outcome.location)
    isBusy = false
    sayHere(outcome.stays)
  }
  const leave = async () => {
    askForSync()
    const next = form.dataset.offlineNext ?? ''
    if (navigator.serviceWorker?.controller && (await canShow(scope, next))) goTo(next)
    // Nothing is kept yet to go to: it is said here, and not written a second time.
    else form.hidden = true
    tell(scope)
  }
}

const stays = {
  full: 'This phone is full, and there is no signal: this is not saved yet. Leave this page open, and press the button again when there is signal.',
  noSignal:
    'There is no signal, and this can’t be kept on this phone: it is not saved yet. Leave this page open, and press the button again when there is signal.',
  tooLarge:
    'This file is too large to wait on this phone, and there is no signal: it is not saved yet. Choose a smaller one, or press the button again when there is signal.',
  somebodyElse:
    'Somebody else has signed in on this phone since you opened this page: this is not saved. Sign in again on another page, then come back here and press the button again.',
}

/** `stays`: it is nowhere but on its page, which says why. */
type Outcome = 'usual' | 'waits' | { location: string } | { stays: string }

async function save(
  scope: string,
  form: HTMLFormElement,
  submitter: HTMLElement | null,
): Promise<Outcome> {
  const kit = await kitOf(scope)
  // It would be sent in the name of whoever is signed in by now.
  if (kit && account && kit.account !== account) return { stays: stays.somebodyElse }
  // What was kept apart once is on the server already.
  const mayWait = !isWithin(addresses!.keptApart, new URL(form.action).pathname)
  const item =
    mayWait && kit && account && (await sealForm(form, submitter, kit).catch(() => undefined))
  if (!item) return (await isReached()) ? 'usual' : { stays: stays.noSignal }
  // Its page says that it is too large, where it is reached; here it would be sent again for ever.
  if (item.envelope.length > kit.mostBytes - 100)
    return (await isReached()) ? 'usual' : { stays: stays.tooLarge }
  say('Saving …')
  const isKept = await isKeptNow(scope, item)
  const answers = navigator.onLine
    ? await send(scope, [item], { first: true, patience })
    : 'no answer'
  const answer = answers === 'no answer' ? undefined : answers[0]
  if (answer?.said === 'kept' || answer?.said === 'kept apart') {
    // Where that fails it is sent once more, and known.
    await dropWaiting(scope, item.key).catch(() => {})
    tell(scope)
    const location = answer.said === 'kept' ? answer.location : undefined
    return { location: location ?? form.dataset.offlineNext ?? '' }
  }
  if (answer?.said === 'refused' || answer?.said === 'unreadable') {
    // The page that comes says why. Until it has come, this is kept.
    if (isKept) await isKeptNow(scope, { ...item, state: 'asked' })
    return 'usual'
  }
  if (!isKept) return { stays: stays.full }
  await isKeptNow(scope, { ...item, heldUntil: 0 })
  sayOnNextPage('Saved on this phone. It will be sent when there is signal.')
  return 'waits'
}

/** Browsers say in many ways that a phone is full, and some keep nothing in a private window. */
async function isKeptNow(scope: string, item: Waiting): Promise<boolean> {
  try {
    await keepWaiting(scope, item)
    void askToKeep(scope).catch(() => {})
    return true
  } catch {
    return false
  }
}

/** Whether a form that is sent in the usual way arrives: one that doesn't takes its page with it. */
async function isReached(): Promise<boolean> {
  if (!navigator.onLine) return false
  try {
    const signal = AbortSignal.timeout(patience)
    const init = { method: 'HEAD', cache: 'no-store', signal } as const
    const { status } = await fetch(addresses!.manifest, init)
    return ![502, 503, 504].includes(status)
  } catch {
    return false
  }
}

/** Asks the browser to keep what waits when the phone is short of space. */
async function askToKeep(scope: string): Promise<void> {
  const promised = await navigator.storage?.persist?.().catch(() => false)
  await keepFact(scope, 'mayBeTaken', promised !== true)
}
