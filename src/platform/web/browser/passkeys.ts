// Of the pages with a button that asks for a passkey only. It shows itself where the browser can.
import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-passkey]'))
  offerPasskey(button)

function offerPasskey(button: HTMLButtonElement): void {
  const { passkey: what, host, ask = '', send = '' } = button.dataset
  const { form } = button
  const field = form?.querySelector<HTMLInputElement>('input[name=passkey]')
  // A passkey belongs to one host name; a page may be reached by others.
  if (!browserSupportsWebAuthn() || location.hostname !== host) return
  if (!form || !field) return
  button.hidden = false
  for (const instead of document.querySelectorAll<HTMLElement>('[data-without-passkeys]'))
    instead.hidden = true

  let busy = false
  button.addEventListener('click', async () => {
    if (busy) return
    busy = true
    say('Do what your phone or computer asks …')
    try {
      const asked = await fetch(ask, { method: 'POST' })
      // There is something to do first: the page that says what.
      if (asked.redirected) return location.assign(asked.url)
      if (!asked.ok) return say(busyWords)
      field.value = JSON.stringify(
        what === 'add' ? await add(await asked.json()) : await use(await asked.json()),
      )
      form.action = send
      form.submit()
    } catch (error) {
      say(wordsFor(error, what))
    } finally {
      busy = false
    }
  })
}

function add(optionsJSON: PublicKeyCredentialCreationOptionsJSON) {
  return startRegistration({ optionsJSON })
}

function use(optionsJSON: PublicKeyCredentialRequestOptionsJSON) {
  return startAuthentication({ optionsJSON })
}

const busyWords = 'We are very busy just now. Try again in some minutes.'

/** Most of what goes wrong is that somebody changed her mind, which browsers don't tell apart. */
function wordsFor(error: unknown, what: string | undefined): string {
  const name = error instanceof Error ? error.name : ''
  if (name === 'InvalidStateError') return 'Your account has a passkey on it already. Use that one.'
  if (name === 'TypeError') return 'We could not be reached. Check your signal, and try again.'
  return what === 'add'
    ? 'No passkey was added. You can try again; a code works as before.'
    : 'You are not signed in. Try again, or ask for a code.'
}

function say(words: string): void {
  const status = document.querySelector('#passkey-said')
  if (status) status.textContent = words
}
