/** A circle on the paper with its name. */
export interface Named {
  x: number
  y: number
  radius: number
  name: string
}

export type Side = 'below' | 'above' | 'right' | 'left'

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

const sides: Side[] = ['below', 'above', 'right', 'left']

/** How wide and high letters are on a phone, where they are largest. */
const letter = { width: 10.5, height: 20 }

/** On which side of each circle its name stands: below, or wherever else less is covered or cut off. */
export function sidesOfNames(all: Named[], paper: { width: number; height: number }): Side[] {
  const inside: Box = { left: 0, right: paper.width, top: 0, bottom: paper.height }
  const circles = all.map(({ x, y, radius }) => around(x, y, radius, radius))
  const names: Box[] = []
  return all.map((one, index) => {
    const others = [...circles.toSpliced(index, 1), ...names]
    const lost = (side: Side) => {
      const box = boxOf(one, side)
      const cutOff = shared(box, box) - shared(box, inside)
      return others.reduce((sum, other) => sum + shared(box, other), cutOff)
    }
    const side = sides.toSorted((a, b) => lost(a) - lost(b))[0]!
    names.push(boxOf(one, side))
    return side
  })
}

/** Where a name is written: its middle, or on the right its start, on the left its end. */
export function written({ x, y, radius }: Omit<Named, 'name'>, side: Side) {
  if (side === 'above') return { x, y: y - radius - 8 }
  if (side === 'below') return { x, y: y + radius + 18 }
  return { x: x + (side === 'right' ? 1 : -1) * (radius + 6), y: y + 6 }
}

function boxOf(one: Named, side: Side): Box {
  const { x, y } = written(one, side)
  const half = (one.name.length * letter.width) / 2
  const shift = side === 'right' ? half : side === 'left' ? -half : 0
  return around(x + shift, y - letter.height / 3, half, letter.height / 2)
}

function around(x: number, y: number, across: number, down: number): Box {
  return { left: x - across, right: x + across, top: y - down, bottom: y + down }
}

/** The area that two boxes share. */
function shared(one: Box, other: Box): number {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return Math.max(across, 0) * Math.max(down, 0)
}
