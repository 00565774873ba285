/**
 * One picture on a square of 64: SVG paths. `filled` has the crest's colour and a line around it,
 * `lines` have no ground, `dots` are solid.
 */
export interface Drawing {
  filled?: string
  lines?: string
  dots?: string
}

export function circle(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`
}

/** A box with round corners. */
export function box(x: number, y: number, width: number, height: number, round = 3): string {
  const [across, down] = [width - 2 * round, height - 2 * round]
  const corner = (dx: number, dy: number) => `a${round} ${round} 0 0 1 ${dx} ${dy}`
  return `M${x + round} ${y}h${across}${corner(round, round)}v${down}${corner(-round, round)}h${-across}${corner(-round, -round)}v${-down}${corner(round, -round)}z`
}

/** A face that is at ease, for a head of this size: its dots and its line. */
export function face(x: number, y: number, radius: number): Required<Omit<Drawing, 'filled'>> {
  const eye = radius * 0.38
  return {
    dots:
      circle(x - eye, y - radius * 0.1, radius * 0.14) +
      circle(x + eye, y - radius * 0.1, radius * 0.14),
    lines: `M${x - eye} ${y + radius * 0.38}q${eye} ${radius * 0.36} ${2 * eye} 0`,
  }
}
