import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CqcOptions } from './read-cqc.ts'
import { readDirectory, readText, records, row } from './testing.ts'

const idOfProvider = 'CQC Provider ID (for office use only)'
const idOfLocation = 'CQC Location ID (for office use only)'

test('a homecare agency becomes a service that comes to people, and its office is no place', async () => {
  const [record] = await records(readDirectory([row()]))
  assert.deepEqual(record, {
    place: 'row 2',
    provider: {
      key: 'cqc:1-1001',
      name: 'Fernhill Care Ltd',
      legalForm: 'limited_company',
      phone: '01632960041',
      website: 'https://fernhill.example.com',
      near: { postcode: 'QM3 4AB' },
    },
    service: {
      key: 'cqc:service:1-2001',
      name: 'Fernhill Homecare',
      description:
        'Homecare agency, registered with the Care Quality Commission. For: adults over 65, adults under 65, dementia. What it found there: https://www.cqc.org.uk/location/1-2001',
      delivery: 'comes_to_you',
      support: ['help-at-home', 'personal-care'],
      whoFor: ['older-people', 'dementia'],
      minimumAge: 18,
    },
    notes: [],
  })
})

test('a care home is a place that people go to, and may come to people as well', async () => {
  const [home, both, living] = await records(
    readDirectory([
      row({ Name: '12, Tannery Yard,', 'Service types': 'Residential homes' }),
      row({ 'Service types': 'Nursing homes,Homecare agencies,Nursing homes' }),
      row({ 'Service types': 'Supported living' }),
    ]),
  )
  assert.equal(home?.service?.name, '12, Tannery Yard')
  assert.equal(home?.service?.delivery, 'you_go_there')
  assert.deepEqual(home?.service?.place, {
    name: '12, Tannery Yard',
    address: 'Unit 4, Tannery Yard, Quillbridge',
    postcode: 'QM3 4AB',
  })
  assert.equal(both?.service?.delivery, 'both')
  assert.match(both?.service?.description ?? '', /^Homecare agency and care home with nursing,/)
  assert.deepEqual([living?.service?.delivery, living?.service?.place], [undefined, undefined])
})

test('doctors, dentists and hospitals are left out, each with its reason', async () => {
  const read = await readDirectory([
    row({ Name: 'Quill Surgery', 'Service types': 'Doctors/GPs,Doctors/GPs' }),
    row({
      'Service types': 'Rehabilitation (illness/injury)',
      [idOfProvider]: 'RX6',
      [idOfLocation]: 'RX601',
    }),
  ])
  assert.deepEqual(read[0], {
    leftOut: {
      place: 'row 2',
      name: 'Quill Surgery',
      notes: [
        {
          field: 'service types',
          value: 'Doctors/GPs',
          reason: 'is health care, not care and support, so it is left out',
        },
      ],
    },
  })
  assert.ok('leftOut' in read[1]!)
})

test('an address in a name may be somebody’s home, so it is never shown', async () => {
  const nameOf = async (Name: string, more: Record<string, string> = {}) =>
    (await records(readDirectory([row({ Name, ...more })])))[0]?.service?.name
  const home = { 'Address 1': '9 Sallow Crescent', 'Address 2': '' }
  assert.equal(await nameOf('9, Sallow Crescent', home), 'Homecare agency, Quillbridge')
  assert.equal(await nameOf('Juniper Care - 9 Sallow Crescent', home), 'Juniper Care')
  assert.equal(
    await nameOf('9 Sallow Crescent, Marl QM3 4AB', home),
    'Homecare agency, Quillbridge',
  )
  assert.equal(
    await nameOf('Juniper Care, Rose Cottage', { 'Address 1': 'Rose Cottage' }),
    'Juniper Care',
  )
  assert.equal(await nameOf('First Floor, 9 Sallow Crescent', home), 'Homecare agency, Quillbridge')
  assert.equal(await nameOf('Juniper Care, Quillbridge', home), 'Juniper Care, Quillbridge')
})

test('who is registered in her own name goes by what her place is called', async () => {
  const [record] = await records(
    readDirectory([row({ Name: 'Juniper Care', 'Provider name': 'Miss Ada Moss' })]),
  )
  assert.equal(record?.provider.name, 'Juniper Care')
  assert.equal(record?.provider.legalForm, 'sole_trader')
  assert.equal(record?.provider.contactName, undefined)
})

