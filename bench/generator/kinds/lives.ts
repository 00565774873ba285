import { kind } from '../kind.ts'

export const livesKinds = [
  kind(
    'accommodation for learning-disability autistic-people older-people',
    'go 520 week',
    'Shared Lives home | A room in a family home | Living with a family',
    [
      'A room of your own in an ordinary house with a dog and a trampoline.',
      'You come to weddings, barbecues and the dull Tuesdays.',
      'Matched slowly, over teas and weekends, before anybody moves.',
      'Our own children are used to a full table.',
    ],
  ),
  kind(
    'accommodation for learning-disability mental-health young-adults',
    'go 650 week',
    'Supported living | Flats with support | Your own front door',
    [
      'Four flats, one garden and somebody on the premises all night.',
      'Your own tenancy, your own key and your own curtains.',
      'Support comes and goes as you need it.',
      'Cooking on Sundays is together for those who want it.',
    ],
  ),
  kind(
    'short-stays carers-break for learning-disability older-people dementia carers',
    'go 120 night',
    'Short stays | A week away | Respite stays',
    [
      'A weekend or a fortnight in a small house with a view.',
      'Your own routine travels with you on one sheet of paper.',
      'The person who looks after you gets to sleep.',
      'Two guests at a time and no more.',
    ],
  ),
  kind(
    'short-stays getting-out for physical-disability learning-disability older-people',
    'go 140 day',
    'Holidays with support | Supported holidays | By the sea with somebody',
    [
      'A level cottage by the sea with a hoist and a wet room.',
      'We drive you there, cook, help and bring you home brown.',
      'Groups of four who get on, chosen over a coffee.',
      'Beach wheelchairs with fat tyres are booked for you.',
    ],
  ),
  kind(
    'learning-and-work for learning-disability autistic-people young-adults mental-health',
    'both 24 hour',
    'Help to find work | Job coach | Getting into work',
    [
      'We find what you are good at and who needs it.',
      'I come to work with you for the first weeks and then fade.',
      'Interviews practised until they are boring.',
      'Employers get told what helps and then left alone.',
    ],
  ),
  kind(
    'learning-and-work for young-adults learning-disability',
    'go 45 day',
    'Café training | Working in our café | Kitchen skills',
    [
      'Our café is run by people with learning disabilities, with one cook.',
      'Till, tables and toast, learned in that order.',
      'A food hygiene certificate at the end.',
      'Real customers who come back.',
    ],
  ),
  kind(
    'learning-and-work for older-people mental-health',
    'go 0 session',
    'English lessons | Reading and writing | Learning to read',
    [
      'Reading and writing from the very beginning, with nobody watching.',
      'English for people new to the country, with tea.',
      'One teacher to two learners.',
      'Bring the letter that you cannot read and we start there.',
    ],
  ),
  kind(
    'forms-and-money for mental-health learning-disability older-people',
    'both 0 session',
    'Money worries | Budgeting | Debt and benefits help',
    [
      'We put every envelope on one table and make one list.',
      'Benefits checked, appeals written and people rung.',
      'Budgets that leave something for a Friday.',
      'Nobody here is shocked by a number.',
    ],
  ),
  kind(
    'wellbeing for long-term-illness mental-health carers',
    'go 35 hour',
    'Counselling | Talking therapy | Somebody to talk to',
    [
      'Fifty minutes a week that are only yours.',
      'In person, by telephone or walking.',
      'For people who are ill and for people who love them.',
      'Lower prices for those on benefits, no proof asked.',
    ],
  ),
  kind(
    'wellbeing sport-and-exercise for long-term-illness older-people mental-health',
    'both 12 session',
    'Yoga and breathing | Relaxation | Quiet stretching',
    [
      'Stretching on a mat, a chair or a bed.',
      'Breathing practised for lungs that are short of it.',
      'Twenty minutes of lying down with a blanket at the end.',
      'Small groups, or I come to the house.',
    ],
  ),
  kind(
    'wellbeing personal-care for long-term-illness dementia',
    'comes 24 hour',
    'Parkinson’s support | Support with a long illness | Care that keeps your pace',
    [
      'Mealtimes take an hour and that is fine.',
      'Tablets on the minute, because it matters.',
      'Exercises, freezing, falls: I know the tricks.',
      'I have looked after my own father with it for eleven years.',
    ],
  ),
  kind(
    'day-activities learning-and-work for brain-injury young-adults',
    'both 23 hour',
    'After a brain injury | Days with a purpose | Support after a stroke',
    [
      'Memory aids made together and actually used.',
      'Speech practised in cafés, not only in rooms.',
      'Tempers understood as part of the injury.',
      'Old skills looked for and often found.',
    ],
  ),
]
