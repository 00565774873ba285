import type { SignedIn } from '#areas'

/** What an account is in an enterprise: whose visits are its own. */
export interface OwnWork {
  providerId: string
  workerId: string
  /** She runs it, and sees all of its visits. */
  runs: boolean
}

/** Where an account works, or runs what it works in, as its lists say. */
export function ownWork(account: Pick<SignedIn, 'lists'> | undefined): OwnWork[] {
  const { workers = [], works_at: places = [], providers = [] } = account?.lists ?? {}
  return workers.map((workerId, index) => {
    const providerId = places[index]!
    return { providerId, workerId, runs: providers.includes(providerId) }
  })
}
