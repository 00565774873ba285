import type { AreaRequest } from '#areas'
import { providerNames, workers, type Worker } from '#providers'
import { asOwner } from '../platform/db/context.ts'
import type { WholeTransaction } from '../platform/db/db.ts'
import { uuid } from '../platform/db/new-id.ts'

/** An enterprise as somebody stands in it: she runs it, or works there. */
export interface Desk {
  providerId: string
  name: string
  /** She runs it; else she sees what is her own. */
  runs: boolean
  /** Who works there now; for who only works there, she herself. */
  workers: Worker[]
  /** Which of them she is. */
  own: Worker[]
}

/** Where somebody runs or does the work, what she runs first. */
export async function desks({ var: { area, db, account } }: AreaRequest): Promise<Desk[]> {
  const { providers = [], works_for: worksFor = [] } = account?.lists ?? {}
  const names = await providerNames(db, area.areaId, [...providers, ...worksFor])
  const found: Desk[] = []
  for (const [providerId, name] of names) {
    const runs = providers.includes(providerId)
    const all = await workers(db, area.areaId, providerId)
    if (!runs) await addHoursWanted(db, area.areaId, providerId, all)
    const own = all.filter(({ accountId }) => accountId === account?.accountId)
    found.push({ ...{ providerId, name, runs, own }, workers: runs ? all : own })
  }
  return found.toSorted(
    (a, b) => Number(b.runs) - Number(a.runs) || a.name.localeCompare(b.name, 'en-GB'),
  )
}

/** Who only works there sees no row of the others, and of what was last said of her only her hours. */
async function addHoursWanted(
  db: WholeTransaction,
  areaId: string,
  providerId: string,
  own: Worker[],
): Promise<void> {
  const said = await asOwner(db, (owner) => workers(owner, areaId, providerId))
  for (const one of own)
    one.hoursWanted = said.find(({ workerId }) => workerId === one.workerId)?.hoursWanted
}

/** The enterprise of the address, if whoever asks runs it; for others it is not there. */
export async function deskOf(c: AreaRequest): Promise<Desk | undefined> {
  const providerId = uuid(c.req.param('providerId'))
  if (!providerId || !c.var.account?.lists.providers?.includes(providerId)) return undefined
  return (await desks(c)).find((one) => one.providerId === providerId)
}

/** The enterprise that a page was asked for, or the first. */
export function chosenDesk(all: Desk[], wanted: string | undefined): Desk | undefined {
  return all.find(({ providerId }) => providerId === wanted) ?? all[0]
}
