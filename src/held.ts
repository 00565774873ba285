import { heldOfAccount, type Leaving } from '#accounts'
import { heldAbout as agreementsHeld } from '#agreements'
import type { Held, HeldPart, HeldTogether } from '#areas'
import { evidenceHeld, saidOfWorker, sharedHeldAbout } from '#evidence'
import { forgetOffline, offlineHeld } from '#offline'
import {
  accessOfAccount,
  endAccessOfAccount,
  heldAbout as peopleHeld,
  ownRecord,
  takenOutOfAccount,
  type Providers,
} from '#people'
import { heldPerson, heldVisits, planningHeldAbout, planningHeldOfAccount } from '#practice'
import {
  accountsRunning,
  claimsOfAccount,
  enterprisesStanding,
  providerNames,
  terms,
  workersOfAccount,
  workOfAccount,
} from '#providers'
import { endSeatsOfAccount, ledAlone, seatsHeld } from '#studies'
import { asOwner } from './platform/db/context.ts'
import type { WholeTransaction } from './platform/db/db.ts'

/**
 * What all slices hold about somebody. Worries are never among it, nor is anything that would tell
 * of one: a notice can reach an abuser.
 */
export const held: HeldTogether = {
  async ofPerson(db, areaId, personId) {
    const parts = await peopleHeld(db, areaId, personId, (await terms(db)).language)
    parts.push(...(await agreementsHeld(db, areaId, personId)))
    parts.push(...(await planningHeldAbout(db, areaId, personId)))
    parts.push(...(await heldVisits(db, areaId, personId)))
    parts.push(...(await heldPerson(db, areaId, personId)))
    parts.push(...(await sharedHeldAbout(db, areaId, personId)))
    parts.push(...(await evidenceHeld(db, areaId, personId)))
    // A slice above that holds something about a person adds its line here.
    return withNames(db, areaId, parts)
  },

  async ofAccount(db, areaId, accountId) {
    const parts = await heldOfAccount(db, areaId, accountId)
    parts.push(await accessOfAccount(db, areaId, accountId))
    parts.push(...(await takenOutOfAccount(db, areaId, accountId)))
    parts.push(await claimsOfAccount(db, areaId, accountId))
    parts.push(...(await offlineHeld(db, areaId, accountId)))
    parts.push(...(await planningHeldOfAccount(db, areaId, accountId)))
    // Who only works somewhere sees no row of the enterprise, but may see what it says of her.
    parts.push(...(await asOwner(db, (owner) => workOfAccount(owner, areaId, accountId))))
    const asked = await asOwner(db, async (owner) =>
      saidOfWorker(owner, areaId, await workersOfAccount(owner, areaId, accountId)),
    )
    parts.push(...asked)
    parts.push(...(await seatsHeld(db, accountId)))
    return withNames(db, areaId, parts)
  },
}

async function withNames(db: WholeTransaction, areaId: string, parts: HeldPart[]): Promise<Held> {
  const ids = parts.flatMap(({ controller }) =>
    typeof controller === 'object' && 'providerId' in controller ? [controller.providerId] : [],
  )
  return { parts, providerNames: await providerNames(db, areaId, [...new Set(ids)]) }
}

/** What people’s pages need to know of enterprises. */
export const providersKnown: Providers = {
  languages: async (db) => (await terms(db)).language,
  names: providerNames,
  accountsRunning,
  standing: enterprisesStanding,
}

/** What depends on an account that wants to go. */
export const leaving: Leaving = {
  async first(db, { areaId, name }, accountId) {
    const first: string[] = []
    const work = await workOfAccount(db, areaId, accountId)
    if (work.some(({ items }) => items.some((one) => one.Ended === null)))
      first.push(`You work in an enterprise in ${name}. End that first. Or ask who runs it.`)
    if (await ownRecord(db, areaId, accountId))
      first.push(`You keep a record of your own in ${name}. Erase it first, on its own page.`)
    first.push(...(await ledAlone(db, accountId)))
    return first
  },
  async end(db, areaId, accountId) {
    await endSeatsOfAccount(db, accountId)
    await endAccessOfAccount(db, areaId, accountId)
    await forgetOffline(db, areaId, accountId)
  },
}
