import { openBytes } from '../../../platform/reading/index.ts'
import { names } from '../spreadsheet/testing.ts'
import { readCqc, type CqcOptions } from './read-cqc.ts'

/** For tests: entries of an invented register, as its directory or its API would give them. */

const headings =
  'Name,Address 1,Address 2,Town/City,County,Postcode,Phone number,CQC Provider ID (for office use only),CQC Location ID (for office use only),Website,Local authority,Region,Report publication date,URL,Also known as,Specialisms/services,Service types,Provider name'

/** A homecare agency, or what the story says of it. */
export function row(said: Record<string, string> = {}): string {
  const usual: Record<string, string> = {
    ...{ Name: 'Fernhill Homecare', 'Address 1': 'Unit 4', 'Address 2': 'Tannery Yard' },
    ...{ 'Town/City': 'Quillbridge', Postcode: 'QM3 4AB', 'Phone number': '01632960041' },
    'CQC Provider ID (for office use only)': '1-1001',
    'CQC Location ID (for office use only)': '1-2001',
    ...{ Website: 'https://fernhill.example.com', 'Local authority': 'Marl', Region: 'North' },
    URL: 'https://www.cqc.org.uk/location/1-2001',
    'Specialisms/services': 'Dementia,Caring for adults over 65 yrs,Caring for adults under 65 yrs',
    ...{ 'Service types': 'Homecare agencies', 'Provider name': 'Fernhill Care Ltd' },
  }
  const all = { ...usual, ...said }
  return headings
    .split(',')
    .map((heading) => `"${(all[heading] ?? '').replaceAll('"', '""')}"`)
    .join(',')
}

/** The same of the API. */
export function location(said: Record<string, unknown> = {}) {
  return {
    ...{ locationId: '1-2001', providerId: '1-1001', name: 'Fernhill Homecare' },
    ...{ registrationStatus: 'Registered', dormancy: 'N', localAuthority: 'Marl' },
    ...{
      postalAddressLine1: 'Unit 4',
      postalAddressTownCity: 'Quillbridge',
      postalCode: 'QM3 4AB',
    },
    ...{ mainPhoneNumber: '01632960041', onspdLatitude: 54.62, onspdLongitude: 2.06 },
    gacServiceTypes: [{ name: 'Homecare agencies', description: 'Domiciliary care service' }],
    specialisms: [{ name: 'Dementia' }],
    ...said,
  }
}

export function readDirectory(rows: string[], options: Partial<CqcOptions> = {}) {
  return readText([headings, ...rows].join('\r\n'), options)
}

export function readApi(entries: object[], options: Partial<CqcOptions> = {}) {
  return readText(JSON.stringify(entries), options)
}

export function readText(text: string, options: Partial<CqcOptions> = {}) {
  const bytes = (async function* () {
    yield Buffer.from(text)
  })()
  return Array.fromAsync(readCqc(openBytes('register', bytes), { names, ...options }))
}

/** The records among what was read. */
export async function records(reading: ReturnType<typeof readText>) {
  return (await reading).flatMap((read) => ('record' in read ? [read.record] : []))
}
