/** Answers whoever started this process, until it is stopped. */
export function answerParent(answers: Record<string, (details: never) => unknown>): void {
  process.on('message', async ({ number, question, details }: Asked) => {
    try {
      const answer = await answers[question]!(details as never)
      process.send!({ number, answer })
    } catch (error) {
      process.send!({ number, error: error instanceof Error ? error.message : String(error) })
    }
  })
  process.once('disconnect', () => process.exit())
}

interface Asked {
  number: number
  question: string
  details: unknown
}
