import type { Instrument, Question } from '../instrument.ts'

/** The sheets of an XLSForm, each with its heading first. */
export interface XlsForm {
  survey: string[][]
  choices: string[][]
  settings: string[][]
}

/** An instrument as an XLSForm (xlsform.org): what KoboToolbox, ODK and others read. */
export function asXlsForm(pack: Instrument): XlsForm {
  const { questions, intro } = pack.definition
  return {
    survey: [
      ['type', 'name', 'label', 'hint', 'required', 'constraint'],
      ...(intro ? [['note', 'goldcrest_intro', intro, '', '', '']] : []),
      ...questions.map((one) => [
        typeOf(one),
        one.id,
        one.words,
        one.hint ?? '',
        one.mayBeLeft ? '' : 'yes',
        constraintOf(one),
      ]),
    ],
    choices: [
      ['list_name', 'name', 'label'],
      ...questions.flatMap(({ id, levels = [], lastFirst }) =>
        (lastFirst ? levels.toReversed() : levels).map(({ level, words }) => [
          `${id}_levels`,
          String(level),
          words,
        ]),
      ),
    ],
    settings: [
      ['form_title', 'form_id', 'version', 'default_language'],
      [pack.name, pack.pack, pack.version, pack.language],
    ],
  }
}

function typeOf({ id, kind }: Question): string {
  if (kind === 'levels') return `select_one ${id}_levels`
  return kind === 'number' ? 'decimal' : 'text'
}

function constraintOf({ least, most }: Question): string {
  const parts = [least !== undefined && `. >= ${least}`, most !== undefined && `. <= ${most}`]
  return parts.filter((one) => one !== false).join(' and ')
}
