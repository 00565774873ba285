// The only script of an ordinary page. Every page works without it; docs/javascript.md says what it adds.
import { LeaveAtOnce } from './leave.ts'
import { offerLocation } from './locate.ts'
import { offerRecording } from './record.ts'
import { Button, CharacterCount, ErrorSummary, SkipLink, createAll } from 'govuk-frontend'

document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype)
  document.body.classList.add('govuk-frontend-supported')

createAll(Button, { preventDoubleClick: true })
createAll(CharacterCount)
createAll(ErrorSummary)
createAll(LeaveAtOnce)
createAll(SkipLink)

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.hidden = false
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy ?? '')
    button.textContent = 'Copied'
  })
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-locate]'))
  offerLocation(button)

for (const place of document.querySelectorAll<HTMLElement>('[data-record]')) offerRecording(place)
