import type { WholeTransaction } from '../../platform/db/db.ts'
import { urls } from '../../urls.ts'
import { tellOwner, tellPerson, type Telling } from './tell.ts'

/**
 * A person is asked whether something may be shown: she, and who helps her with everything, is told once for
 * all that she is asked at once.
 */
export async function tellOfAsks(
  db: WholeTransaction,
  telling: Telling,
  asks: readonly { personId: string; askId: string }[],
): Promise<void> {
  for (const [personId, some] of Map.groupBy(asks, (one) => one.personId))
    await tellPerson(db, telling, {
      personId,
      about: ['asked to show', personId, ...some.map(({ askId }) => askId).toSorted()],
      subject: 'You are asked if something may be shown',
      words:
        'A provider asks you, or somebody whom you help, if something about the support may be shown to others. It is never a name. You can say no: nothing changes in the support.',
      easySubject: 'Someone asks for a yes or a no',
      easyLines: [
        'A provider is someone who gives support.',
        'A provider asks you something.',
        'They want to show something to others.',
        'They never show a name.',
        'You can say yes.',
        'You can say no.',
        'Support stays the same.',
      ],
      link: urls.consentAsks(telling.area, { personId }),
    })
}

/** It is answered, or an answer is taken back: who runs the enterprise is told. */
export function tellOfAnswer(
  db: WholeTransaction,
  telling: Telling,
  { providerId, answerId }: { providerId: string; answerId: string },
): Promise<void> {
  return tellOwner(db, telling, {
    providerId,
    about: ['answered', answerId],
    subject: 'There is an answer to what you asked',
    words:
      'You asked somebody if something may be shown to others. There is an answer, or one was changed. What others read of what you add is already as it says.',
    link: urls.whatWeAddOthers(telling.area, { providerId }, {}),
  })
}
