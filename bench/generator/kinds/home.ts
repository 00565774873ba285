import { kind } from '../kind.ts'

export const homeKinds = [
  kind(
    'help-at-home for older-people long-term-illness physical-disability',
    'comes 17 hour',
    'Housework | Cleaning and tidying | Help round the house | Home help',
    [
      'Hoovering, dusting, floors and bathrooms, with your own things or mine.',
      'I change beds, put the washing on and hang it out.',
      'The same person each time, so you need not explain where the mop is.',
      'An hour a week or a whole morning, as the house needs it.',
      'I will do the skirting boards and the tops of cupboards when nobody else does.',
    ],
  ),
  kind(
    'help-at-home for older-people physical-disability long-term-illness carers',
    'comes 16 hour',
    'Washing and ironing | Laundry | Ironing collected and brought back',
    [
      'Washing taken away on Monday and back on the hanger by Wednesday.',
      'Sheets, towels and shirts ironed the way you like them.',
      'I can iron in your kitchen while we chat.',
      'No load is too small and wet beds are nothing to be ashamed of.',
    ],
  ),
  kind(
    'help-at-home for older-people sight-or-hearing long-term-illness',
    'comes 16 hour',
    'Shopping and errands | Shopping fetched | Shopping together or for you',
    [
      'I fetch the shopping from your list and put it away.',
      'Prescriptions collected from the chemist and parcels taken to the post.',
      'We can go round the supermarket together with the trolley to lean on.',
      'Receipts and change in an envelope every time.',
    ],
  ),
  kind(
    'help-at-home for older-people mental-health autistic-people',
    'comes 22 hour',
    'Decluttering | Sorting and clearing | A calm clear-out',
    [
      'We sort one drawer at a time and nothing leaves the house without your yes.',
      'I have helped people with thirty years of newspapers and never tutted once.',
      'Charity shop, tip or keep: you decide and I carry.',
      'Before a move, after a bereavement, or just to find the table again.',
    ],
  ),
  kind(
    'house-and-garden for older-people physical-disability long-term-illness',
    'comes 19 hour',
    'Gardening | Lawns and borders | Garden kept tidy | Hedges and grass',
    [
      'Grass cut every fortnight from spring to autumn and edges trimmed.',
      'Hedges twice a year, and I take the clippings with me.',
      'Weeding on your hands and knees so that you need not be on yours.',
      'Pots and tubs planted up by the door where you can see them.',
      'We can garden together, you in the chair with the seed packets.',
    ],
  ),
  kind(
    'house-and-garden for older-people physical-disability carers',
    'comes 21 hour',
    'Odd jobs | Handyman | Small repairs | Jobs about the house',
    [
      'Dripping taps, sticking doors, light bulbs and smoke alarms.',
      'Grab rails and key safes fitted, with the right plugs for the wall.',
      'Flat-pack furniture put together and shelves put up straight.',
      'I tidy up after myself and tell you the price before I start.',
    ],
  ),
  kind(
    'house-and-garden for older-people long-term-illness',
    'comes 20 hour',
    'Painting and decorating | A room painted | Decorating with care',
    [
      'One room at a time, furniture moved and moved back.',
      'Low-odour paint for people whose chests mind it.',
      'I match old colours from a flake of paint.',
      'Wallpaper stripped, cracks filled and everything under dust sheets.',
    ],
  ),
  kind(
    'meals for older-people long-term-illness dementia',
    'comes 9 visit',
    'Hot dinners delivered | Meals brought round | Home-cooked dinners',
    [
      'A hot dinner and a pudding brought to the door at noon.',
      'Soft, low-salt and diabetic dinners cooked by somebody who was a school cook.',
      'I plate it, sit a minute and see that it is being eaten.',
      'Halal and vegetarian dinners on any day, said the day before.',
    ],
  ),
  kind(
    'meals for older-people young-adults learning-disability brain-injury',
    'comes 18 hour',
    'Cooking together | Cooking in your kitchen | Learning to cook at home',
    [
      'We cook your tea together and you do as much as you can.',
      'A week of dinners made in one morning and labelled for the freezer.',
      'Pictures for each step, so that you can do it alone next time.',
      'Caribbean, Polish and plain English cooking, whichever you grew up with.',
    ],
  ),
  kind(
    'animals-and-nature help-at-home for older-people long-term-illness physical-disability',
    'comes 12 visit',
    'Pets looked after | Dog walking | Cats fed and dogs walked',
    [
      'Dogs walked in any weather and wiped down after.',
      'Cats fed, litter changed and the vet visited when you are in hospital.',
      'Your pet stays in its own home while you are away.',
      'Old dogs with old owners are my favourite.',
    ],
  ),
  kind(
    'forms-and-money for older-people sight-or-hearing learning-disability mental-health',
    'comes 20 hour',
    'Forms and letters | Post opened and answered | Help with paperwork',
    [
      'We open the post together and put the worrying ones first.',
      'Benefit forms filled in with you, word by word.',
      'I ring the council or the electricity and sit on hold for you.',
      'Bills put in order so that nothing is paid twice.',
    ],
  ),
  kind(
    'learning-and-work for older-people sight-or-hearing',
    'comes 18 hour',
    'Computers and phones | Getting online | Tablet lessons at home',
    [
      'Video calls with the grandchildren set up and practised until they stick.',
      'Big buttons, big letters and everything else off the screen.',
      'I write down each step in a notebook that stays by the computer.',
      'Safe online: what a trick looks like and whom to ask.',
    ],
  ),
]
