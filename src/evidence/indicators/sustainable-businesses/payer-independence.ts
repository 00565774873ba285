import { sql } from 'kysely'
import { framework, type OfProviderMonth } from '../indicator.ts'

export const payerIndependence: OfProviderMonth = {
  name: 'payer-independence',
  part: 'sustainable-businesses',
  title: 'Not hanging on one payer',
  explain:
    'One less the sum of squared shares of income by payer: 0 where one pays all, near 1 where many pay a little each. Somebody who pays for herself, by a direct payment or an individual service fund is a payer of her own; the council is one, with the budgets that it manages, and the health service one. Until there are invoices, income is read from what was agreed for an hour or a visit on such a day, and the hours that were recorded: nights, weeks, miles and bank holidays are not in it.',
  say: 'Hanging on one payer or on many: …, where 0 is one payer alone and near 1 is very many.',
  easy: ['Who pays for the support?', 'It is safer when many people pay.'],
  inputs: [
    {
      record: 'an agreement',
      screen: 'What we have agreed',
      what: 'its prices, and how it is paid for',
    },
    { record: 'a visit', screen: 'Today', what: 'when it began and ended' },
  ],
  better: 'more',
  source: `Simpson, Nature 163 (1949) 688. ${framework}`,
  unit: 'index',
  privacy: 'published',
  minimum: { providers: 5, people: 10 },
  grain: 'provider-month',
  combined: 'independence',
  formula: sql`
    select month as from_on, payer as category, sum(pence) as numerator, count(*) as denominator
    from income group by month, payer`,
}
