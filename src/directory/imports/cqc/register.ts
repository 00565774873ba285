import type { Note, Read } from '../record.ts'

/** Somebody on the register of the Care Quality Commission. */
export interface Registered {
  /** `cqc:1-21364297500`. */
  key: string
  name: string
  /** What was compared. */
  by: 'name' | 'phone number' | 'website'
  /** None of its places is registered any more. */
  hasStopped: boolean
}

/** What is compared with the register. */
export interface Listed {
  name: string
  phone?: string | null
  website?: string | null
  /** Terms of the vocabulary `support`. */
  support: string[]
}

export interface Register {
  /** By name first, then by phone number and website where only one has it. */
  find(listed: Pick<Listed, 'name' | 'phone' | 'website'>): Registered | undefined
}

/** The register to check against, from what `readCqc` reads. Holds a few words of each provider. */
export async function registeredNames(reads: AsyncIterable<Read>): Promise<Register> {
  const all = new Map<string, { key: string; name: string; open: number; stopped: number }>()
  const index = { name: new Map(), phone: new Map(), website: new Map() } as Index
  for await (const read of reads) {
    if (!('record' in read)) continue
    const { provider, service } = read.record
    const { key, name } = provider
    const one = all.get(key) ?? { key, name, open: 0, stopped: 0 }
    if (service) one[service.stopped ? 'stopped' : 'open']++
    all.set(key, one)
    for (const said of [name, service?.name ?? '']) enter(index.name, plainName(said), key)
    enter(index.phone, plainPhone(provider.phone), key)
    enter(index.website, host(provider.website), key)
  }
  const only = (keys: Set<string> | undefined) => (keys?.size === 1 ? [...keys][0] : undefined)
  return {
    find({ name, phone, website }) {
      const ways = [
        // Of several that go by one name, one that is still registered.
        ['name', openFirst(index.name.get(plainName(name)))],
        ['phone number', only(index.phone.get(plainPhone(phone)))],
        ['website', only(index.website.get(host(website)))],
      ] as const
      const found = ways.find(([, key]) => key !== undefined)
      const one = found?.[1] === undefined ? undefined : all.get(found[1])
      return one && { key: one.key, name: one.name, by: found![0], hasStopped: hasStopped(one) }
    },
  }

  function openFirst(keys: Set<string> | undefined): string | undefined {
    return [...(keys ?? [])].toSorted(
      (a, b) => Number(hasStopped(all.get(a)!)) - Number(hasStopped(all.get(b)!)),
    )[0]
  }
}

/** Of what is said of her places none is open. */
function hasStopped({ open, stopped }: { open: number; stopped: number }): boolean {
  return open === 0 && stopped > 0
}

/** What the coordinator is told of a listing, compared with the register; undefined: nothing. */
export function noteOnRegister(listed: Listed, register: Register): Note | undefined {
  const found = register.find(listed)
  if (found?.hasStopped)
    return note(`was on the Care Quality Commission’s register as ${found.name}, and is no longer`)
  if (found)
    return note(
      `looks like ${found.name} on the Care Quality Commission’s register, by its ${found.by}`,
    )
  return listed.support.includes('personal-care')
    ? note(
        'offers personal care and isn’t found on the Care Quality Commission’s register: ask whether it has to be',
      )
    : undefined
}

function note(reason: string): Note {
  return { field: 'register', reason }
}

type Index = Record<'name' | 'phone' | 'website', Map<string, Set<string>>>

function enter(index: Map<string, Set<string>>, value: string, key: string): void {
  if (value === '') return
  const keys = index.get(value) ?? new Set()
  index.set(value, keys.add(key))
}

/** Without what tells only the legal form: `Fern Care Ltd` is `FERN CARE LIMITED`. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’.]/gu, '')
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/\b(?:ltd|limited|plc|llp|cic|community interest company|the)\b/g, '')
    .replaceAll(/ +/g, ' ')
    .trim()
}

function plainPhone(phone: string | null | undefined): string {
  const digits = (phone ?? '').replaceAll(/\D/g, '')
  return digits.length < 9 ? '' : digits.slice(-10)
}

/** Not a page of a network on which everybody has one. */
function host(website: string | null | undefined): string {
  const name = URL.canParse(website ?? '') ? new URL(website!).hostname.replace(/^www\./, '') : ''
  return /(?:facebook|instagram|linkedin|google|wixsite|wordpress)\./.test(name) ? '' : name
}
