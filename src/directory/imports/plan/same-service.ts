/** What is known of one provider's services, to be found by one that is said again. */
export function byService<T>() {
  const byName = new Map<string, { words: Set<string>; known: T }[]>()
  return {
    add(service: Described, known: T): void {
      const name = plain(service.name)
      const alike = byName.get(name)
      const one = { words: words(service.description), known }
      if (alike) alike.push(one)
      else byName.set(name, [one])
    },
    /** Of the first that is the same: by name, and by what is said of it. */
    sameAs(other: Described): T | undefined {
      const said = words(other.description)
      return byName.get(plain(other.name))?.find((one) => sayTheSame(one.words, said))?.known
    },
  }
}

interface Described {
  name: string
  description?: string | null
}

function sayTheSame(a: Set<string>, b: Set<string>): boolean {
  const [short, long] = a.size < b.size ? [a, b] : [b, a]
  return short.size === 0 || short.intersection(long).size / short.size >= alike
}

/** The share of the shorter one's words that the longer one has too. */
const alike = 0.8

function plain(name: string): string {
  return [...words(name)].join(' ')
}

function words(text: string | null | undefined): Set<string> {
  return new Set((text ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu))
}
