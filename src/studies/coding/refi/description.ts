/** What the codebook says of a code, in the one description that REFI-QDA has for it. */
export interface Meaning {
  definition: string
  useWhen: string
  notWhen: string
  example: string
}

export function descriptionOf({ definition, useWhen, notWhen, example }: Meaning): string {
  return [
    definition,
    useWhen && `Use when: ${useWhen}`,
    notWhen && `Not when: ${notWhen}`,
    example && `Example: ${example}`,
  ]
    .filter(Boolean)
    .join('\n\n')
}

const parts =
  /^([\s\S]*?)(?:(?:^|\n\n)Use when: ([\s\S]*?))?(?:(?:^|\n\n)Not when: ([\s\S]*?))?(?:(?:^|\n\n)Example: ([\s\S]*?))?$/

/** The parts of a description: written again, they are the same description. */
export function meaningOf(description: string): Meaning {
  const [, definition = '', useWhen = '', notWhen = '', example = ''] =
    parts.exec(description.trim()) ?? []
  return { definition, useWhen, notWhen, example }
}
