import { z } from 'zod'
import type { JsonRecord } from '../../../platform/reading/index.ts'
import type { Registration, Unreadable } from './registration.ts'

const words = z.string().optional().catch(undefined)
const named = z
  .array(z.object({ name: z.string() }))
  .transform((all) => [...new Set(all.map(({ name }) => name))])
  .catch([])
const number = z.number().optional().catch(undefined)

/** What is taken of a location or a provider of the Commission's API; all but its id may be missing. */
const apiRecord = z.object({
  providerId: z.string().regex(/^[\w-]{3,20}$/),
  locationId: z
    .string()
    .regex(/^[\w-]{3,20}$/)
    .optional(),
  name: z.string().trim().min(1),
  ownershipType: z.enum(['Individual', 'Partnership', 'Organisation']).optional().catch(undefined),
  companiesHouseNumber: words,
  charityNumber: z.coerce.string().optional().catch(undefined),
  registrationStatus: words,
  dormancy: words,
  ...{ postalAddressLine1: words, postalAddressLine2: words, postalAddressTownCity: words },
  ...{ postalCode: words, mainPhoneNumber: words, website: words, localAuthority: words },
  gacServiceTypes: named,
  specialisms: named,
  regulatedActivities: named,
  numberOfBeds: number,
  onspdLatitude: number,
  onspdLongitude: number,
})

/** The entries of the Commission's API, locations and providers alike. */
export async function* apiRecords(
  records: AsyncIterable<JsonRecord>,
): AsyncGenerator<Registration | Unreadable> {
  for await (const record of records) {
    const place = `record ${record.index + 1}`
    if ('trouble' in record) yield { place, notes: [{ field: 'record', reason: record.trouble }] }
    else {
      const parsed = apiRecord.safeParse(record.value)
      yield parsed.success ? entryOf(place, parsed.data) : { place, notes: [noRecord] }
    }
  }
}

const noRecord = {
  field: 'record',
  reason: 'has no name, or no providerId: give the details of each location, as the API has them',
}

function entryOf(place: string, said: z.infer<typeof apiRecord>): Registration {
  const { providerId, locationId, name, charityNumber } = said
  return {
    place,
    providerId,
    locationId,
    name,
    ownership: said.ownershipType,
    companyNumber: said.companiesHouseNumber,
    charityNumber: charityNumber === 'undefined' ? undefined : charityNumber,
    address: [said.postalAddressLine1 ?? '', said.postalAddressLine2 ?? ''].filter(Boolean),
    town: said.postalAddressTownCity,
    postcode: said.postalCode ?? '',
    phone: said.mainPhoneNumber ?? '',
    website: said.website ?? '',
    localAuthority: said.localAuthority ?? '',
    types: said.gacServiceTypes,
    specialisms: said.specialisms,
    activities: said.regulatedActivities,
    beds: said.numberOfBeds,
    latitude: said.onspdLatitude,
    longitude: said.onspdLongitude,
    stopped: stoppedBy(said),
    notes: [],
  }
}

function stoppedBy({ registrationStatus, dormancy }: z.infer<typeof apiRecord>) {
  if (registrationStatus && !/^registered$/i.test(registrationStatus)) return 'deregistered'
  return dormancy === 'Y' ? 'dormant' : undefined
}
