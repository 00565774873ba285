import type { Area } from '../area.ts'
import { isFile, type Held, type HeldPart, type HeldValue } from './held.ts'

interface About {
  area: Area
  /** `{ personId: … }`, `{ accountId: … }` */
  about: Record<string, string>
  madeAt: Date
}

/**
 * All that is held as one JSON file, pictures and sound within it: docs/guides/held.md has its shape.
 * It is put together of pieces, for it may be longer than a text can be.
 */
export async function heldFile(held: Held, { area, about, madeAt }: About): Promise<Blob> {
  const { name, slug } = area
  const file: string[] = [
    opened({ format: 'goldcrest-held', version: 1, about, area: { name, slug }, madeAt }, 'parts'),
  ]
  for (const [index, part] of held.parts.entries()) {
    const { part: code, title, why, kept, items } = part
    const controller = controllerOf(held, part, area)
    file.push(index ? ',\n' : '', opened({ part: code, title, why, controller, kept }, 'items'))
    for (const [place, item] of items.entries()) {
      const values: Record<string, unknown> = {}
      for (const [label, value] of Object.entries(item)) values[label] = await plain(value)
      file.push(place ? ',\n' : '', JSON.stringify(values))
    }
    file.push(']}')
  }
  return new Blob([...file, ']}\n'], { type: 'application/json' })
}

/** An object whose last member is a list that is still to be written. */
function opened(object: object, list: string): string {
  return `${JSON.stringify(object).slice(0, -1)},"${list}":[\n`
}

export function controllerOf(
  { providerNames }: Pick<Held, 'providerNames'>,
  { controller }: Pick<HeldPart, 'controller'>,
  { scheme }: Pick<Area, 'scheme'>,
): { kind: 'scheme' | 'provider' | 'study'; name: string } {
  if (controller === 'scheme') return { kind: 'scheme', name: scheme.name }
  if ('named' in controller) return { kind: 'study', name: controller.named }
  return { kind: 'provider', name: providerNames.get(controller.providerId) ?? 'An enterprise' }
}

async function plain(value: HeldValue): Promise<unknown> {
  if (!isFile(value)) return value
  return { type: value.type, base64: Buffer.from(await value.read()).toString('base64') }
}
