// The script of pages with a form that is kept as it is typed.

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) keepAsTyped(form)

const keptWords = 'Kept as you type. It is not saved until you press the button.'
const tooLateWords = 'This page was saved since you opened it. Open it again to go on.'

/** Sends what is typed a moment after the last key, so that nothing typed is lost; it isn't saved by it. */
function keepAsTyped(form: HTMLFormElement): void {
  const said = form.querySelector('[data-draft-said]')
  let timer = 0
  let isSent = false
  const keep = async () => {
    if (isSent) return
    try {
      const body = new URLSearchParams()
      for (const [name, value] of new FormData(form))
        if (typeof value === 'string') body.append(name, value)
      const answer = await fetch(form.dataset.draft!, {
        ...{ method: 'POST', body, keepalive: true },
        headers: { accept: 'application/json' },
      })
      if (!answer.ok && answer.status !== 409) throw new Error(answer.statusText)
      if (said) said.textContent = answer.ok ? keptWords : tooLateWords
    } catch {
      if (said) said.textContent = 'What you type can’t be kept just now. Leave this page open.'
    }
  }
  form.addEventListener('input', () => {
    // It may have stayed on its page, with no signal.
    isSent = false
    clearTimeout(timer)
    timer = window.setTimeout(() => void keep(), 700)
  })
  form.addEventListener('submit', () => {
    isSent = true
    clearTimeout(timer)
  })
  // A page that is left at once, or a phone that is put away.
  addEventListener('pagehide', () => {
    if (!timer || isSent) return
    clearTimeout(timer)
    void keep()
  })
  // It may come back as it was left.
  addEventListener('pageshow', () => {
    isSent = false
  })
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-live]'))
  answerAsTyped(form)

/** Puts what the form's own page answers into its place a moment after the last key. */
function answerAsTyped(form: HTMLFormElement): void {
  let timer = 0
  let asked = 0
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => void answer(), 400)
  })
  const answer = async () => {
    const own = ++asked
    const query = new URLSearchParams()
    for (const [name, value] of new FormData(form))
      if (typeof value === 'string') query.append(name, value)
    const page = await fetch(`${form.action}?${query}`).catch(() => undefined)
    const text = page?.ok ? await page.text() : ''
    const id = form.dataset.live!
    const said = new DOMParser().parseFromString(text, 'text/html').getElementById(id)
    // An answer that came late says nothing of what is typed now; a mistake is told by the button.
    if (own === asked) document.getElementById(id)?.replaceChildren(...(said?.childNodes ?? []))
  }
}
