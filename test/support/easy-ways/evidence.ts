// What is counted, as somebody reads it in Easy Read.
import { indicators } from '../../../src/evidence/indicators/indicators.ts'
import type { Ways } from './ways.ts'

export const evidenceWays: Ways = {
  'src/evidence/indicator-pages/easy-indicators-page.tsx': async (reader) => [
    await reader.open('/ashdale/evidence/indicators'),
  ],

  'src/evidence/indicator-pages/easy-indicator-page.tsx': (reader) =>
    Promise.all(indicators.map(({ name }) => reader.open(`/ashdale/evidence/indicators/${name}`))),
}
