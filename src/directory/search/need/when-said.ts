const dayWords = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const weekdays = [1, 2, 3, 4, 5]
const everyDay = [...weekdays, 6, 7]
const everyPart = ['morning', 'afternoon', 'evening', 'night']

// Maps, so that no word is found that every object has, like “constructor”.
const days = new Map([
  ['weekend', [6, 7]],
  ['weekday', weekdays],
])
const parts = new Map(
  Object.entries({
    morning: ['morning'],
    afternoon: ['afternoon'],
    evening: ['evening'],
    night: ['night'],
    overnight: ['night'],
    tonight: ['evening', 'night'],
    early: ['morning'],
    lunchtime: ['morning', 'afternoon'],
    daytime: ['morning', 'afternoon'],
  }),
)

/**
 * When somebody is wanted, as the facets that have it: `Friday mornings` → `when:5-morning`.
 * Nothing is said by no facets.
 * @returns the facets, and which of the words said it.
 */
export function whenSaid(words: string[]): { facets: string[]; saidBy: Set<string> } {
  const said = words.map((word) => ({ word, ...whenOf(word) }))
  const saidBy = new Set(said.filter((one) => one.days || one.parts).map((one) => one.word))
  const onDays = said.flatMap((one) => one.days ?? [])
  const inParts = said.flatMap((one) => one.parts ?? [])
  const facets = (onDays.length ? onDays : everyDay).flatMap((day) =>
    (inParts.length ? inParts : everyPart).map((part) => `when:${day}-${part}`),
  )
  return { facets: saidBy.size ? [...new Set(facets)] : [], saidBy }
}

function whenOf(word: string): { days?: number[]; parts?: string[] } {
  const singular = word.replace(/s$/, '')
  const day = dayWords.indexOf(singular) + 1
  return { days: day ? [day] : days.get(singular), parts: parts.get(singular) }
}
