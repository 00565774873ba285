import { kind } from '../kind.ts'

export const companyKinds = [
  kind(
    'companionship for older-people sight-or-hearing mental-health',
    'comes 15 hour',
    'Company and a chat | Befriending | A visit and a cup of tea',
    [
      'A pot of tea, a crossword and as much talk as you like.',
      'The same afternoon each week, so there is something to look forward to.',
      'I read the paper aloud and we put the world right.',
      'Dominoes, cribbage or simply sitting with the radio.',
    ],
  ),
  kind(
    'getting-out companionship for older-people physical-disability dementia',
    'comes 17 hour',
    'Days out | Out and about | A trip out with somebody',
    [
      'The garden centre, the seafront or a ride on the bus for the sake of it.',
      'I push wheelchairs, know the step-free cafés and never hurry.',
      'We go where you used to go and see what has changed.',
      'Home before dark with fish and chips.',
    ],
  ),
  kind(
    'lifts for older-people long-term-illness sight-or-hearing',
    'comes 1 mile',
    'Lifts to appointments | Hospital lifts | Driver who waits',
    [
      'I drive you to the hospital, come in with you and wait.',
      'From your door to theirs, with an arm down the step.',
      'Regular runs for dialysis, chemotherapy and the eye clinic.',
      'A text to your daughter when you are home again.',
    ],
  ),
  kind(
    'lifts for physical-disability older-people',
    'comes 2 mile',
    'Wheelchair taxi | Transport with a ramp | Accessible minibus',
    [
      'A van with a ramp and straps for one wheelchair and three friends.',
      'Booked by the trip, evenings and weekends too.',
      'Drivers who know how to clamp a powered chair.',
      'Day centre runs each morning by the same route.',
    ],
  ),
  kind(
    'getting-out sport-and-exercise for mental-health older-people learning-disability',
    'comes 15 hour',
    'Walking together | Slow walks | A walk with somebody',
    [
      'Slow walks with plenty of benches.',
      'Once round the park counts as a walk.',
      'I wait when you stop and do not look at my watch.',
      'Birds named, dogs greeted, rain ignored.',
    ],
  ),
  kind(
    'getting-out learning-and-work for learning-disability autistic-people young-adults',
    'comes 19 hour',
    'Travel training | Learning the bus | Getting there on your own',
    [
      'We ride the bus together until you can do it without me.',
      'What to do when the bus is late is practised too.',
      'First I sit beside you, then behind you, then I wait at the stop.',
      'Photographs of each turning in your own little book.',
    ],
  ),
  kind(
    'carers-break companionship for carers dementia older-people',
    'comes 18 hour',
    'A break for carers | Sitting service | Respite at home',
    [
      'I stay with the person you look after while you go out.',
      'Three hours for a haircut, a swim or an argument with the bank.',
      'Always the same sitter, introduced before you first leave.',
      'We will have a good time and so should you.',
    ],
  ),
  kind(
    'carers-break companionship for carers learning-disability autistic-people young-adults',
    'comes 19 hour',
    'Weekend breaks for families | Saturdays off for parents | Short breaks with a buddy',
    [
      'A buddy of the same age takes your son or daughter out on Saturdays.',
      'Swimming, trampolines, trains: whatever makes a good day.',
      'Parents get seven hours and a phone that does not ring.',
      'Makaton used and meltdowns understood.',
    ],
  ),
  kind(
    'companionship wellbeing for mental-health carers older-people',
    'comes 18 hour',
    'After a loss | Company in grief | Somebody to talk to after a death',
    [
      'I come once a week in the first hard year.',
      'Sorting clothes, writing cards or not talking at all.',
      'Not a counsellor, only a person who stays.',
      'Anniversaries and Sundays are the worst, so I keep them free.',
    ],
  ),
  kind(
    'companionship for older-people sight-or-hearing',
    'comes 14 hour',
    'Reading aloud | Letters read and written | A reader who visits',
    [
      'Books, letters and the small print read aloud.',
      'I write the letters that you dictate, and post them.',
      'Large-print books and talking books ordered for you.',
      'Poems on Thursdays, seed catalogues in January.',
    ],
  ),
  kind(
    'companionship getting-out for sight-or-hearing',
    'comes 22 hour',
    'Signing company | Support in British Sign Language | A Deaf visitor',
    [
      'I am Deaf myself and sign by first language.',
      'We chat, shop and go to the Deaf club together.',
      'Letters turned into sign and phone calls made by relay.',
      'Hands-on signing for people who are deafblind.',
    ],
  ),
  kind(
    'companionship for older-people',
    'comes 16 hour',
    'Company in your own language | A visitor who speaks it | Talking of home',
    [
      'We speak the language that you grew up with and cook what you miss.',
      'Feast days kept, prayers said and the old songs on.',
      'I can explain letters and come along to the doctor.',
      'News from home read aloud each week.',
    ],
  ),
]
