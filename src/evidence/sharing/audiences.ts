/** Who reads a version for others. Each is asked for by itself; a yes for everyone is one for all. */
export const audiences = {
  coordinator: 'The coordinator of the area',
  tender: 'Councils and others who buy support',
  everyone: 'Everyone, as on a leaflet or a website',
} as const
export type Audience = keyof typeof audiences

export function audienceOf(asked: string | undefined): Audience | undefined {
  return asked !== undefined && Object.hasOwn(audiences, asked) ? (asked as Audience) : undefined
}
