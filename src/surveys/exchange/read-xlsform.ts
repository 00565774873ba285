import type { Question } from '../instrument.ts'
import {
  asPack,
  asPackName,
  asQuestionId,
  bestFirst,
  type Found,
  type ReadInstrument,
} from './read-instrument.ts'
import type { XlsForm } from './xlsform-rows.ts'

type Row = Record<string, string>

/** Reads the sheets of an XLSForm: questions with one choice, numbers and words; the rest is listed. */
export function readXlsForm({ survey, choices, settings }: XlsForm): ReadInstrument {
  if (survey.length < 2)
    return { ok: false, because: 'This workbook has no sheet “survey” with questions in it' }
  const lists = Map.groupBy(rowsOf(choices), (row) => row.list_name ?? row['list name'] ?? '')
  const found: Found = { questions: [], notTaken: unread(survey[0]!) }
  let intro: string | undefined
  for (const row of rowsOf(survey)) {
    if (!row.type && !row.name) continue
    if (row.type === 'note' && found.questions.length === 0 && intro === undefined)
      intro = labelOf(row)
    else takeRow(row, lists, found)
  }
  if (found.questions.some(({ levels }) => levels)) found.notTaken.push(bestFirst)
  const [said = {} as Row] = rowsOf(settings)
  return asPack(
    {
      pack: asPackName(said.form_id || said.form_title || 'survey'),
      version: said.version || '1',
      name: said.form_title || said.form_id || 'Survey',
      ...{ holder: 'Not said in the form', licence: 'Not said in the form' },
      language: /\(([a-z]{2,3})\)$/.exec(said.default_language ?? '')?.[1] ?? plain(said),
    },
    found,
    intro,
  )
}

function plain({ default_language: said = '' }: Row): string {
  return /^[a-z]{2,3}$/.test(said) ? said : 'en'
}

function rowsOf([head = [], ...rows]: string[][]): Row[] {
  const names = head.map((name) => name.trim())
  return rows.map((row) =>
    Object.fromEntries(names.map((name, index) => [name, (row[index] ?? '').trim()])),
  )
}

/** In the form’s only language, or the first one that it has. */
function labelOf(row: Row): string {
  return row.label || Object.entries(row).find(([name]) => name.startsWith('label::'))?.[1] || ''
}

const taken = ['type', 'name', 'label', 'hint', 'required', 'constraint']

/** Columns that say what happens in a form, and aren’t read here. */
function unread(head: string[]): string[] {
  const translated = head.filter((name) => name.startsWith('label::'))
  const languages = head.includes('label') ? translated : translated.slice(1)
  const others = head.filter(
    (name) => name.trim() && !taken.includes(name.trim()) && !translated.includes(name),
  )
  return [
    ...languages.map((name) => `The words in another language: ${name.slice(7)}`),
    ...others.map((name) => `The column “${name.trim()}”`),
  ]
}

function takeRow(row: Row, lists: Map<string, Row[]>, { questions, notTaken }: Found): void {
  const { type = '', name = '' } = row
  const [kind = '', list = ''] = type.split(/\s+/)
  if (/^(begin|end)[_ ]?(group)?$/.test(kind) && /group/.test(type)) {
    if (kind.startsWith('begin')) notTaken.push(`The heading of the group “${name}”`)
    return
  }
  const id = asQuestionId(name)
  const base = {
    ...{ id, words: labelOf(row) || name },
    ...(row.hint && { hint: row.hint }),
    ...(!/^(yes|true)/i.test(row.required ?? '') && { mayBeLeft: true }),
  }
  if (id !== name) notTaken.push(`The name “${name}”: it is called ${id} here`)
  if (kind === 'select_one' && lists.has(list))
    questions.push({ ...base, kind: 'levels', ...levelsOf(lists.get(list)!) })
  else if (kind === 'integer' || kind === 'decimal')
    questions.push({ ...base, kind: 'number', ...boundsOf(row, notTaken) })
  else if (kind === 'text') questions.push({ ...base, kind: 'words' })
  else notTaken.push(`The question “${name}”, of the type ${type || '(none)'}`)
}

/** Choices named 1, 2, 3 are levels of those numbers, also where the last is shown first. */
function levelsOf(choices: Row[]): Pick<Question, 'levels' | 'lastFirst'> {
  const words = choices.map(labelOf)
  const numbers = choices.map(({ name }) => Number(name))
  const isReversed = numbers.every((number, index) => number === choices.length - index)
  const levels = (isReversed ? words.toReversed() : words).map((one, index) => ({
    ...{ level: index + 1, words: one || String(index + 1) },
  }))
  return isReversed && choices.length > 1 ? { levels, lastFirst: true } : { levels }
}

function boundsOf({ constraint = '', name = '' }: Row, notTaken: string[]) {
  const least = /^\s*\.\s*>=\s*(-?[\d.]+)/.exec(constraint)?.[1]
  const most = /\.\s*<=\s*(-?[\d.]+)\s*$/.exec(constraint)?.[1]
  const said = [least !== undefined && `. >= ${least}`, most !== undefined && `. <= ${most}`]
  const known = said.filter((one) => one !== false).join(' and ')
  if (known.replaceAll(' ', '') !== constraint.replaceAll(' ', '')) {
    notTaken.push(`The constraint of “${name}”: ${constraint}`)
    return {}
  }
  return {
    ...(least !== undefined && { least: Number(least) }),
    ...(most !== undefined && { most: Number(most) }),
  }
}
