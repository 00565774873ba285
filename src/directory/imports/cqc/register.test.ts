import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noteOnRegister, registeredNames } from './register.ts'
import { location, readApi } from './testing.ts'

const own = (providerId: string, name: string) => ({
  ...{ providerId, name, ownershipType: 'Organisation', registrationStatus: 'Registered' },
  regulatedActivities: [{ name: 'Personal care' }],
})

async function register() {
  const reads = await readApi([
    own('1-1', 'Fernhill Care Ltd'),
    location({ providerId: '1-1', locationId: '1-11', website: 'www.fernhill.example.com' }),
    own('1-2', 'Moss Homecare'),
    location({
      providerId: '1-2',
      locationId: '1-21',
      name: 'Moss',
      mainPhoneNumber: '01632960042',
      registrationStatus: 'Deregistered',
    }),
    own('1-3', 'Larch Homecare'),
    location({
      providerId: '1-3',
      locationId: '1-31',
      name: 'Larch',
      mainPhoneNumber: '01632960043',
      website: 'www.shared.example.com',
    }),
    own('1-4', 'Larkhanger Homecare'),
    location({
      providerId: '1-4',
      locationId: '1-41',
      name: 'Larkhanger',
      mainPhoneNumber: '01632960043',
      website: 'www.shared.example.com',
    }),
  ])
  const each = (async function* () {
    yield* reads
  })()
  return registeredNames(each)
}

test('somebody is found on the register by name, phone number or website', async () => {
  const all = await register()
  assert.equal(all.find({ name: 'FERNHILL CARE LIMITED' })?.by, 'name')
  assert.equal(all.find({ name: 'Fern', phone: '+44 1632 960041' })?.name, 'Fernhill Care Ltd')
  assert.equal(
    all.find({ name: 'Fern', website: 'https://fernhill.example.com/us' })?.by,
    'website',
  )
  assert.equal(all.find({ name: 'Fern', website: 'https://www.facebook.com/fern' }), undefined)
})

test('a number or a website that several have tells nothing', async () => {
  const shared = { name: 'Elder', phone: '01632960043', website: 'https://shared.example.com' }
  assert.equal((await register()).find(shared), undefined)
})

test('the coordinator is told who looks registered, who no longer is, and whom to ask', async () => {
  const all = await register()
  const told = (name: string, support: string[]) => noteOnRegister({ name, support }, all)?.reason
  assert.match(told('Fernhill Care', ['lifts']) ?? '', /looks like Fernhill Care Ltd/)
  assert.match(told('Moss', []) ?? '', /no longer/)
  assert.match(told('Elder', ['personal-care']) ?? '', /ask whether it has to be/)
  assert.equal(told('Elder', ['lifts']), undefined)
})
