import { both, micro, others, type Topic } from './fragment.ts'

/** Who comes, how people found each other, and what they would miss. */
export const people: Topic[] = [
  {
    asks: ['Who comes, and how did you find each other?', 'How did it start with your support?'],
    answers: [
      micro(
        ['Her card was in the window at the post office in {place}.', 'belonging'],
        ['I knew her mother.', 'belonging', 'like-family'],
      ),
      micro(
        ['{worker} used to be with a big firm and was fed up of running.'],
        ['She set up by herself with three of us, and I was the second.', 'how', 'fragile'],
      ),
      micro(
        ['My {kin} found him on the council’s list of little ones.', 'enablers'],
        [
          'He’s a retired fireman, he’d never done this before, and he’s the best of them.',
          'who',
          'satisfaction',
        ],
      ),
      others(
        ['The hospital arranged it, I was home before I knew the name.'],
        ['They were there at six that same night, I’ll give them that.', 'satisfaction'],
      ),
      others(['There were eleven different ones the first month, I counted.', 'not-personalised']),
      both(['The coordinator gave us three names and we rang all three.', 'enablers', 'choice']),
      both(['Word of mouth, from the {group}.', 'enablers']),
    ],
  },
  {
    asks: ['What are they like with you?', 'How would you describe the one who comes most?'],
    answers: [
      micro(
        ['Like a daughter, only she listens.', 'like-family'],
        ['She came to my eightieth and she wasn’t paid for it.', 'like-family'],
      ),
      micro(
        ['{worker} knows when I’ve gone quiet that my hip’s bad.', 'anticipates'],
        ['I don’t have to say.', 'anticipates'],
      ),
      micro(
        ['We argue about the football the whole way to {place}.', 'like-family'],
        ['It’s the one time all week I laugh like that.', 'outcomes'],
      ),
      micro([
        'She’s kind, but I’ll say this, she’s more my friend than my help now, and I don’t like to ask her to do the floor.',
        'like-family',
        'not-personalised',
      ]),
      others(
        ['Lovely girls, all of them, but the clock’s running.', 'not-personalised'],
        ['You can see them looking at the phone.', 'not-personalised'],
      ),
      others(
        ['{worker} has been coming nine years, through three new uniforms.', 'continuity'],
        ['She’s family by now, whatever the badge says.', 'like-family'],
      ),
      both(['Polite.'], ['They do what’s wanted and they shut the gate.', 'satisfaction']),
    ],
  },
  {
    asks: ['What would you miss if it stopped?', 'What difference does it make?'],
    answers: [
      micro(
        ['My best thing is {thing}.', 'outcomes'],
        [
          'I’d not done it since my husband died, and {worker} just put it in front of me one {day}.',
          'anticipates',
          'outcomes',
        ],
      ),
      micro(['I’d miss being somebody in {place}.', 'belonging', 'outcomes']),
      micro(
        ['Everything, and that’s what frightens me.', 'fragile', 'satisfaction'],
        ['When she had the flu there was nobody, not for nine days.', 'fragile'],
      ),
      micro(
        ['I get my {day} back.', 'outcomes'],
        ['I’m his wife again for an afternoon and not his nurse.', 'outcomes'],
      ),
      others(
        ['I’d miss knowing that whatever happens somebody comes.', 'outcomes'],
        ['They’ve never once not come, even in the snow.', 'satisfaction'],
      ),
      others(['It keeps me out of a home, that’s the long and short of it.', 'outcomes']),
      both(['Getting to the {group} without having to ask my {kin}.', 'outcomes']),
      both(['I’d miss the talk more than the dinner.', 'outcomes']),
      both(
        ['Some weeks, none that I could name.', 'not-valued'],
        ['I’d have sooner had the {group} back.', 'not-valued'],
      ),
    ],
  },
]
