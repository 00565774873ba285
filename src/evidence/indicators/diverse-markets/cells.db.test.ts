// Diverse markets: small cases, each counted by hand.
import { service } from '../../../../test/support/site/ashdale.ts'
import { cases } from '../../testing.ts'

cases('Diverse markets', [
  {
    indicator: 'people-supported',
    tells: 'a month with one record is one person; in two months she is one still',
    async records({ person, visit }) {
      const asha = await person()
      await visit(asha, '2026-03-02 09:00', 60)
      await visit(asha, '2026-05-02 09:00', 60)
    },
    cells: ['2026-03-01: 1 of 0', '2026-05-01: 1 of 0'],
    figure: { value: 1, n: 1 },
  },
  {
    indicator: 'direct-payments',
    tells:
      '5 of 25 people are a fifth, with who has an individual service fund; without an agreement nobody is',
    async records({ person, visit, agreed }) {
      for (let one = 0; one < 25; one++) {
        const personId = await person()
        const way = one < 4 ? 'direct-payment' : one < 5 ? 'individual-service-fund' : 'self-funder'
        await agreed(personId, '2026-01-01', way, [{ pence: 1800 }])
        for (const month of ['03', '04']) await visit(personId, `2026-${month}-10 09:00`, 60)
      }
      await visit(await person(), '2026-03-10 09:00', 60)
    },
    figure: {
      value: 0.2,
      n: 25,
      of: { some: 5, all: 25 },
      interval: { estimate: 0.2, lower: 0.0886, upper: 0.3913 },
      spread: [
        { category: 'self-funder', count: 20, share: 0.8 },
        { category: 'direct-payment', count: 4, share: 0.16 },
        { category: 'individual-service-fund', count: 1, share: 0.04 },
      ],
    },
  },
  {
    indicator: 'routes-in',
    tells: 'the council brings three of ten, and the ways are as even as .5, .3 and .2',
    async records({ asked }) {
      const ways = { word_of_mouth: 5, council: 3, directory: 2 }
      for (const [route, times] of Object.entries(ways))
        for (let one = 0; one < times; one++) await asked('2026-03-02', { route })
      await asked('2026-03-02', { kind: 'turned_down', reason: 'full', route: 'other' })
    },
    cells: [
      '2026-03-01 council: 3 of 3',
      '2026-03-01 directory: 2 of 2',
      '2026-03-01 word_of_mouth: 5 of 5',
    ],
    // 1.02965 by the logarithm of 3.
    figure: { value: 0.3, n: 10, evenness: 0.9372 },
  },
  {
    indicator: 'turned-away',
    tells: 'why, and that nobody said; what was undone is not there',
    async records({ asked }) {
      const down = { kind: 'turned_down' }
      await asked('2026-03-02', { ...down, reason: 'full' })
      await asked('2026-03-31', { ...down, reason: 'full' })
      await asked('2026-03-31', down)
      await asked('2026-03-31', {
        ...down,
        reason: 'price',
        undone_at: '2026-04-01',
        undone_by: 'x',
      })
    },
    cells: ['2026-03-01 full: 2 of 2', '2026-03-01 not-said: 1 of 1'],
    figure: { n: 3 },
  },
  {
    indicator: 'turned-away-days',
    tells: 'four for a Thursday, one for a Monday',
    async records({ asked }) {
      for (const weekday of [4, 4, 4, 4, 1, null])
        await asked('2026-03-02', { kind: 'turned_down', reason: 'full', weekday })
    },
    cells: ['2026-03-01 1: 1 of 1', '2026-03-01 4: 4 of 4'],
    figure: { n: 5 },
  },
  {
    indicator: 'service-types',
    tells: 'hours of two services with three kinds are spread equally over them',
    listing: {
      services: [
        service({ support: ['companionship', 'meals'] }),
        service({ name: 'Out', support: ['meals', 'getting-out'] }),
      ],
    },
    async records({ person, visit }) {
      await visit(await person(), '2026-03-02 09:00', 100)
    },
    cells: [
      '2026-03-01 companionship: 2000 of 1',
      '2026-03-01 getting-out: 2000 of 1',
      '2026-03-01 meals: 2000 of 1',
    ],
    figure: { value: 3 },
  },
  {
    indicator: 'language-match',
    tells:
      'of three who like another language best one is understood; who likes English, or said nothing, is not asked',
    listing: { languages: ['english', 'polish'] },
    async records({ person, visit, add }) {
      for (const [index, language] of ['polish', 'welsh', 'bsl', 'english', null].entries()) {
        const personId = await person()
        await visit(personId, `2026-03-0${index + 1} 09:00`, 60)
        await add('people.wish', { person_id: personId, words: '', language, changed_by: 'x' })
      }
    },
    cells: ['2026-03-01: 0 of 1', '2026-03-01: 0 of 1', '2026-03-01: 1 of 1'],
    figure: { value: 0.3333, n: 3, of: { some: 1, all: 3 } },
  },
  {
    indicator: 'seldom-heard',
    tells: 'two people of an enterprise for two communities',
    listing: { communities: ['farming', 'deaf'] },
    async records({ person, visit }) {
      for (const day of [2, 3]) await visit(await person(), `2026-03-0${day} 09:00`, 60)
    },
    figure: {
      n: 2,
      spread: [
        { category: 'deaf', count: 2, share: 1 },
        { category: 'farming', count: 2, share: 1 },
      ],
    },
  },
  {
    indicator: 'seldom-heard',
    tells: 'and of one that is for nobody more than others',
    async records({ person, visit }) {
      await visit(await person(), '2026-03-02 09:00', 60)
    },
    cells: ['2026-03-01: 1 of 1'],
    figure: { n: 1, spread: [] },
  },
])
