import type { HeldTogether } from '#areas'
import type { WholeTransaction } from '../platform/db/db.ts'
import type { Installation } from '../platform/config/installation.ts'
import type { EnterprisesOf } from './paper/routes.tsx'

/** What this slice needs of those beside and above it, and may not import. */
export interface FromAbove {
  installation: Installation
  /** What all slices hold about somebody. */
  held: HeldTogether
  providers: Providers
  /** The enterprises that whoever asks runs. */
  enterprisesOf: EnterprisesOf
  endMistaken: EndMistaken
}

/**
 * Ends what was agreed for a person since somebody else had her record. As the owner.
 * @returns what it ended, so that the enterprises are told.
 */
export type EndMistaken = (
  db: WholeTransaction,
  of: { areaId: string; personId: string; since: Date; by: string; today: string },
) => Promise<{ agreementId: string; providerId: string }[]>

export interface Providers {
  /** The languages that enterprises can be said to speak: terms and their names, in their order. */
  languages: (db: WholeTransaction) => Promise<Map<string, string>>
  /** The names of some enterprises, by their ids. */
  names: (db: WholeTransaction, areaId: string, ids: string[]) => Promise<Map<string, string>>
  /** The accounts that run one. As the owner. */
  accountsRunning: (db: WholeTransaction, areaId: string, providerId: string) => Promise<string[]>
  /** How some of them stand. As the owner. */
  standing: (
    db: WholeTransaction,
    areaId: string,
    ids: string[],
  ) => Promise<Map<string, EnterpriseStanding>>
}

/** What the person is told beside what an enterprise may see. */
export interface EnterpriseStanding {
  closedAt: Date | null
  /** Who runs it now began then, and somebody else did before. */
  newOwnerAt: Date | null
}
