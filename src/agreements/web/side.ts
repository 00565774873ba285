import type { AreaRequest } from '#areas'
import { openRecord } from '#people'
import { providerNames } from '#providers'
import { uuid } from '../../platform/db/new-id.ts'
import { urls } from '../../urls.ts'
import type { Agreement, Party } from '../agreement.ts'

/** One of the two parties, as she stands before her pages; the same pages serve both. */
export interface Side {
  party: Party
  /** The id of the person, or of the provider. */
  id: string
  name: string
  /** She may write: who only reads a person's agreements may not. */
  mayChange: boolean
  /** It is not the person herself who acts, but who helps her with everything. */
  isHelper: boolean
  addresses: Addresses
}

/** Where the pages of a side are. */
export interface Addresses {
  all: string
  begin: (query?: Record<string, string>) => string
  one: (agreementId: string) => string
  change: (agreementId: string) => string
  yes: (agreementId: string) => string
  end: (agreementId: string) => string
  /** Only the provider's: what was signed on paper. */
  paper?: (agreementId: string) => string
}

/** The person's side, for who may see her agreements. */
export async function personSide(c: AreaRequest): Promise<Side | undefined> {
  const open = await openRecord(c, 'agreement')
  if (!open) return undefined
  const { personId, name } = open.person
  return {
    party: 'person',
    id: personId,
    name,
    mayChange: open.mayChange,
    isHelper: !open.own,
    addresses: addressesOf(c, 'person', personId),
  }
}

/** The provider's side, for who runs the enterprise. */
export async function providerSide(c: AreaRequest): Promise<Side | undefined> {
  const { area, db, account } = c.var
  const providerId = uuid(c.req.param('providerId'))
  if (!providerId || !account?.lists.providers?.includes(providerId)) return undefined
  const name = (await providerNames(db, area.areaId, [providerId])).get(providerId)
  if (name === undefined) return undefined
  const addresses = addressesOf(c, 'provider', providerId)
  return { party: 'provider', id: providerId, name, mayChange: true, isHelper: false, addresses }
}

/** The title of the page with all of them: to the person herself, they are hers. */
export function allTitle({ party, isHelper, name }: Side): string {
  return party === 'person' && !isHelper ? 'My agreements' : `Agreements of ${name}`
}

/** Whether an agreement is of this side, and not of another record of the same account. */
export function isOf(side: Side, { personId, providerId }: Agreement): boolean {
  return side.id === (side.party === 'person' ? personId : providerId)
}

export function addressesOf({ var: { area } }: AreaRequest, party: Party, id: string): Addresses {
  if (party === 'person') {
    const personId = id
    return {
      all: urls.personAgreements(area, { personId }),
      begin: (query) => urls.personAgreementNew(area, { personId }, query),
      one: (agreementId) => urls.personAgreement(area, { personId, agreementId }),
      change: (agreementId) => urls.personAgreementChange(area, { personId, agreementId }),
      yes: (agreementId) => urls.personAgreementYes(area, { personId, agreementId }),
      end: (agreementId) => urls.personAgreementEnd(area, { personId, agreementId }),
    }
  }
  const providerId = id
  return {
    all: urls.providerAgreements(area, { providerId }),
    begin: (query) => urls.providerAgreementNew(area, { providerId }, query),
    one: (agreementId) => urls.providerAgreement(area, { providerId, agreementId }),
    change: (agreementId) => urls.providerAgreementChange(area, { providerId, agreementId }),
    yes: (agreementId) => urls.providerAgreementYes(area, { providerId, agreementId }),
    end: (agreementId) => urls.providerAgreementEnd(area, { providerId, agreementId }),
    paper: (agreementId) => urls.providerAgreementPaper(area, { providerId, agreementId }),
  }
}
