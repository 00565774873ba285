import type { Instrument, Question } from '../instrument.ts'

/**
 * The Office for National Statistics’ four questions on personal well-being, in the wording of the
 * Government Statistical Service’s harmonised standard (2019). Answers from 0 to 10 are levels here, the best
 * one first: so two top levels are the standard’s “very high” (9 and 10), and of anxiety, which counts the
 * other way round, its “very low” (0 and 1). The standard never asks somebody about another.
 */
export const ons4: Instrument = {
  pack: 'ons4',
  version: '2019',
  name: 'Personal well-being (ONS4)',
  holder: 'Office for National Statistics',
  licence: 'Open Government Licence v3.0',
  needsLicence: false,
  language: 'en',
  easyRead: false,
  definition: {
    intro:
      'Next I would like to ask you four questions about your feelings on aspects of your life. There are no right or wrong answers. For each of these questions I’d like you to give an answer on a scale of nought to 10, where nought is ‘not at all’ and 10 is ‘completely’.',
    notByProxy: true,
    questions: [
      {
        ...highIsBest('satisfied', 'satisfied'),
        words: 'Overall, how satisfied are you with your life nowadays?',
      },
      {
        ...highIsBest('worthwhile', 'worthwhile'),
        words:
          'Overall, to what extent do you feel that the things you do in your life are worthwhile?',
      },
      {
        ...highIsBest('happy', 'happy'),
        words: 'Overall, how happy did you feel yesterday?',
      },
      {
        id: 'anxious',
        kind: 'levels',
        words:
          'On a scale where nought is ‘not at all anxious’ and 10 is ‘completely anxious’, overall, how anxious did you feel yesterday?',
        mayBeLeft: true,
        note: 'Low is good here: level 1 is an answer of 0. Two top levels are 0 and 1, “very low”.',
        levels: scale(Array.from({ length: 11 }, (_, number) => number)),
      },
    ],
  },
}

function highIsBest(id: string, feeling: string): Omit<Question, 'words'> {
  return {
    ...{ id, kind: 'levels', mayBeLeft: true, lastFirst: true },
    hint: `where nought is ‘not at all ${feeling}’ and 10 is ‘completely ${feeling}’`,
    note: 'High is good: level 1 is an answer of 10. Two top levels are 9 and 10, “very high”.',
    levels: scale(Array.from({ length: 11 }, (_, number) => 10 - number)),
  }
}

function scale(numbers: number[]) {
  return numbers.map((number, index) => ({ level: index + 1, words: String(number) }))
}
