/** Who may read what somebody lets be shown: of a count that she is in, of a goal, of a story. */
export const audiences = {
  coordinator: 'The coordinator of the area',
  tender:
    'People to whom the provider shows what they add, such as councils and others who buy support',
  council: 'The council, too: on its pages and in its packs',
  everyone: 'Everyone: on the provider’s page, too, and on leaflets and websites',
} as const

export type Audience = keyof typeof audiences

/** The same within a sentence: “for …”, “told to …”. */
export const readers: Record<Audience, string> = {
  coordinator: 'the coordinator',
  tender: 'councils and others who buy support',
  council: 'the council, and others who buy support',
  everyone: 'everyone',
}

/** Above what is for them. */
export const readersTitles: Record<Audience, string> = {
  coordinator: 'The coordinator',
  tender: 'Councils and buyers',
  council: 'The council’s packs',
  everyone: 'Everyone',
}

/** Who reads a version for others. */
export const versionAudiences = ['coordinator', 'tender', 'everyone'] as const
/** Who reads a story. */
export const storyAudiences = ['tender', 'council', 'everyone'] as const

export type VersionAudience = (typeof versionAudiences)[number]
export type StoryAudience = (typeof storyAudiences)[number]

/** Whose reading each covers: a yes for everyone is one for all, a yes for the coordinator only for her. */
const covered: Record<Audience, readonly Audience[]> = {
  coordinator: ['coordinator'],
  tender: ['tender'],
  council: ['coordinator', 'tender', 'council'],
  everyone: ['coordinator', 'tender', 'council', 'everyone'],
}

/** The audiences of a yes that lets a reader read. */
export function readableBy(reader: Audience): Audience[] {
  return keys.filter((audience) => covered[audience].includes(reader))
}

export function versionAudience(asked: string | undefined): VersionAudience | undefined {
  return versionAudiences.find((one) => one === asked)
}

const keys = Object.keys(audiences) as Audience[]
