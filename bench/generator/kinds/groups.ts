import { kind } from '../kind.ts'

export const groupKinds = [
  kind(
    'day-activities companionship for older-people dementia',
    'go 38 day',
    'Day club | A day out of the house | Small day centre',
    [
      'Six people round one big table, with dinner at half past twelve.',
      'Singing, gentle exercises and a quiet room for after.',
      'Fetched in the minibus at ten and home by three.',
      'Families get a whole day to themselves.',
    ],
  ),
  kind(
    'meals companionship for older-people',
    'go 7 session',
    'Lunch club | Dinner together | Soup and company',
    [
      'Two courses and a cup of tea at long tables in the hall.',
      'Cooked by people who know what gravy is for.',
      'Bingo after for those who like it and the fire for those who do not.',
      'Come alone: there is always a chair kept.',
    ],
  ),
  kind(
    'arts-and-crafts for older-people learning-disability mental-health',
    'go 9 session',
    'Art group | Painting and clay | A table for making things',
    [
      'Paint, clay and lino, with somebody to show you how.',
      'Nothing has to look like anything.',
      'An exhibition each summer in the library.',
      'Aprons, brushes and biscuits are here already.',
    ],
  ),
  kind(
    'arts-and-crafts for older-people dementia brain-injury',
    'go 5 session',
    'Singing group | Choir for everyone | Songs and tea',
    [
      'Songs that everybody knows, with the words in large letters.',
      'For people living with dementia and whoever brings them.',
      'No one is asked to sing alone.',
      'A piano, a drum and a plate of cake.',
    ],
  ),
  kind(
    'arts-and-crafts learning-and-work for mental-health young-adults brain-injury',
    'go 30 day',
    'Woodwork shed | Workshop days | Making and mending',
    [
      'Bird boxes, benches and toys, with safe tools and patient people.',
      'You learn joints, sanding and how to drink tea standing up.',
      'Old tools are mended and sent where they are needed.',
      'Men who do not like groups seem to like this one.',
    ],
  ),
  kind(
    'animals-and-nature day-activities for learning-disability autistic-people mental-health',
    'go 55 day',
    'Care farm | A day on the farm | Farm work for body and mind',
    [
      'Feeding hens, mucking out and walking the sheep to the top field.',
      'Wellingtons and waterproofs lent, lunch by the stove.',
      'Real work with a person beside you who knows how.',
      'Donkeys do not mind how you talk.',
    ],
  ),
  kind(
    'animals-and-nature wellbeing for mental-health older-people long-term-illness',
    'go 6 session',
    'Growing together | Allotment group | Community garden',
    [
      'Raised beds at the height of a wheelchair.',
      'We grow beans, argue about slugs and share what there is.',
      'A greenhouse with a heater for cold hands.',
      'No digging needed: somebody has to do the labels.',
    ],
  ),
  kind(
    'sport-and-exercise for older-people long-term-illness brain-injury',
    'go 5 session',
    'Chair exercises | Gentle exercise | Strong and steady',
    [
      'Sitting or holding the back of a chair, to music you know.',
      'Balance practised, so that falls are fewer.',
      'Taught by somebody who has had a new hip herself.',
      'Start any week, stop when you are tired.',
    ],
  ),
  kind(
    'sport-and-exercise for learning-disability young-adults autistic-people',
    'go 6 session',
    'Football for all | Sports club | Saturday sports',
    [
      'Training on Tuesdays, friendly matches and a cup at the end.',
      'Coaches who have played alongside disabled players for years.',
      'Quiet corner, ear defenders and water always there.',
      'Boccia, basketball and walking football by turns.',
    ],
  ),
  kind(
    'sport-and-exercise for physical-disability older-people long-term-illness',
    'go 8 session',
    'Swimming with support | Warm pool sessions | Water exercise',
    [
      'A hoist, a warm pool and somebody in the water with you.',
      'Women only on Wednesdays, with the blinds down.',
      'Floating counts.',
      'Help to change before and after, if you ask for it.',
    ],
  ),
  kind(
    'companionship wellbeing for mental-health',
    'go 0 session',
    'Drop-in | Open house | A place to sit',
    [
      'No referral, no forms, the kettle is on from ten.',
      'Sit in the corner for a month if that is what it takes.',
      'Run by people who have been unwell themselves.',
      'Open on the evenings when everything else is shut.',
    ],
  ),
  kind(
    'companionship for carers',
    'go 0 session',
    'Carers group | Carers’ coffee | A group for those who care',
    [
      'Once a month with people who do not need it explained.',
      'What worked, what did not and who to ring at the council.',
      'Bring the person you care for: there is somebody to sit with them.',
      'Laughing is allowed.',
    ],
  ),
]
