// Sustainable businesses: small cases, each counted by hand.
import { cases } from '../../testing.ts'

cases('Sustainable businesses', [
  {
    indicator: 'hours',
    tells: 'nothing of an enterprise with no records',
    records: async () => {},
    cells: [],
    figure: { value: undefined, n: 0, providers: 0 },
  },
  {
    indicator: 'hours',
    tells:
      'a visit of thirty hours is of the day on which it began, and one that goes on is of no length yet',
    async records({ person, visit }) {
      const asha = await person()
      await visit(asha, '2026-03-31 20:00', 30 * 60)
      await visit(asha, '2026-04-02 09:00', null)
    },
    cells: ['2026-03-01: 1800 of 1'],
  },
  {
    indicator: 'hours',
    tells:
      'a night on which clocks go back is an hour longer, and one on which they go on an hour shorter',
    async records({ person, visit }) {
      const asha = await person()
      // From ten in the evening until six: nine hours in October, seven in March.
      await visit(asha, '2026-10-24 22:00', 9 * 60)
      await visit(asha, '2026-03-28 22:00', 7 * 60)
    },
    cells: ['2026-03-01: 420 of 1', '2026-10-01: 540 of 1'],
    figure: { value: 960 },
  },
  {
    indicator: 'continuity',
    tells: 'two visits by one and one by another are a third',
    async records({ person, visit, worker }) {
      const asha = await person()
      const workerId = await worker()
      await visit(asha, '2026-03-02 09:00', 60)
      await visit(asha, '2026-03-03 09:00', 60)
      await visit(asha, '2026-03-04 09:00', 60, { workerId })
    },
    // Four and one, less three, by three times two.
    cells: ['2026-02-23: 2 of 6'],
    figure: { value: 0.3333, n: 1 },
  },
  {
    indicator: 'capacity',
    tells:
      'five hours of ten; visits that overlap are once there; days before anything was said are not',
    async records({ person, visit, free, worker }) {
      const [asha, ben] = [await person(), await person()]
      await free('2026-02-16', { 1: 150 })
      // The first fortnight, before it was said.
      await visit(asha, '2026-02-02 09:00', 600)
      await visit(asha, '2026-02-17 09:00', 240)
      await visit(ben, '2026-02-17 12:00', 120)
      // Who is not paid fills no hour that is on offer.
      await visit(asha, '2026-02-18 09:00', 300, { workerId: await worker('unpaid') })
    },
    // From nine until two are five hours, beside two Mondays of two and a half.
    cells: ['2026-02-01: 300 of 600'],
    figure: { value: 0.5 },
  },
  {
    indicator: 'capacity',
    tells: 'what was said later counts from its day on',
    async records({ person, visit, free }) {
      await free('2026-02-01', { 1: 60 })
      await free('2026-02-16', { 1: 0, 2: 30 })
      await visit(await person(), '2026-02-04 09:00', 60)
    },
    // Two Mondays of an hour, then two Tuesdays of half an hour.
    cells: ['2026-02-01: 60 of 240'],
  },
  {
    indicator: 'payer-independence',
    tells: 'half from the council, three tenths and two tenths from two people is .62',
    async records({ person, visit, agreed }) {
      const [asha, ben, cleo] = [await person(), await person(), await person()]
      await agreed(asha, '2026-01-01', 'council', [{ pence: 2000 }])
      await agreed(ben, '2026-01-01', 'self-funder', [{ pence: 2000 }])
      await agreed(cleo, '2026-01-01', 'direct-payment', [{ pence: 1000, unit: 'visit' }])
      await visit(asha, '2026-03-02 09:00', 300)
      await visit(ben, '2026-03-03 09:00', 180)
      for (const day of [2, 3, 4, 5]) await visit(cleo, `2026-03-0${day} 15:00`, 45)
    },
    cells: [
      '2026-03-01 a person: 4000 of 4',
      '2026-03-01 a person: 6000 of 1',
      '2026-03-01 council: 10000 of 1',
    ],
    figure: { value: 0.62 },
  },
  {
    indicator: 'payer-independence',
    tells: 'of several prices the one that is meant for the day; the managed budget is the council',
    async records({ person, visit, agreed }) {
      const asha = await person()
      await agreed(asha, '2026-01-01', 'managed-budget', [
        { pence: 100_000, unit: 'week' },
        { pence: 1800 },
        { pence: 1700, days: 'weekdays' },
        { pence: 2000, days: 'weekends' },
        { pence: 2400, days: 'sundays' },
        { pence: 9900, days: 'bank_holidays' },
      ])
      await visit(asha, '2026-03-06 09:00', 60)
      await visit(asha, '2026-03-07 09:00', 90)
      await visit(asha, '2026-03-08 09:00', 60)
    },
    cells: ['2026-03-01 council: 7100 of 3'],
    figure: { value: 0 },
  },
  {
    indicator: 'payer-independence',
    tells: 'a new version changes the price and who pays from its day on',
    async records({ person, visit, agreed }) {
      const asha = await person()
      const agreementId = await agreed(asha, '2026-01-01', 'self-funder', [{ pence: 1000 }])
      await agreed(asha, '2026-03-10', 'health', [{ pence: 3000 }], 2, agreementId)
      await visit(asha, '2026-03-09 09:00', 60)
      await visit(asha, '2026-03-10 09:00', 60)
    },
    cells: ['2026-03-01 a person: 1000 of 1', '2026-03-01 health: 3000 of 1'],
    figure: { value: 0.375 },
  },
  {
    indicator: 'cover-readiness',
    tells: 'somebody named whom she has met by the end of the month, and who is still there',
    async records({ person, visit, add, providerId }) {
      const named = async (met?: string, more = {}) => {
        const personId = await person()
        await visit(personId, '2026-03-02 09:00', 60)
        const backUpId = personId
        const ids = { back_up_id: backUpId, person_id: personId, provider_id: providerId }
        await add('practice.back_up', { ...ids, name: 'X', named_by: 'x', named_at: '2026-03-05' })
        if (met)
          await add('practice.back_up_met', {
            ...ids,
            met_id: personId,
            party: 'person',
            met_on: met,
            noted_by: 'x',
          })
        if ('ended' in more)
          await add('practice.back_up_ending', { ...ids, ended_at: more.ended, ended_by: 'x' })
      }
      await named()
      await named('2026-03-31')
      await named('2026-04-01')
      await named('2026-03-10', { ended: '2026-03-20' })
    },
    cells: ['2026-03-01: 0 of 1', '2026-03-01: 0 of 1', '2026-03-01: 0 of 1', '2026-03-01: 1 of 1'],
    figure: { value: 0.25, n: 4 },
  },
])
