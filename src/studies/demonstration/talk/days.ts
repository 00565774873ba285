import { both, micro, others, type Topic } from './fragment.ts'

/** How days go, and what happens when a plan has to change. */
export const days: Topic[] = [
  {
    asks: ['Tell me about a usual week.', 'What does a week look like for you?'],
    answers: [
      micro(
        ['{worker} comes {day} and Friday, about ten, when I’ve had my breakfast.', 'continuity'],
        ['We see what the weather’s doing and then decide.', 'flexible', 'choice'],
      ),
      micro(
        ['Two mornings with {worker}, and the {group} in the afternoon.'],
        ['I never used to go anywhere.', 'outcomes'],
        ['Now half of {place} says hello to me.', 'belonging', 'outcomes'],
      ),
      others(
        ['Somebody comes four times a day, a quarter of an hour each time.'],
        ['I couldn’t tell you who it will be tomorrow.', 'not-personalised'],
      ),
      others(
        ['There’s a rota on the fridge and mostly it’s right.'],
        ['{worker} does the mornings, has done for years.', 'continuity'],
      ),
      both(['{day} is washing, the day after is the {group}.'], ['The rest is the {pet} and me.']),
      both(['Quiet, mostly.'], ['I like it quiet, but {day} afternoons are long.']),
    ],
  },
  {
    asks: [
      'Tell me about a time when a plan had to change.',
      'What happens when you want something else that day?',
    ],
    answers: [
      micro(
        ['I rang {worker} at eight and said I’d had a bad night.'],
        [
          'She said, then we’ll leave the shower and have tea instead, and she stayed the same hour.',
          'flexible',
          'autonomy',
        ],
      ),
      micro(
        ['My sister turned up from the coast, so {worker} took us both to {place}.', 'flexible'],
        ['Nobody had to be asked.', 'autonomy'],
      ),
      micro(
        [
          'He noticed the step was wobbling before I did, and came back with a drill.',
          'anticipates',
        ],
        ['It isn’t in any plan, that.'],
      ),
      micro([
        'When the {pet} was ill she drove us to the vet, though it was {day} and we’d meant to bake.',
        'flexible',
      ]),
      others(
        [
          'You ring the office, the office rings somebody, and somebody rings you back by {day}.',
          'not-personalised',
        ],
        ['By then I’ve given up.', 'not-personalised'],
      ),
      others(
        ['To be fair, they moved my whole morning for the hospital.', 'flexible'],
        ['A manager rang me herself to say sorry for the muddle.', 'within-reach'],
      ),
      others([
        'The girl wanted to help me with {thing}, but it isn’t on her sheet, so she isn’t allowed.',
        'not-personalised',
      ]),
      both(
        ['It doesn’t change much.'],
        ['I’d sooner it didn’t; I like to know who’s at the door.', 'continuity'],
      ),
    ],
  },
  {
    asks: [
      'What do you decide, and what is decided for you?',
      'Who decides how the time is spent?',
    ],
    answers: [
      micro(
        ['I do.', 'choice'],
        ['{worker} asks, every single time, what do you fancy, and she means it.', 'choice'],
      ),
      micro([
        'We wrote it down together at the start, {thing} first and the cleaning last.',
        'choice',
      ]),
      micro(
        ['I interviewed her, if you please.', 'choice', 'how'],
        ['I asked could she stand the {pet}, and that settled it.', 'choice'],
      ),
      others(
        [
          'The social worker decided, and the firm does what it says on the paper.',
          'not-personalised',
        ],
        ['I get to choose the sandwich.', 'choice'],
      ),
      others(
        ['They do ask, at the review, once a year.', 'choice'],
        ['I said I’d like the same person and they wrote it down.', 'continuity'],
      ),
      both(['My {kin} sorts the money and I sort the rest.', 'choice']),
    ],
  },
]
