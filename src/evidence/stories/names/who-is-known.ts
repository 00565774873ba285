import { localities } from '#areas'
import { namesAround, person, providersOfPerson } from '#people'
import { backUps } from '#practice'
import { providersIn, workers } from '#providers'
import { asOwner } from '../../../platform/db/context.ts'
import type { WholeTransaction } from '../../../platform/db/db.ts'
import { invented, timesIn, type Known } from '../../../platform/text/suggest-names.ts'

interface Of {
  areaId: string
  personId: string
  providerId: string
}

/**
 * Who and what of a person's life is known here by a name, with what could stand for it: she, those around
 * her, who comes, enterprises, places. Of each name its parts, too.
 */
export function whoIsKnown(db: WholeTransaction, of: Of, words: string): Promise<Known[]> {
  const { areaId, personId, providerId } = of
  return asOwner(db, async (owner) => {
    const her = await person(owner, areaId, personId)
    const supportedBy = await providersOfPerson(owner, areaId, personId)
    const who: string[] = [
      her?.name ?? '',
      ...(await namesAround(owner, areaId, personId)),
      ...(await backUps(owner, areaId, personId)).map(({ name }) => name),
    ]
    for (const id of new Set([providerId, ...supportedBy]))
      who.push(...(await workers(owner, areaId, id)).map(({ name }) => name))
    const all = await providersIn(owner, areaId, words)
    return [
      ...people(who, words),
      ...all.map((one) => ({
        standsFor: one.name,
        pseudonym: one.providerId === providerId ? 'our enterprise' : 'another enterprise',
      })),
      ...(await localities(owner, areaId)).map(({ name }) => ({
        standsFor: name,
        pseudonym: 'a place nearby',
      })),
    ]
  })
}

/** Each with a name of her own that stands for hers and its parts: none that the words have already. */
function people(names: readonly string[], words: string): Known[] {
  const free = invented.filter((one) => timesIn(words, one) === 0).values()
  const given = new Map<string, string>()
  const known: Known[] = []
  for (const name of new Set(names)) {
    const parts = partsOf(name)
    const pseudonym =
      parts.map((part) => given.get(part)).find(Boolean) ?? free.next().value ?? '[name]'
    for (const part of parts) {
      if (!given.has(part)) known.push({ standsFor: part, pseudonym })
      given.set(part, pseudonym)
    }
  }
  return known
}

/** `Ffion Reed, my daughter` → the whole name, `Ffion`, `Reed`. */
function partsOf(name: string): string[] {
  const [called = ''] = name.split(',')
  const parts = called
    .split(/[\s()]+/)
    .filter(
      (part) =>
        /^\p{Lu}[\p{L}’'-]+$/u.test(part) && !/^(?:The|My|And|Mr|Mrs|Ms|Miss|Dr)$/.test(part),
    )
  return [...new Set([called.trim(), ...parts])].filter((part) => part.length > 1)
}
