/** What a browser says that it is, in words that its owner knows: `Phone on Android, Chrome`. */
export function deviceWords(userAgent: string | undefined): string {
  const said = userAgent ?? ''
  const system = systems.find(([pattern]) => pattern.test(said))?.[1]
  const browser = browsers.find(([pattern]) => pattern.test(said))?.[1]
  return [system, browser].filter(Boolean).join(', ') || 'A device that does not say what it is'
}

/** `phone`, `tablet` or `computer`, to speak of what somebody has in her hand. */
export function deviceKind(userAgent: string | undefined): string {
  const said = userAgent ?? ''
  if (/iPhone|Mobile/.test(said) && !/iPad/.test(said)) return 'phone'
  return /iPad|Android/.test(said) ? 'tablet' : 'computer'
}

const systems: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android.*Mobile/, 'Phone on Android'],
  [/Android/, 'Tablet on Android'],
  [/Windows/, 'Computer with Windows'],
  [/Macintosh|Mac OS X/, 'Mac'],
  [/CrOS/, 'Chromebook'],
  [/Linux/, 'Computer with Linux'],
]

/** Most say that they are Chrome or Safari as well. */
const browsers: [RegExp, string][] = [
  [/Edg/, 'Edge'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/OPR|Opera/, 'Opera'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
]
