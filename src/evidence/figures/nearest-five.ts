/**
 * To the nearest 5, as others than owners read what is counted: one more would show in an exact number. Unlike
 * that of `#stats` it takes halves, too: of workers in a mean month, of hours.
 */
export const nearestFive = (count: number) => Math.round(count / 5) * 5
