import type { Provider, ServiceDetails, Terms } from '#providers'
import { exampleName } from '../spreadsheet/read-sheet.ts'
import { csvOf, sheetHeader, sheetRow, workbookOf } from '../spreadsheet/write-sheet.ts'

/** The spreadsheet to begin with, as CSV: the names of the columns and an invented example. */
export async function templateCsv(locality: string, names: Terms): Promise<string> {
  return (await Array.fromAsync(csvOf(rows(locality, names)))).join('')
}

/** The same as an Excel workbook. */
export async function templateExcel(locality: string, names: Terms): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(workbookOf(rows(locality, names))))
}

function rows(locality: string, names: Terms): string[][] {
  const header = sheetHeader()
  const row = sheetRow({ ...example, locality }, service, names)
  return [header, row.map((cell, index) => (notForPeople.has(header[index] ?? '') ? '' : cell))]
}

/** What only Goldcrest writes. */
const notForPeople = new Set(['Provider id', 'Service id', 'Last changed'])

const service: ServiceDetails = {
  name: 'Lunch together',
  description: 'We cook and eat together, eight of us at most. Come as you are.',
  delivery: 'you_go_there',
  support: ['meals', 'companionship'],
  whoFor: ['older-people'],
  minimumAge: 50,
  times: [
    { weekday: 2, from: '11:30', until: '14:00' },
    { weekday: 4, from: '11:30', until: '14:00' },
  ],
  prices: [{ pence: 750, unit: 'session', includes: 'Lunch' }],
}

const example: Provider = {
  providerId: '',
  revision: 0,
  changedAt: new Date(0),
  closedAt: null,
  services: [],
  checks: [],
  name: exampleName,
  legalForm: 'sole_trader',
  fullTimeEquivalent: 0.5,
  runByPeopleWhoDrawOnSupport: false,
  contactName: 'Robin Example',
  phone: '01632 960123',
  email: 'robin@kitchen.example',
  website: 'https://kitchen.example',
  about: 'I cook with people, as I did for my family.',
  languages: ['english'],
  communities: [],
  fundingRoutes: ['self-funder', 'direct-payment'],
}
