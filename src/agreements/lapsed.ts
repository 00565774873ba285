import { accountsDeciding } from '#people'
import { asOwner } from '../platform/db/context.ts'
import type { WholeTransaction } from '../platform/db/db.ts'
import type { Agreement, Assent, Version } from './agreement.ts'
import { waitingVersion } from './in-force.ts'

/**
 * Agreements without a yes to what waits whose giver decides for the person no longer: a version
 * says which has `lapsed`, and it has to be said again. What both have agreed stays agreed.
 */
export async function withoutLapsed(
  db: WholeTransaction,
  areaId: string,
  all: Agreement[],
): Promise<Agreement[]> {
  if (!all.some(saidForPerson)) return all
  return asOwner(db, async (owner) => {
    const found: Agreement[] = []
    for (const one of all) {
      const said = saidForPerson(one)
      const deciding = said ? await accountsDeciding(owner, areaId, one.personId) : []
      const stands = !said || deciding.includes(said.by.replace(/^account:/, ''))
      found.push(stands ? one : without(one, said))
    }
    return found
  })
}

/** What somebody said on screen for the person, where the provider may still say yes. A paper is hers. */
function saidForPerson(agreement: Agreement): Assent | undefined {
  return waitingVersion(agreement)?.assents.find(
    ({ party, how }) => party === 'person' && how === 'on_screen',
  )
}

function without(agreement: Agreement, lapsed: Assent): Agreement {
  const taken = (version: Version): Version => ({
    ...version,
    lapsed,
    assents: version.assents.filter((one) => one !== lapsed),
  })
  const versions = agreement.versions.map((version) =>
    version.assents.includes(lapsed) ? taken(version) : version,
  )
  return { ...agreement, versions }
}
