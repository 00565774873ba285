import type { ServiceDetails } from '#providers'

type Unit = ServiceDetails['prices'][number]['unit']

/** The unit that words name and nothing else: `an hour`, `per session`, `£5 weekly`, `pw`. */
export function unitSaid(words: string): Unit | undefined {
  const plain = words
    .toLowerCase()
    .replace(/^\s*£?\s*\d+(?:\.\d+)?\s*/, '')
    .replaceAll(/[^a-z0-9/]+/g, ' ')
    .trim()
    .replace(/^(?:\/|per |each |every |an? |for |by the |cost per |price per )\s*/, '')
    .replace(/^(?:an? |one |1 )/, '')
  return units.find(([, pattern]) => pattern.test(plain))?.[0]
}

const units: [Unit, RegExp][] = [
  ['half_hour', /^(?:half (?:an )?hour(?:ly)?|30 ?min(?:ute)?s?)$/],
  ['half_day', /^half (?:a )?day$/],
  ['hour', /^(?:hour|hourly|hr|h|p\/?h|60 ?min(?:ute)?s?)$/],
  ['visit', /^(?:(?:home )?visit|call out)$/],
  ['session', /^(?:(?:1|one|2|two) hour )?(?:session|class|lesson|workshop)$/],
  ['day', /^(?:(?:full|whole) )?(?:day|daily|p\/?d)$/],
  ['night', /^(?:night|nightly|overnight)$/],
  ['week', /^(?:week|weekly|wk|p\/?w)$/],
  ['month', /^(?:(?:calendar )?month|monthly|pcm|p\/?m)$/],
  ['mile', /^mile$/],
]
