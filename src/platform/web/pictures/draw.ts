import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'

/** What a picture is drawn from; colours are the page’s own, so that it is right in the dark and on paper. */
export interface Drawn {
  marks: Plot.Markish[]
  height: number
  /** 640 where it isn't said; one of `narrow` fits a phone as it is. */
  width?: number
  left?: number
  x?: Plot.ScaleOptions
  y?: Plot.ScaleOptions
  /** Small pictures, one below the other. */
  fy?: Plot.ScaleOptions
}

/** The width of a picture that is read on a phone without moving it. */
export const narrow = 400

/**
 * A picture as SVG in text. Groups differ by their shape as well as by their colour.
 * @param label what it shows, for who doesn’t see it: its table stands below.
 */
export function draw(
  { marks, height, width = 640, left = 90, x, y, fy }: Drawn,
  label: string,
): string {
  const { document } = parseHTML('<html></html>')
  const drawn = Plot.plot({
    ...{ document: document as never, width, height, marks, x, y, ...(fy && { fy }) },
    ...{ marginLeft: left, marginRight: 24, marginBottom: 44, marginTop: 24 },
  })
  drawn.setAttribute('font-size', '14')
  drawn.setAttribute('font-family', 'inherit')
  drawn.setAttribute('role', 'img')
  drawn.setAttribute('aria-label', label)
  // Digits far behind the point differ from one machine to the next, and nobody sees them.
  return (
    (drawn as { outerHTML: string }).outerHTML
      // Pages take no style but that of their sheet.
      .replace(/<style>[^]*?<\/style>/, '')
      // A group of shapes has no role, and so no name.
      .replaceAll(/(<g [^>]*?) aria-label="[^"]*"/g, '$1')
      .replaceAll(/ style="[^"]*"/g, '')
      .replaceAll(/-?\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2))))
  )
}

export const ink = 'var(--ink)'
export const pine = 'var(--pine)'
export const berry = 'var(--berry)'

/** By the place of a group: told apart by shape first. */
export const shapes = ['circle', 'square', 'triangle', 'diamond', 'star', 'cross'] as const
export const colours = [pine, berry, ink, 'var(--quiet)', berry, pine] as const

export { Plot }
