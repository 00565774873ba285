import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check } from '../../platform/web/forms.ts'
import type { ServiceDetails, Terms } from '#providers'
import { serviceForm, serviceFormSchema, serviceOf, shownPriceLines } from './service-form.ts'

const none = new Map<string, string>()
const names: Terms = {
  support: new Map([['lifts', 'Lifts and transport']]),
  who_for: new Map([['older-people', 'Older people']]),
  ...{ language: none, community: none, funding_route: none },
}

const places = new Map([
  ['Ashford', 'Ashford'],
  ['Birchley', 'Birchley'],
])

const service: ServiceDetails = {
  serviceId: '019a0000-0000-7000-8000-000000000001',
  name: 'Lifts to the clinic',
  description: 'There and back, and a wait between.',
  delivery: 'comes_to_you',
  support: ['lifts'],
  whoFor: ['older-people'],
  travelMiles: 8,
  serviceAreas: ['Birchley'],
  minimumVisitMinutes: undefined,
  times: [
    { weekday: 1, from: '09:00', until: '11:00' },
    { weekday: 1, from: '18:00', until: '20:30' },
    { weekday: 6, from: '20:00', until: '06:00' },
  ],
  prices: Array.from({ length: 8 }, (_, index) => ({
    pence: 1850 + index,
    unit: 'hour',
    appliesTo: undefined,
    includes: undefined,
  })),
  minimumAge: 50,
  maximumAge: undefined,
  place: undefined,
}

test('saving a service without touching it changes nothing, however many times and prices it has', () => {
  const checked = check(serviceFormSchema(names, places), serviceForm(service, 3).typed)
  assert.ok(checked.ok)
  const saved = serviceOf(checked.value, service.serviceId ?? '')
  assert.deepEqual(saved, { service, errors: {} })
})

test('times are taken as people write them', () => {
  const form = serviceForm(service, 1)
  const typed = { ...form.typed, day1: ['9.30 until 12:00, 13:00-15:15'], day6: [''] }
  const checked = check(serviceFormSchema(names, places), typed)
  assert.ok(checked.ok)
  assert.deepEqual(serviceOf(checked.value, '').service.times, [
    { weekday: 1, from: '09:30', until: '12:00' },
    { weekday: 1, from: '13:00', until: '15:15' },
  ])
})

test('times that can’t be read are asked for again, with an example', () => {
  const checked = check(serviceFormSchema(names, places), {
    ...serviceForm(service, 1).typed,
    day2: ['nine'],
  })
  assert.ok(!checked.ok)
  assert.deepEqual(checked.form.errors, { day2: 'Put the times like 9:30 to 17:00' })
  assert.deepEqual(checked.form.typed.day2, ['nine'])
})

test('the form has room for two more prices than are there', () => {
  assert.equal(shownPriceLines(serviceForm(undefined, 1)).length, 3)
  assert.equal(shownPriceLines(serviceForm(service, 1)).length, 10)
})
