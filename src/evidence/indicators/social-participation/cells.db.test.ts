// Social participation: small cases, each counted by hand.
import { newId } from '../../../platform/db/new-id.ts'
import { cases, type Told } from '../../testing.ts'

async function goalOf({ add }: Told, personId: string) {
  const goalId = newId()
  await add('people.goal', { person_id: personId, goal_id: goalId, words: 'To bake', set_by: 'x' })
  return goalId
}

cases('Social participation', [
  {
    indicator: 'out-and-about',
    tells: 'of three, one went out and of one nobody said where it was',
    async records({ person, visit }) {
      const [asha, ben, cleo] = [await person(), await person(), await person()]
      await visit(asha, '2026-03-02 09:00', 60, { place: 'home' })
      await visit(asha, '2026-03-03 09:00', 60, { place: 'both' })
      await visit(ben, '2026-03-02 09:00', 60, { place: 'home' })
      await visit(cleo, '2026-03-02 09:00', 60)
    },
    cells: ['2026-02-23: 0 of 1', '2026-02-23: 1 of 1'],
    figure: { value: 0.5, n: 2, of: { some: 1, all: 2 } },
  },
  {
    indicator: 'out-and-about',
    tells: 'who goes out each time in a year is one person, and no surer than one',
    async records({ person, visit }) {
      const asha = await person()
      for (const month of ['02', '03', '04', '05', '06', '07', '08', '09'])
        await visit(asha, `2026-${month}-20 09:00`, 60, { place: 'out' })
    },
    // As Wilson has it for one of one.
    figure: { value: 1, n: 1, interval: { estimate: 1, lower: 0.2065, upper: 1 } },
  },
  {
    indicator: 'community-hours',
    tells: 'an hour out, an hour of both and two at home are three eighths',
    async records({ person, visit }) {
      const asha = await person()
      await visit(asha, '2026-03-02 09:00', 60, { place: 'out' })
      await visit(asha, '2026-03-03 09:00', 60, { place: 'both' })
      await visit(asha, '2026-03-04 09:00', 120, { place: 'home' })
      await visit(asha, '2026-03-05 09:00', 600)
    },
    cells: ['2026-03-01: 180 of 480'],
    figure: { value: 0.375 },
  },
  {
    indicator: 'goals',
    tells: 'a goal of two months is one, and another is another; what is taken back is none',
    async records(told) {
      const { person, visit } = told
      const asha = await person()
      const [bake, swim, sing] = [
        await goalOf(told, asha),
        await goalOf(told, asha),
        await goalOf(told, asha),
      ]
      const of = (goalId: string) => ({ progress: [{ goalId, words: 'Nearly' }] })
      await visit(asha, '2026-03-02 09:00', 60, of(bake))
      await visit(asha, '2026-03-09 09:00', 60, of(bake))
      await visit(asha, '2026-04-06 09:00', 60, of(bake))
      await visit(asha, '2026-04-07 09:00', 60, of(swim))
      const one = { visitId: newId(), versionId: newId() }
      await visit(asha, '2026-04-08 09:00', 60, { ...of(sing), ...one })
      await visit(asha, '2026-04-08 09:00', 60, {
        ...{ ...one, versionId: newId(), replaces: one.versionId, withdrawn: true },
      })
    },
    cells: ['2026-03-01 a goal: 2 of 0', '2026-04-01 a goal: 1 of 0', '2026-04-01 a goal: 1 of 0'],
    figure: { value: 2, n: 2 },
  },
  {
    indicator: 'carers-time',
    tells: 'three quarters of an hour and an hour for two carers',
    async records({ person, visit }) {
      const [asha, ben] = [await person(), await person()]
      await visit(asha, '2026-03-02 09:00', 60, { breakMinutes: 45 })
      await visit(ben, '2026-03-02 12:00', 60, { breakMinutes: 60 })
      await visit(ben, '2026-03-03 12:00', 60)
    },
    cells: ['2026-03-01: 45 of 1', '2026-03-01: 60 of 1'],
    figure: { value: 105, n: 2 },
  },
  {
    indicator: 'run-with-us',
    tells: 'an enterprise that says so, in the months in which it visited somebody',
    listing: { runByPeopleWhoDrawOnSupport: true },
    async records({ person, visit }) {
      await visit(await person(), '2026-03-02 09:00', 60)
    },
    cells: ['2026-03-01: 1 of 1'],
    figure: { value: 1, n: 1, of: { some: 1, all: 1 } },
  },
  {
    indicator: 'run-with-us',
    tells: 'and one that doesn’t',
    async records({ person, visit }) {
      await visit(await person(), '2026-03-02 09:00', 60)
    },
    cells: ['2026-03-01: 0 of 1'],
    figure: { value: 0 },
  },
])
