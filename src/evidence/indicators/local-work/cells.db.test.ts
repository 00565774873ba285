// Local work opportunities: small cases, each counted by hand.
import { cases } from '../../testing.ts'

cases('Local work opportunities', [
  {
    indicator: 'full-time-equivalent',
    tells: '404 hours a week are 10.92 jobs',
    async records({ person, visit, worker }) {
      // February has four weeks: 1,616 hours, of 44 workers who come for 36 hours once, and one for 32.
      const asha = await person()
      for (let one = 0; one < 44; one++)
        await visit(asha, '2026-02-10 09:00', 36 * 60, { workerId: await worker() })
      await visit(asha, '2026-02-10 09:00', 32 * 60)
    },
    // 96,960 minutes, seven times; 37 hours on 28 days.
    cells: ['2026-02-01: 678720 of 62160'],
    figure: { value: 10.9189 },
  },
  {
    indicator: 'full-time-equivalent',
    tells: 'visits of one worker that overlap count once, and unpaid ones not at all',
    async records({ person, visit, worker }) {
      const [asha, ben] = [await person(), await person()]
      const workerId = await worker('relative')
      await visit(asha, '2026-02-10 09:00', 120)
      await visit(ben, '2026-02-10 10:00', 120)
      await visit(ben, '2026-02-10 10:00', 60)
      await visit(ben, '2026-02-11 10:00', 60, { workerId })
    },
    cells: ['2026-02-01: 1260 of 62160'],
  },
  {
    indicator: 'jobs',
    tells: 'two in March and one in April are one and a half; who is not paid has no job',
    async records({ person, visit, worker }) {
      const asha = await person()
      await visit(asha, '2026-03-02 09:00', 60)
      await visit(asha, '2026-03-03 09:00', 60, { workerId: await worker() })
      await visit(asha, '2026-03-03 09:00', 60, { workerId: await worker('unpaid') })
      await visit(asha, '2026-04-03 09:00', 60)
    },
    cells: ['2026-03-01: 2 of 1', '2026-04-01: 1 of 1'],
    figure: { value: 1.5 },
  },
  {
    indicator: 'jobs',
    tells: 'who was unpaid until a day has a job from that day on',
    async records({ person, visit, worker, add, providerId }) {
      const asha = await person()
      const workerId = await worker('unpaid')
      await add('providers.worker_change', {
        ...{ provider_id: providerId, worker_id: workerId, change_id: workerId, name: 'X' },
        ...{ kind: 'paid', changed_at: '2026-04-10', changed_by: 'x' },
      })
      await visit(asha, '2026-03-20 09:00', 60, { workerId })
      await visit(asha, '2026-04-20 09:00', 60, { workerId })
    },
    cells: ['2026-03-01: 0 of 1', '2026-04-01: 1 of 1'],
  },
  {
    indicator: 'new-jobs',
    tells: 'those who are added four weeks after the listing or later, and are paid',
    async records({ worker }) {
      // Listed on 6 January 2025.
      await worker('paid', { began_at: '2025-02-02 12:00Z' })
      await worker('paid', { began_at: '2025-02-03 12:00Z' })
      await worker('unpaid', { began_at: '2026-05-02 12:00Z' })
      await worker('paid', { began_at: '2026-05-31 23:30Z' })
    },
    // Half past midnight in June, where it is summer.
    cells: ['2025-02-01: 1 of 1', '2026-06-01: 1 of 1'],
    figure: { value: 1 },
  },
  {
    indicator: 'hours-wanted',
    tells: 'ten hours a week are forty in February: 36 and 44 are within a tenth, 35 is not',
    async records({ person, visit, worker }) {
      const asha = await person()
      for (const hours of [36, 44, 35, 45])
        await visit(asha, '2026-02-10 09:00', hours * 60, {
          workerId: await worker('paid', { hours_wanted: 10 }),
        })
      // One who got none; one who said nothing; one who left in that month.
      await worker('paid', { hours_wanted: 10 })
      await worker('paid', { hours_wanted: 10, ended_at: '2026-02-20', ended_by: 'x' })
      await worker('paid', { hours_wanted: 10, began_at: '2026-02-02 12:00Z' })
    },
    cells: ['2026-02-01: 2 of 5'],
    figure: { value: 0.4, n: 5 },
  },
  {
    indicator: 'work-kept-local',
    tells:
      'five miles away is about 8 km: Birchley is 8.006, so it isn’t local to Ashford; of whom nobody said is left out',
    async records({ person, visit, worker, said, site }) {
      const asha = await person()
      const rows = await site.rows<{ name: string; id: string }>(
        'select name, locality_id as id from areas.locality',
      )
      const at = (name: string) => rows.find((one) => one.name === name)!.id
      const lives = async (name: string, minutes: number) => {
        const workerId = await worker()
        await said('evidence.worker_said', { worker_id: workerId, locality_id: at(name) })
        await visit(asha, '2026-03-02 09:00', minutes, { workerId })
        return workerId
      }
      await lives('Ashford', 60)
      await lives('Birchley', 30)
      const moved = await lives('Farwell', 90)
      await said('evidence.worker_said', { worker_id: moved, locality_id: at('Ashford') })
      await visit(asha, '2026-03-05 09:00', 600, { workerId: await worker() })
    },
    cells: ['2026-03-01: 150 of 180'],
    figure: { value: 0.8333 },
  },
  {
    indicator: 'skilled',
    tells:
      'in date until the month’s last day is, until the day before is not, and taken back is not',
    async records({ person, visit, worker, said }) {
      const asha = await person()
      const trained = async (until: string | null) => {
        const workerId = await worker()
        await said('evidence.worker_said', { worker_id: workerId, trained_until: until })
        await visit(asha, '2026-03-02 09:00', 60, { workerId })
        return workerId
      }
      await trained('2026-03-31')
      await trained('2026-03-30')
      const back = await trained('2027-01-01')
      await said('evidence.worker_said', { worker_id: back })
    },
    cells: ['2026-03-01: 1 of 3'],
    figure: { value: 0.3333 },
  },
])
