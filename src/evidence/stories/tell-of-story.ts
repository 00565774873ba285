import type { WholeTransaction } from '../../platform/db/db.ts'
import { urls } from '../../urls.ts'
import { tellOwner, tellPerson, type Telling } from '../sharing/tell.ts'

interface StoryTold {
  personId: string
  providerId: string
  storyId: string
  /** What of it is news: its revision, or its step. */
  about: string
}

/** A story is shown to the person whom it is about. */
export function tellOfStory(
  db: WholeTransaction,
  telling: Telling,
  { personId, storyId, about }: StoryTold,
): Promise<void> {
  return tellPerson(db, telling, {
    personId,
    about: ['story shown', storyId, about],
    subject: 'A story waits for you to read it',
    words:
      'A provider of support would like to tell of a visit, with names taken out. You, or somebody whom you help, are in it. Read it first: nobody else is shown it before there is a yes, and no is fine.',
    easySubject: 'There is a story to read',
    easyLines: [
      'A provider is someone who gives support.',
      'A provider wrote a story.',
      'It is about a visit.',
      'The names are taken out.',
      'Please read it first.',
      'You can say yes.',
      'You can say no.',
    ],
    link: urls.personStory(telling.area, { personId, storyId }),
  })
}

/** She said yes or no to a story, or took her yes back: who runs the enterprise is told. */
export function tellOfStoryAnswer(
  db: WholeTransaction,
  telling: Telling,
  { providerId, storyId, about }: StoryTold,
): Promise<void> {
  return tellOwner(db, telling, {
    providerId,
    about: ['story answered', storyId, about],
    subject: 'There is an answer about a story',
    words:
      'You have shown somebody a story about a visit. There is an answer, or one was taken back. It is shown only as the answer says.',
    link: urls.stories(telling.area, { providerId }),
  })
}
