import type { Area } from '#areas'
import { asset } from '../platform/web/assets.ts'
import { urls } from '../urls.ts'

/** What a phone needs to know to put an area on its first screen. */
export function manifestOf(area: Area): object {
  const icon = (name: '192' | '512' | 'maskable', size: number) => ({
    src: asset(`icon-${name}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose: name === 'maskable' ? 'maskable' : 'any',
  })
  return {
    id: area.base || '/',
    name: area.name,
    short_name: area.name,
    lang: 'en-GB',
    start_url: urls.appStart(area, {}),
    scope: area.base || '/',
    display: 'standalone',
    theme_color: area.colour ?? '#14524a',
    background_color: '#fbf8f1',
    icons: [icon('192', 192), icon('512', 512), icon('maskable', 512)],
  }
}
