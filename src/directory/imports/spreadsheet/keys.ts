import { stableId, uuid } from '../../../platform/db/new-id.ts'
import { keyPart } from '../mending/key-part.ts'

const ours = 'goldcrest:'

/** By what the rows of a sheet are known again: an id where there is one, else the name. */

/** Remembers the providers of one sheet, so that later rows may give only their id or name. */
export function knownProviders() {
  const names = new Map<string, string>()
  // Null: several ids go by this name.
  const keys = new Map<string, string | null>()
  return {
    /** The key and name of a row's provider; undefined when neither it nor a row before says her name. */
    of(id: string | undefined, name: string | undefined) {
      if (!id) return name ? { key: keys.get(plainName(name)) ?? keyOfName(name), name } : undefined
      const key = keyOfId(id)
      const known = name ?? names.get(key)
      if (known === undefined) return undefined
      if (!names.has(key)) names.set(key, known)
      const before = keys.get(plainName(known))
      keys.set(plainName(known), before === undefined || before === key ? key : null)
      return { key, name: known }
    },
  }
}

/**
 * An id of Goldcrest's own stands alone, so that the service is found again under any name. No
 * service ever has the key of a provider.
 */
export function serviceKey(providerKey: string, id: string | undefined, name: string): string {
  const own = uuid(id)
  if (own) return `${ours}service:${own.toLowerCase()}`
  return `csv:service:${providerKey}/${id ? `id:${keyPart(id)}` : `name:${plainName(name)}`}`
}

/** Whether Goldcrest gave it its id. */
export function isOurs(key: string): boolean {
  return key.startsWith(ours)
}

/** `Maya’s Gardens` → `mayas-gardens`. */
export function plainName(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
  return plain || stableId('name', name)
}

function keyOfName(name: string): string {
  return `csv:name:${plainName(name)}`
}

function keyOfId(id: string): string {
  const own = uuid(id)
  return own ? `${ours}${own.toLowerCase()}` : `csv:id:${keyPart(id)}`
}
