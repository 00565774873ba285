import { kind } from '../kind.ts'

export const personalKinds = [
  kind(
    'personal-care for older-people physical-disability long-term-illness',
    'comes 24 hour',
    'Personal care | Washing and dressing | Getting up and going to bed | Morning calls',
    [
      'Help to wash, dress and have breakfast, at your own speed.',
      'A shower or a strip wash at the sink, whichever the day allows.',
      'Medicines prompted and written down in the book.',
      'Bedtime calls up to ten at night, because nobody goes to bed at six.',
      'I am trained with hoists and slide sheets.',
    ],
  ),
  kind(
    'personal-care companionship for dementia older-people',
    'comes 25 hour',
    'Dementia care at home | Care for people living with dementia | Calm care for muddled days',
    [
      'I have time to find the cardigan that matters.',
      'Wandering, sundowning and asking again are all part of the day.',
      'We sort photographs, fold towels and sing while the kettle boils.',
      'I never argue about what year it is.',
    ],
  ),
  kind(
    'personal-care overnight for older-people dementia end-of-life',
    'comes 110 night',
    'Night sitting | Waking nights | Somebody there overnight',
    [
      'Awake all night in the next room with the door ajar.',
      'Turned, changed and settled back, as often as it takes.',
      'So that a wife or husband can sleep for once.',
      'A note on the table in the morning of how the night went.',
    ],
  ),
  kind(
    'personal-care overnight for older-people physical-disability',
    'comes 900 week',
    'Live-in care | A live-in carer | Care day and night at home',
    [
      'One carer lives in your spare room and keeps the house going.',
      'Two carers who know you take turns, three weeks each.',
      'It lets a couple stay together in their own home.',
      'Your own routine, meals and television stay as they are.',
    ],
  ),
  kind(
    'personal-care for end-of-life long-term-illness carers',
    'comes 27 hour',
    'End of life care | Care in the last weeks | Sitting with someone who is dying',
    [
      'Gentle washing, mouth care and music turned low.',
      'I sit by the bed so that the family can sleep or go out.',
      'I work beside the district nurses and know whom to ring at night.',
      'After a death I stay until somebody comes.',
    ],
  ),
  kind(
    'personal-care for physical-disability young-adults brain-injury',
    'comes 21 hour',
    'Personal assistant | PA for direct payments | Support the way you run it',
    [
      'You are the boss: I work the way that you show me.',
      'Personal care, driving your car, football on Saturdays and no fuss.',
      'Used to ventilators, catheters and standing hoists.',
      'Paid by direct payment with proper payslips.',
    ],
  ),
  kind(
    'personal-care wellbeing for older-people long-term-illness',
    'comes 28 visit',
    'Foot care | Toenails cut at home | Feet looked after',
    [
      'Toenails cut and hard skin softened, in your own armchair.',
      'I look for anything that a chiropodist should see.',
      'Clean instruments in a sealed packet each time.',
      'Diabetic feet are checked slowly and written down.',
    ],
  ),
  kind(
    'personal-care for older-people physical-disability dementia',
    'comes 25 visit',
    'Hairdressing at home | Wash and set | Haircuts at home',
    [
      'A wash and set at the kitchen sink or with a tray in bed.',
      'Perms, trims and beards for people who cannot get to the salon.',
      'I go slowly with anyone who is frightened of water.',
      'African and Caribbean hair washed, oiled and braided.',
    ],
  ),
  kind(
    'personal-care for learning-disability autistic-people young-adults',
    'comes 20 hour',
    'Support in your own flat | Support worker | Living on your own with help',
    [
      'Cooking, cleaning, bills and remembering the bins, done together.',
      'A rota with pictures on the fridge and one person to ring.',
      'I step back as you get the hang of it.',
      'Changes are said early and always in the same way.',
    ],
  ),
  kind(
    'wellbeing for mental-health young-adults',
    'comes 22 hour',
    'Mental health support | Getting through the week | Somebody alongside',
    [
      'A walk and a talk when the walls close in.',
      'Small plans for the day, and no telling off when they slip.',
      'I come with you to the first appointment and wait outside.',
      'I have been there myself and can say so.',
    ],
  ),
  kind(
    'personal-care wellbeing for older-people brain-injury physical-disability',
    'comes 26 hour',
    'Back home from hospital | After a stay in hospital | Getting back on your feet',
    [
      'In the house when you come home, with the heating on and milk in.',
      'Exercises from the physiotherapist done twice a day, properly.',
      'Stairs, bath and kettle practised until they are yours again.',
      'Six weeks usually does it and then I go.',
    ],
  ),
  kind(
    'wellbeing personal-care for long-term-illness older-people',
    'comes 30 visit',
    'Massage and touch | Hand and foot massage | Gentle massage at home',
    [
      'Hand, foot or shoulder massage, dressed and in your own chair.',
      'Light touch for people in pain or with thin skin.',
      'Half an hour when nobody wants anything of you.',
      'Oils without scent for those whom scent makes ill.',
    ],
  ),
]