test('an enterprise’s own entry adds what it says; a partnership’s, which names people, does not', async () => {
  const own = { [idOfLocation]: '', 'Specialisms/services': 'Personal care' }
  const read = await readDirectory([
    row({ ...own, Name: 'Fernhill Care Ltd', 'Service types': 'Organisation' }),
    row({
      ...own,
      'Service types': 'Organisation',
      'Specialisms/services': 'Treatment of disease, disorder or injury',
    }),
    row({
      ...own,
      Name: 'Ada Moss, Ivy Moss',
      'Service types': 'Partnership',
      [idOfProvider]: '1-7',
    }),
    row({
      Name: 'Moss House',
      'Provider name': 'Ada Moss, Ivy Moss',
      [idOfProvider]: '1-7',
      'Service types': 'Residential homes',
    }),
  ])
  const said = read.map((one) => ('record' in one ? one.record : one.leftOut))
  assert.ok('provider' in said[0]! && !said[0].service)
  assert.deepEqual(
    [said[1], said[2]].map((one) => one?.notes[0]?.value),
    ['Treatment of disease, disorder or injury', undefined],
  )
  assert.ok('provider' in said[3]!)
  assert.deepEqual(
    [said[3].provider.name, said[3].provider.legalForm],
    ['Moss House', 'partnership'],
  )
})

test('legal forms are only those that the register makes certain', async () => {
  const formOf = async (name: string) =>
    (await records(readDirectory([row({ 'Provider name': name })])))[0]?.provider.legalForm
  assert.equal(await formOf('Fernhill CIC'), 'community_interest_company')
  assert.equal(await formOf('Fernhill LIMITED'), 'limited_company')
  assert.equal(await formOf('Marl County Council'), 'council')
  assert.equal(await formOf('London Borough of Fernhill'), 'council')
  assert.equal(await formOf('Marl Council for Voluntary Service'), undefined)
  assert.equal(await formOf('Fernhill Trust'), undefined)
})

test('cells that a comma moved are put back where that is certain, and else left out', async () => {
  const cells = row().slice(1, -1).split('","')
  const quoted = (moved: string[]) => moved.map((cell) => `"${cell}"`).join(',')
  const [mended] = await records(readDirectory([quoted(cells.toSpliced(1, 1, 'Unit 4', 'Mill'))]))
  assert.equal(mended?.provider.phone, '01632960041')
  assert.equal(mended?.provider.name, 'Fernhill Care Ltd')
  assert.match(mended?.notes[0]?.reason ?? '', /moved by a comma/)
  const [lost] = await records(readDirectory([quoted(cells.toSpliced(2, 1))]))
  assert.equal(lost?.service?.key, 'cqc:service:1-2001')
  const [left] = await readDirectory([quoted(cells.toSpliced(6, 2))])
  assert.ok(left && 'leftOut' in left && /under their headings/.test(left.leftOut.notes[0]!.reason))
})

test('only one council’s entries are taken when that is asked for; the rest is counted', async () => {
  const rows = [row(), row({ 'Local authority': 'Kent' }), row({ 'Local authority': 'Kent' })]
  const read = await readDirectory(rows, { only: { localAuthority: 'marl ' } })
  assert.equal(read.length, 2)
  assert.ok('leftOut' in read[1]! && read[1].leftOut.notes[0]?.value === '2 entries')
})

test('the directory in its newer order of columns is read as well, under the lines about itself', async () => {
  const [record] = await records(
    readText(
      [
        'CQC Care directory\r\nUpdated 1 March 2026\r\n',
        "Name,Also known as,Address,Postcode,Phone number,Service's website (if available),Service types,Date of latest check,Specialisms/services,Provider name,Local authority,Region,Location URL,CQC Location ID (for office use only),CQC Provider ID (for office use only)",
        'Fernhill Homecare,,"Unit 4, Tannery Yard",QM3 4AB,01632960041,fernhill.example.com,Homecare agencies|Supported living,,Dementia|Services for everyone,Fernhill Care Ltd,Marl,North,https://www.cqc.org.uk/location/1-2001,1-2001,1-1001',
      ].join('\r\n'),
    ),
  )
  assert.equal(record?.provider.website, 'https://fernhill.example.com')
  assert.deepEqual(record?.service?.support, ['help-at-home', 'personal-care', 'accommodation'])
  assert.equal(record?.service?.minimumAge, undefined)
})

test('what is no directory of the Commission is refused', async () => {
  await assert.rejects(readText('Provider,Service\r\nMaya,Lifts'), /no care directory/)
  await assert.rejects(readText('<html></html>'), /neither the care directory/)
})

test('a fault of ours leaves out the entry that it meets, and reading goes on', async () => {
  const wordless = { support: undefined } as unknown as CqcOptions['names']
  const reads = await readDirectory([row(), row({ 'Service types': 'Dentist' })], {
    names: wordless,
  })
  assert.deepEqual(
    reads.map((read) => 'leftOut' in read && read.leftOut.notes[0]?.field),
    ['record', 'service types'],
  )
})
