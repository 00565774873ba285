const pattern = /^([A-Z]{1,2}[0-9][0-9A-Z]?)([0-9][A-Z]{2})?$/

/** A postcode as it is kept, `QM34AB`, or its first half, `QM3`; undefined when it is neither. */
export function readPostcode(typed: string): string | undefined {
  const plain = typed.toUpperCase().replaceAll(/\s+/g, '')
  if (!pattern.test(plain)) return undefined
  // `QM3 4` is the beginning of many postcodes, and none of them is in QM34.
  return isWhole(plain) || !/\s/.test(typed.trim()) ? plain : undefined
}

/** Whether it is all of a postcode: only then does it say in whose council somebody lives. */
export function isWhole(postcode: string): boolean {
  return postcode.length > 4
}

/** The first half of a postcode as it is kept: `QM34AB` → `QM3`. */
export function outcodeOf(postcode: string): string {
  return isWhole(postcode) ? postcode.slice(0, -3) : postcode
}

/** As people write it: `QM34AB` → `QM3 4AB`. */
export function writtenPostcode(postcode: string): string {
  return isWhole(postcode) ? `${outcodeOf(postcode)} ${postcode.slice(-3)}` : postcode
}
