import { canShow, kitNow } from './keep.ts'
import { newId } from './new-id.ts'
import { keptAt, say, sayOnNextPage } from './place.ts'
import { sealForm } from './seal-form.ts'
import { send } from './send.ts'
import { dropWaiting, fact, keepFact, keepWaiting, tell, type Kit, type Waiting } from './store.ts'

/** In milliseconds: who has pressed a button waits no longer to be told. */
const patience = 8000

/**
 * Lets a form wait on the phone: it is sealed and kept first, and then sent. Whatever of that fails,
 * the form is sent in the usual way.
 * @param askForSync asks the browser to send when there is signal.
 */
export function letWait(scope: string, form: HTMLFormElement, askForSync: () => void): void {
  // From a page that was kept, each time it is opened it is another record that is written.
  if (keptAt)
    for (const field of form.querySelectorAll<HTMLInputElement>('[data-offline-id]'))
      field.value = newId()
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
    if (outcome === 'full') {
      isBusy = false
      return say(fullWords)
    }
    if (outcome === 'usual') {
      isUsual = true
      return form.requestSubmit(submitter)
    }
    if (outcome !== 'waits') return location.assign(outcome.location)
    askForSync()
    const next = form.dataset.offlineNext ?? ''
    if (navigator.serviceWorker?.controller && (await canShow(scope, next)))
      return location.assign(next)
    // Nothing is kept yet to go to: it is said here, and not written a second time.
    form.hidden = true
    tell(scope)
  }
}

const fullWords =
  'This phone is full, and there is no signal: this is not saved yet. Leave this page open, and press the button again when there is signal.'

type Outcome = 'usual' | 'waits' | 'full' | { location: string }

async function save(
  scope: string,
  form: HTMLFormElement,
  submitter: HTMLElement | null,
): Promise<Outcome> {
  const item = await keep(scope, form, submitter)
  if (typeof item === 'string') return item
  say('Saving …')
  const answers = navigator.onLine
    ? await send(scope, [item], { first: true, patience })
    : 'no answer'
  const answer = answers === 'no answer' ? undefined : answers[0]
  if (answer?.said === 'kept' || answer?.said === 'kept apart') {
    await dropWaiting(scope, item.key)
    tell(scope)
    const location = answer.said === 'kept' ? answer.location : undefined
    return { location: location ?? form.dataset.offlineNext ?? '' }
  }
  if (answer?.said === 'refused' || answer?.said === 'unreadable') {
    // The page that comes says why. Until it has come, this is kept.
    await keepWaiting(scope, { ...item, state: 'asked' })
    return 'usual'
  }
  await keepWaiting(scope, { ...item, heldUntil: 0 })
  tell(scope)
  sayOnNextPage('Saved on this phone. It will be sent when there is signal.')
  return 'waits'
}

async function keep(
  scope: string,
  form: HTMLFormElement,
  submitter: HTMLElement | null,
): Promise<Waiting | 'usual' | 'full'> {
  try {
    const kit = await usableKit(scope)
    if (!kit) return 'usual'
    const item = await sealForm(form, submitter, kit)
    await keepWaiting(scope, item)
    void askToKeep(scope)
    return item
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError'
    return isFull && !navigator.onLine ? 'full' : 'usual'
  }
}

/**
 * What is written is sent in the name of the kit's account, so that has to be whose page this is: the
 * worker sees to it, or the kit is newer than the page.
 */
async function usableKit(scope: string): Promise<Kit | undefined> {
  const kit = await kitNow(scope)
  const isSeenTo = navigator.serviceWorker?.controller || keptAt
  const isNewer = kit && (await fact(scope, 'contactAt'))! >= performance.timeOrigin
  return isSeenTo || isNewer ? kit : undefined
}

/** Asks the browser to keep what waits when the phone is short of space. */
async function askToKeep(scope: string): Promise<void> {
  const promised = await navigator.storage?.persist?.().catch(() => false)
  await keepFact(scope, 'mayBeTaken', promised !== true)
}
