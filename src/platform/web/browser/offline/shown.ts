import { dayWords } from './words.ts'

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** Each question of a form that has an answer, with that answer, as somebody who looks at it reads them. */
export function shownIn(form: HTMLFormElement): [string, string][] {
  const shown = new Map<string, string[]>()
  for (const element of form.elements) {
    const question = isField(element) && questionOf(element)
    const answer = question && answerOf(element)
    if (answer) shown.set(question, [...(shown.get(question) ?? []), answer])
  }
  return [...shown].map(([question, answers]) => [question, answers.join(', ')])
}

function isField(element: Element): element is Field {
  const isTyped = element instanceof HTMLInputElement && !notTyped.includes(element.type)
  return isTyped || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement
}

const notTyped = ['hidden', 'file', 'submit', 'button']

/** Of one of several answers, that which is asked above all of them. */
function questionOf(field: Field): string {
  const legend = field.closest('fieldset')?.querySelector('legend')
  return isChoice(field) && legend ? wordsIn(legend) : labelOf(field)
}

function answerOf(field: Field): string {
  if (isChoice(field)) return field.checked ? labelOf(field) : ''
  if (field instanceof HTMLSelectElement) return field.value && wordsIn(field.selectedOptions[0])
  const day = field.type === 'date' ? Date.parse(`${field.value}T12:00`) : Number.NaN
  return Number.isNaN(day) ? field.value.trim() : dayWords(day)
}

function isChoice(field: Field): field is HTMLInputElement {
  return field.type === 'radio' || field.type === 'checkbox'
}

const labelOf = (field: Field) => wordsIn(field.labels?.[0])

function wordsIn(element: Element | undefined): string {
  return (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
}
