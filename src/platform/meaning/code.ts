/** How many steps a coordinate is told in; each step but the first is one bit. */
const steps = 4

/** Coordinates of the model lie between ∓ this. */
const widest = 0.06

/**
 * A point as a string of bits whose difference is a distance: each coordinate is rounded to a
 * step and told as that many ones (`11100…`), so that the number of bits in which two codes
 * differ is the sum of the differences of their coordinates, in steps (the city-block distance).
 * PostgreSQL counts it with `bit_count(a # b)`, without an extension.
 * @param point of the model: a unit vector.
 * @returns `steps - 1` bits a coordinate, as 0 and 1.
 */
export function codeOf(point: ArrayLike<number>): string {
  let code = ''
  for (let at = 0; at < point.length; at++) {
    const place = ((point[at]! + widest) / (2 * widest)) * steps
    const step = Math.min(Math.max(Math.floor(place), 0), steps - 1)
    code += '1'.repeat(step) + '0'.repeat(steps - 1 - step)
  }
  return code
}
