/** One thing that is told of an enterprise: a sentence with its number, and where it comes from. */
export interface Told {
  title: string
  /** Names, words of people, or numbers in a list below it. */
  sentence: string
  /** Of how many, of when: quiet words beside it. */
  of?: string
  list?: string[]
  how?: How
}

/** How something is counted. */
export interface How {
  /** What is divided by what. */
  definition: string
  /** Which records it is counted of, and how many there are. */
  records: string
  /** The screen where these are written. */
  screen?: Screen
  /** The indicator that it is, so that it can be disputed. */
  indicator?: string
}

export type Screen = 'today' | 'agreements' | 'approaches' | 'listing' | 'workers' | 'people'

export interface Section {
  title: string
  told: Told[]
}
