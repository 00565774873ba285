/** Whether two services of one provider are one: by name, and by what is said of them. */
export function isSameService(a: Described, b: Described): boolean {
  if (plain(a.name) !== plain(b.name)) return false
  const [short, long] = [words(a.description), words(b.description)].toSorted(
    (one, other) => one.size - other.size,
  )
  if (!short?.size) return true
  return [...short].filter((word) => long?.has(word)).length / short.size >= alike
}

interface Described {
  name: string
  description?: string | null
}

/** The share of the shorter one's words that the longer one has too. */
const alike = 0.8

function plain(name: string): string {
  return [...words(name)].join(' ')
}

function words(text: string | null | undefined): Set<string> {
  return new Set((text ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu))
}
