import { both, micro, others, type Topic } from './fragment.ts'

/** Who comes, how people found each other, and what they would miss. */
export const people: Topic[] = [
  {
    asks: ['Who comes, and how did you find each other?', 'How did it start with your support?'],
    answers: [
      micro(
        ['Her card was in the window at the post office in {place}.', 'belonging'],
        ['I knew her mother.', 'belonging', 'likeFamily'],
      ),
      micro(
        ['{worker} used to be with a big firm and was fed up of running.', 'who'],
        ['She set up by herself with three of us, and I was the second.', 'who', 'fragile'],
      ),
      micro(
        ['My {kin} found him on the council’s list of little ones.', 'enabler'],
        ['He’s a retired fireman, he’d never done this before, and he’s the best of them.', 'who'],
      ),
      others(
        ['The hospital arranged it, I was home before I knew the name.'],
        ['They were there at six that same night, I’ll give them that.', 'enabler', 'valued'],
      ),
      others(['There were eleven different ones the first month, I counted.', 'barrier']),
      both(['The coordinator gave us three names and we rang all three.', 'enabler', 'choice']),
      both(['Word of mouth, from the {group}.', 'enabler']),
    ],
  },
  {
    asks: ['What are they like with you?', 'How would you describe the one who comes most?'],
    answers: [
      micro(
        ['Like a daughter, only she listens.', 'likeFamily'],
        ['She came to my eightieth and she wasn’t paid for it.', 'likeFamily'],
      ),
      micro(
        ['{worker} knows when I’ve gone quiet that my hip’s bad.', 'anticipates', 'continuity'],
        ['I don’t have to say.', 'anticipates'],
      ),
      micro(
        ['We argue about the football the whole way to {place}.', 'likeFamily'],
        ['It’s the one time all week I laugh like that.', 'valued'],
      ),
      micro([
        'She’s kind, but I’ll say this, she’s more my friend than my help now, and I don’t like to ask her to do the floor.',
        'likeFamily',
        'barrier',
      ]),
      others(
        ['Lovely girls, all of them, but the clock’s running.', 'barrier'],
        ['You can see them looking at the phone.', 'barrier'],
      ),
      others(
        ['{worker} has been coming nine years, through three new uniforms.', 'continuity'],
        ['She’s family by now, whatever the badge says.', 'likeFamily'],
      ),
      both(['Polite.'], ['They do what’s wanted and they shut the gate.', 'valued']),
    ],
  },
  {
    asks: ['What would you miss if it stopped?', 'What difference does it make?'],
    answers: [
      micro(
        ['My best thing is {thing}.', 'valued'],
        [
          'I’d not done it since my husband died, and {worker} just put it in front of me one {day}.',
          'anticipates',
          'valued',
        ],
      ),
      micro(['I’d miss being somebody in {place}.', 'belonging', 'valued']),
      micro(
        ['Everything, and that’s what frightens me.', 'fragile'],
        ['When she had the flu there was nobody, not for nine days.', 'fragile', 'barrier'],
      ),
      micro(
        ['I get my {day} back.', 'valued'],
        ['I’m his wife again for an afternoon and not his nurse.', 'valued'],
      ),
      others(
        ['I’d miss knowing that whatever happens somebody comes.', 'valued', 'enabler'],
        ['They’ve never once not come, even in the snow.', 'valued'],
      ),
      others(['It keeps me out of a home, that’s the long and short of it.', 'valued']),
      both(['Getting to the {group} without having to ask my {kin}.', 'valued', 'choice']),
      both(['I’d miss the talk more than the dinner.', 'valued']),
    ],
  },
]
