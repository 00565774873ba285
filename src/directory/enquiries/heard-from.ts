/** How people heard of a provider: asked with each question, and kept as a count. */
export const heardFrom = {
  directory: 'I found it on this website',
  family_or_friend: 'Family or a friend told me',
  social_worker: 'A social worker or the council told me',
  health: 'A doctor, nurse or hospital told me',
  coordinator: 'The coordinator told me',
  leaflet: 'A leaflet or a poster',
  internet: 'I searched the internet',
  other: 'Some other way',
} as const

export type HeardFrom = keyof typeof heardFrom
