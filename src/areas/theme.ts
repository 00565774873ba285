import type { Area } from './area.ts'

/** An area's stylesheet: its colour in place of pine. Our content policy takes no inline style. */
export function themeOf(area: Area): string {
  return area.colour
    ? `:root{--area-colour:${area.colour};--area-colour-dark:${area.colourDark}}`
    : ''
}

/** Changes when the theme does, so that it can be cached for long. */
export function themeVersion(area: Area): string {
  return `${area.colour}${area.colourDark}`.replaceAll('#', '')
}
