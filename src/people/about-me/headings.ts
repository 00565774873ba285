import type { Whose } from '../whose.ts'

interface Words {
  /** As the standard has it, so that a hospital finds it: what it says is the person's own. */
  title: string
  /** What is asked when it is written. */
  question: (whose: Whose) => string
  /** What others have said there. */
  hint: string
}

/** The seven headings of "About Me", the standard of the Professional Record Standards Body. */
export const headings = {
  important: {
    title: 'What is most important to me',
    question: ({ they }) => `What is most important to ${they}?`,
    hint: 'Such as: my own front door. My cat Biscuit. Singing on Sundays. Being asked first.',
  },
  people: {
    title: 'People who are important to me',
    question: ({ they }) => `Who is important to ${they}?`,
    hint: 'Such as: my sister Mali, who rings every evening. My neighbour Bilal, who has a key.',
  },
  communication: {
    title: 'How I communicate and how to communicate with me',
    question: ({ they, do: does }) => `How ${does} ${they} like to talk and be talked with?`,
    hint: 'Such as: use short words and give me time. I point at what I want. I hear better on the left.',
  },
  wellness: {
    title: 'My wellness',
    question: ({ they, are }) => `How can people tell whether ${they} ${are} well?`,
    hint: 'Such as: on a good day I hum. When I go quiet, I am often in pain. A walk keeps me well.',
  },
  please_do: {
    title: 'Please do and please don’t',
    question: () => 'What should people do and not do?',
    hint: 'Such as: please knock and say who you are. Please don’t move my things.',
  },
  support: {
    title: 'How and when to support me',
    question: ({ they, do: does }) => `What ${does} ${they} need help with, how and when?`,
    hint: 'Such as: help me with my socks in the morning. I wash myself if you hand me the soap.',
  },
  also: {
    title: 'Also worth knowing about me',
    question: ({ they }) => `What else is good to know about ${they}?`,
    hint: 'Such as: what I was proud of at work. What makes me laugh. What I am allergic to.',
  },
} satisfies Record<string, Words>

export type Heading = keyof typeof headings

export const headingNames = Object.keys(headings) as Heading[]

export function aboutTitle({ own, they }: Whose): string {
  return own ? 'About me' : `About ${they}`
}

/** What came from outside as a heading, when it is one. */
export function headingNamed(text: string | undefined): Heading | undefined {
  return headingNames.find((name) => name === text)
}
