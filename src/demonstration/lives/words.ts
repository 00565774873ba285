// What is written in lives: invented words, as people would say them.

/** What people want, and what is said when some of it was reached. */
export const goals: { words: string; progress: string[] }[] = [
  {
    words: 'Make soup again, from my own leeks',
    progress: ['Cut the leeks myself.', 'I stirred, and Jo only watched.'],
  },
  {
    words: 'Go to the market on my own',
    progress: ['I went in alone and she waited outside.', 'Paid, and counted the change.'],
  },
  {
    words: 'Know the names of two neighbours',
    progress: ['The one with the cat is called Bess.', 'We waved first today.'],
  },
  {
    words: 'Walk to the bandstand and back',
    progress: ['As far as the second bench.', 'All the way there, and the bus back.'],
  },
  {
    words: 'Sing with other people',
    progress: ['We listened at the door.', 'I sang the low part.'],
  },
  {
    words: 'Sleep through, and get up when I like',
    progress: ['Slept until six.', 'Two good nights in a row.'],
  },
  {
    words: 'Write to my brother in Halifax',
    progress: ['One page.', 'It has gone off, with a stamp I chose.'],
  },
  {
    words: 'Have somebody round for tea',
    progress: ['Washed the good cups.', 'She came! I poured.'],
  },
  { words: 'Grow something I can eat', progress: ['Four beans are up.', 'We ate the first one.'] },
  {
    words: 'Get my own money out at the machine',
    progress: ['Did the number, he looked away.', 'I said how much.'],
  },
  {
    words: 'Finish the blanket for Noor’s baby',
    progress: ['Two rows.', 'Only the edge is left.'],
  },
  {
    words: 'Swim once more before the winter',
    progress: ['Looked at the times.', 'Feet in. It was lovely.'],
  },
  {
    words: 'Use the big stairs without the rail',
    progress: ['Three steps.', 'Down is harder than up.'],
  },
  {
    words: 'Learn to use the tablet to see my grandson',
    progress: ['We saw his new teeth.', 'I pressed the green one myself.'],
  },
  {
    words: 'Do a shift at the café',
    progress: ['I carried two plates.', 'They asked me back for Friday.'],
  },
  {
    words: 'Choose my own clothes in a shop',
    progress: ['Tried on four. None was me.', 'A red coat. Everyone said so.'],
  },
]

export const important = [
  'My garden matters to me, and being asked first.',
  'The radio on, low, and a proper cup and saucer.',
  'Say what you are doing before you do it.',
  'My dog comes first. Then we can talk.',
  'I was a bus driver for thirty years. Don’t tell me about roads.',
  'Quiet in the morning. I come alive after eleven.',
  'Chapel on Sundays, whatever the weather.',
  'I like a joke, and I like to win at cards.',
  'Please don’t move my things. I know where each of them is.',
  'Speaking Polish when I am tired.',
  'My own front door, and my key in my own pocket.',
  'Football on the wireless, and nobody talking over it.',
]

/** What was done, where it was, and what somebody may write of it. */
export const doings: { activity: string; place: 'home' | 'out' | 'both'; notes: string[] }[] = [
  {
    activity: 'A walk',
    place: 'out',
    notes: [
      'Round by the allotments. Stopped twice, not from tiredness.',
      'Windy; laughed at hats.',
    ],
  },
  {
    activity: 'Shopping',
    place: 'out',
    notes: [
      'Wrote the list, read the list, forgot the list. Got everything.',
      'Chose the plums one by one.',
    ],
  },
  {
    activity: 'Company',
    place: 'home',
    notes: [
      'Photographs of the fair. Named everybody.',
      'Quiet today. Sat together, and that was right.',
    ],
  },
  {
    activity: 'A meal',
    place: 'home',
    notes: ['Peeled, chopped, tasted. Second helping.', 'Not hungry; half a sandwich and a pear.'],
  },
  {
    activity: 'Housework',
    place: 'home',
    notes: [
      'Did the beds together. The window sticks again.',
      'Washing out before the rain, just.',
    ],
  },
  {
    activity: 'The club',
    place: 'out',
    notes: [
      'Dominoes, lost, wants another go on Thursday.',
      'Sat with the new man and did the talking.',
    ],
  },
  {
    activity: 'An appointment',
    place: 'out',
    notes: [
      'Eyes. New glasses in a fortnight.',
      'Asked the nurse the three questions we wrote down.',
    ],
  },
  {
    activity: 'The garden',
    place: 'both',
    notes: ['Tied up the beans, then the seed shop.', 'Too wet to dig; labelled pots instead.'],
  },
  {
    activity: 'Letters',
    place: 'home',
    notes: ['Opened the post. One form done, one left for next week.', 'Rang the bank together.'],
  },
  {
    activity: 'Washing and dressing',
    place: 'home',
    notes: [
      'Unhurried. Chose the green cardigan.',
      'Shoulder sore; we did the sleeve the other way.',
    ],
  },
  {
    activity: 'Music',
    place: 'home',
    notes: ['The old records. Danced, a little.', 'Taught me the second verse.'],
  },
  {
    activity: 'The library',
    place: 'both',
    notes: ['Large print, two murders and a cookbook.', 'Read aloud on the bench after.'],
  },
]

export const forFamily = [
  'A good visit. There is soup for tonight.',
  'We were out for most of it, and slept after.',
  'A quiet day. Nothing to worry about.',
  'Asked about you. I said Sunday.',
]

export const whatSupportIs = [
  'Company, and whatever needs a second pair of hands. We decide on the day.',
  'Help with getting up and breakfast, without hurry.',
  'We go out together: shops, the club, a walk when it is dry.',
  'Somebody in the house so that the family can rest.',
  'Cooking together, and something left for the evening.',
]

export const endings = {
  moved: ['Moved to be near her son.', 'Moved to Ottermouth.', 'Has a place at Rushy Mead now.'],
  managing: ['Managing well without, for now.', 'A neighbour does it now.'],
  died: ['Died, at home, as wished.', 'Died in hospital after a short illness.'],
  closed: ['We are closing. I am sorry.'],
}

export const apologies = [
  'The van wouldn’t start.',
  'The road was flooded.',
  'I mixed up the days. I am sorry.',
  '',
]

/** Those that some people in the county like best: terms of the vocabulary. */
export const languages = ['polish', 'punjabi', 'welsh', 'bsl', 'cantonese', 'portuguese']
