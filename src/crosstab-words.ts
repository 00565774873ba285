import { listWords, plural } from './platform/i18n/words.ts'
import type { Question } from './crosstab-question.ts'

/** What stands above a card: what was compared, who was left out, and which order was taken. */
export function introduction({ input, asked }: Question): string[] {
  const { groups, answers, counts } = input
  const people = counts.flat().reduce((sum, count) => sum + count, 0)
  const title =
    asked.rows === null ? 'Answers by group, from counts' : `${asked.rows} by ${asked.cols}`
  const left = asked.leftOut.map(
    ({ reason, rows }) => `${rows.toLocaleString('en-GB')} with ${reason}`,
  )
  return [
    title,
    `${plural(people, 'person', 'people')}, ${plural(groups.length, 'group', 'groups')}, ${plural(answers.length, 'answer', 'answers')}.`,
    ...(left.length > 0 ? [`Left out: ${listWords(left)}.`] : []),
    ...(asked.rows === null ? ['Each row of the counts is a group, each column an answer.'] : []),
    ...orderWords(asked.ordered, asked.answersOrder, answers),
  ]
}

function orderWords(isOrdered: boolean, order: string, answers: readonly string[]): string[] {
  const [first] = answers
  const isGiven = ['named', 'as given'].includes(order)
  if (!isOrdered)
    return [
      `The top answer is the first, “${first}”${isGiven ? '' : '; --levels says another order'}.`,
    ]
  const said = isGiven ? 'as given' : order
  const levels = optionOf(answers)
  return [
    `Answers count from the best, “${first}”, to the worst, “${answers.at(-1)}”, ${said}.`,
    ...(isGiven ? [] : [`If that is not their order, say it: --levels "${levels}"`]),
  ]
}

/** To be typed as it stands: names from a spreadsheet never reach a shell where it would read more in them. */
function optionOf(answers: readonly string[]): string {
  if (answers.some((answer) => /["$`\\!|]|\p{C}/u.test(answer))) return 'best,next,worst'
  return answers.join(answers.some((answer) => answer.includes(',')) ? '|' : ',')
}
