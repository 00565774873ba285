import { both, micro, others, type Topic } from './fragment.ts'

/** What it costs, what is new in it, and what gets in the way. */
export const worth: Topic[] = [
  {
    asks: ['Is it worth what it costs?', 'What do you think of the price?'],
    answers: [
      micro(['It’s a bit under what the agency wanted, and I get the whole hour.', 'worth']),
      micro(
        [
          'She won’t come for less than an hour, so it isn’t cheap for just my tablets.',
          'not-worth',
        ],
        ['But an hour with {worker} is worth three of the others.', 'worth'],
      ),
      micro([
        'I pay her out of my direct payment, and what’s over goes on {thing}.',
        'how',
        'choice',
      ]),
      others(['You pay for fifteen minutes and you get nine, I’ve timed it.', 'not-worth']),
      others(
        ['The council pays, so I’ve never seen the bill.'],
        [
          'For a quarter of an hour it’s a fair price, because a quarter of an hour is all I need.',
          'worth',
        ],
      ),
      both(
        ['I couldn’t say what’s fair.'],
        ['My {kin} thinks it’s dear, but he doesn’t do the lifting.', 'worth'],
      ),
    ],
  },
  {
    asks: [
      'Is anything about it different from what you had before?',
      'Have you had anything like it before?',
    ],
    answers: [
      micro([
        'There’s four of us who share her, we live on the one street, and we swap when somebody’s poorly.',
        'how',
      ]),
      micro(
        ['We do {thing} and sell a bit of it on the market at {place}.', 'what'],
        [
          'I’m not the one being looked after there, I’m the one with the stall.',
          'outcomes',
          'who',
        ],
      ),
      micro(
        ['It’s support by people who’ve been where I’ve been.', 'who'],
        ['{worker} has a learning disability as well, and she runs it.', 'who'],
      ),
      micro([
        'No, it’s what my mother’s home help did in the seventies, truth be told, and none the worse for it.',
        'usual',
      ]),
      others(
        ['They’ve given me a tablet that tells my {kin} when they’ve been.', 'how'],
        ['That is new, and he sleeps better for it.', 'how', 'outcomes'],
      ),
      others(['Same as the last lot with another van.', 'usual']),
      both(['Not different, no, just done properly.', 'usual', 'satisfaction']),
    ],
  },
  {
    asks: ['What gets in the way?', 'What could be better?'],
    answers: [
      micro(['The council took seven months to say she could be paid.', 'barriers']),
      micro(['If {worker} breaks her leg, I’m stuck, and we both know it.', 'fragile']),
      micro(['She spends her {day} evenings on forms, poor love.', 'barriers']),
      others(['Nobody can decide anything, they all have to ring in.', 'not-personalised']),
      others(
        ['I’ve the manager’s own number now, since I made a fuss.', 'within-reach'],
        ['That ought not to need a fuss.', 'not-personalised'],
      ),
      both(['The bus to {place} stopped, so the {group} is a taxi.', 'barriers']),
      both(['Nothing that I’d trouble anybody with.']),
    ],
  },
]
