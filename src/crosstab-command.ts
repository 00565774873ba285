import { cardJson, cardText, Refused, resultCard } from '#stats'
import { crosstabOptions } from './crosstab-options.ts'
import { countsQuestion, fileQuestion, type Question } from './crosstab-question.ts'
import { introduction } from './crosstab-words.ts'
import { Problem } from './platform/problem.ts'

/**
 * `goldcrest crosstab …`: what people of each group answered, and how sure that is. It needs no
 * database, no network and no area.
 */
export async function runCrosstabCommand(
  args: string[],
  {
    input = process.stdin,
    say = console.log,
  }: { input?: AsyncIterable<Uint8Array>; say?: (text: string) => void } = {},
): Promise<void> {
  const { values, file } = crosstabOptions(args)
  try {
    const question =
      values.counts === undefined
        ? await fileQuestion(file!, values, input)
        : await countsQuestion(values.counts, values)
    const card = resultCard({ ...question.input, seed: seedOf(values.seed) })
    say(values.json ? json(question, cardJson(card)) : cardText(card, introduction(question)))
  } catch (error) {
    if (error instanceof Refused) throw new Problem(error.message, { cause: error })
    throw error
  }
}

const seedOf = (text: string) => (/^\d{1,15}$/.test(text) ? Number(text) : text)

function json({ asked }: Question, card: ReturnType<typeof cardJson>): string {
  const { version, ...fields } = card
  return JSON.stringify({ version, asked, ...fields }, undefined, 2)
}
