import type { KeysOf, ReadyCode } from './ready-codes.ts'

const pine = '#14524a'
const berry = '#8a1f3d'
const sky = '#2a5d8f'
const plum = '#6a3d7c'
const clay = '#8a5a1c'

/**
 * The tree that follows from the four hypotheses: support is personalised, valued, innovative and value for
 * money; and what helps or hinders it.
 */
export const deductiveTree = [
  {
    ...{ key: 'personalised', name: 'Personalised', colour: pine, isHeading: true },
    definition: 'Support is shaped by this one person: her day, her tastes, her people, her say.',
    below: [
      {
        ...{ key: 'flexible', name: '(a) Flexible about today’s support', colour: pine },
        definition: 'What is done, when or for how long changes because of how today is.',
        useWhen: 'A visit was moved, stretched or used for something else, and it was easy to ask.',
        notWhen: 'The plan was changed for good after a review: that is choice and control.',
        example: '“I was poorly, so she did the shopping and we left the walk for Friday.”',
      },
      {
        ...{ key: 'anticipates', name: '(b) Anticipates needs', colour: pine },
        definition: 'Somebody saw what would be wanted before it was asked for.',
        useWhen: 'A worker acted on what she knows of the person, without being told.',
        notWhen: 'A risk was met as the care plan says: that is doing the job.',
        example: '“She saw the milk was low and had a pint in her bag.”',
      },
      {
        ...{ key: 'like-family', name: '(c) Like family or a friend', colour: pine },
        definition: 'The relationship itself matters: warmth, trust, being known.',
        useWhen: 'A worker is compared with family or a friend, or liked for who she is.',
        notWhen: 'She is polite and kind in a way that any good worker would be.',
        example: '“He’s more like a nephew. We have a laugh.”',
      },
      {
        ...{ key: 'choice', name: '(d) Choice and control', colour: pine },
        definition: 'The person decides: who comes, when, what is done and how.',
        useWhen: 'She chose, refused or changed something, or says that she could.',
        notWhen: 'She was told of a decision, or asked after it was made.',
        example: '“I said I’d rather have Ann in the mornings, and that was that.”',
      },
      {
        ...{ key: 'mechanisms', name: 'How it comes about', colour: pine, isHeading: true },
        definition: 'What makes personal support possible in the way that an organisation works.',
        below: [
          {
            ...{ key: 'autonomy', name: 'Staff autonomy', colour: pine },
            definition: 'Those who give support may decide on the spot.',
            useWhen: 'A worker used her own judgement, or says that she may or may not.',
            notWhen: 'The person herself decided: that is choice and control.',
            example: '“I don’t have to ring the office to stay ten minutes longer.”',
          },
          {
            ...{ key: 'continuity', name: 'Continuity', colour: pine },
            definition: 'The same few people come, over a long time.',
            useWhen:
              'Somebody says who comes, how often it is another, or how long they have known.',
            notWhen: 'It is about being liked, whoever comes: that is like family or a friend.',
            example: '“It’s been the same two since I came out of hospital.”',
          },
          {
            ...{ key: 'within-reach', name: 'Managers within reach', colour: pine },
            definition: 'Who runs it is known, can be reached, and often gives support herself.',
            useWhen: 'Somebody spoke with the manager, knows her, or could not get hold of her.',
            notWhen: 'It is about coordinators of the council.',
            example: '“If anything’s wrong I ring Jo, and it’s her own phone.”',
          },
        ],
      },
      {
        ...{ key: 'not-personalised', name: 'Not personalised', colour: berry },
        ...{ opposite: 'personalised' },
        definition: 'Support that did not fit: rushed, the same for all, decided elsewhere.',
        useWhen: 'Any of (a) to (d), or what makes them possible, was missing and it mattered.',
        notWhen: 'Somebody had no wish for it.',
        example: '“They come when it suits their round. I’ve been in bed till noon.”',
      },
    ],
  },
  {
    ...{ key: 'valued', name: 'Valued', colour: sky, isHeading: true },
    definition: 'What the support is worth to those who have it, in their own terms.',
    below: [
      {
        ...{ key: 'outcomes', name: 'The life it makes possible', colour: sky },
        definition: 'What somebody does, is or feels because of the support.',
        useWhen: 'Time, control, company, health, work or home are said to be better for it.',
        notWhen: 'It is about how workers are, and not what comes of it.',
        example: '“I’m back at the choir. I’d not get there by myself.”',
      },
      {
        ...{ key: 'satisfaction', name: 'Content with the support', colour: sky },
        definition: 'Praise, thanks, or the wish that it goes on as it is.',
        useWhen: 'Somebody says how good it is, would recommend it, or fears to lose it.',
        notWhen: 'She says what it makes possible: that is the life it makes possible.',
        example: '“I wouldn’t swap them for anybody.”',
      },
      {
        ...{ key: 'not-valued', name: 'Not valued', colour: berry, opposite: 'valued' },
        definition: 'The support makes no difference, makes things worse, or is not wanted.',
        useWhen: 'Somebody is disappointed, or would have something else.',
        notWhen: 'The price is what disappoints: that is not worth its price.',
        example: '“It’s a sandwich and out of the door. What’s the use?”',
      },
    ],
  },
  {
    ...{ key: 'innovative', name: 'Innovative', colour: plum, isHeading: true },
    definition: 'Something is done that others here don’t do.',
    below: [
      {
        ...{ key: 'what', name: 'What: a new kind of support', colour: plum },
        definition: 'Support or an activity that could not be had here before.',
        useWhen: 'What is offered is itself new or rare.',
        notWhen: 'A usual thing is done in another way: that is how.',
        example: '“Nobody else would take six of us camping.”',
      },
      {
        ...{ key: 'how', name: 'How: a new way of doing it', colour: plum },
        definition: 'Usual support given, organised or paid in another way.',
        useWhen: 'Times, places, teams, technology or money are used differently.',
        notWhen: 'It is only kinder or better than elsewhere.',
        example: '“We pool our hours and go out as a group once a week.”',
      },
      {
        ...{ key: 'who', name: 'Who: new people', colour: plum },
        definition: 'It reaches people, or is given by people, whom others don’t.',
        useWhen: 'Somebody could not be supported elsewhere, or has a role that is new for her.',
        notWhen: 'The same people simply moved from another organisation.',
        example: '“He came as a client and now he runs the Thursday group.”',
      },
      {
        ...{ key: 'usual', name: 'More of the same', colour: berry, opposite: 'innovative' },
        definition: 'It is what others do as well, or did before.',
        useWhen: 'Somebody says that nothing about it is new, or that new things were given up.',
        notWhen: 'Nothing is said of other support.',
        example: '“It’s the same as the agency, just a smaller van.”',
      },
    ],
  },
  {
    ...{ key: 'money', name: 'Value for money', colour: clay, isHeading: true },
    definition: 'What is paid, beside what is had for it.',
    below: [
      {
        ...{ key: 'worth', name: 'Worth its price', colour: clay },
        definition: 'What is had is worth what is paid, or is less dear than elsewhere.',
        useWhen: 'A price, a saving, or time that is paid and given is weighed.',
        notWhen: 'Somebody is content and says nothing of money.',
        example: '“An hour is an hour with her. I only pay for what I use.”',
      },
      {
        ...{ key: 'not-worth', name: 'Not worth its price', colour: berry, opposite: 'worth' },
        definition: 'It costs more than it is worth, or than elsewhere.',
        useWhen: 'A price is too high, or paid time isn’t given.',
        notWhen: 'Somebody can’t afford any support: that is a barrier.',
        example: '“I’m charged thirty minutes and she’s gone in ten.”',
      },
    ],
  },
  {
    ...{ key: 'conditions', name: 'Enablers and barriers', colour: '#4f5b52', isHeading: true },
    definition: 'What around an organisation makes its way of working easier or harder.',
    below: [
      {
        ...{ key: 'enablers', name: 'Enablers', colour: '#4f5b52' },
        definition: 'What helped it to begin, to last or to work as it does.',
        useWhen: 'Help, rules, money, people or luck are said to have made it possible.',
        notWhen: 'It is something that the organisation itself does well.',
        example: '“Without the coordinator I’d have given up at the paperwork.”',
      },
      {
        ...{ key: 'barriers', name: 'Barriers', colour: berry, opposite: 'enablers' },
        definition: 'What stood, or stands, in its way.',
        useWhen: 'Rules, money, time, contracts or attitudes are said to get in the way.',
        notWhen: 'It is something that the organisation itself does badly.',
        example: '“The framework wants ten staff. There are three of us.”',
      },
    ],
  },
] as const satisfies readonly ReadyCode[]

export type DeductiveKey = KeysOf<typeof deductiveTree>
