import { dateWords, money } from '../../../platform/i18n/words.ts'
import { Idea, Name } from '../../../platform/web/easy-read/index.ts'
import { EasyStudyPage } from '../../easy-frame.tsx'
import type { Frame } from '../../plan/plan-frame.tsx'
import { sumsOf, type Payment } from './payments.ts'

type Options = Frame & { payments: Payment[] }

/** What somebody is paid for helping with a study, in Easy Read. */
export function EasyPaymentsPage({ payments, ...frame }: Options) {
  const { paid, due } = sumsOf(payments)
  return (
    <EasyStudyPage {...frame} title="What you are paid">
      {payments.length === 0 && <Idea picture="paper">No payment is written down yet.</Idea>}
      {paid > 0 && <Idea picture="tick">You were paid {money(paid)}.</Idea>}
      {due > 0 && <Idea picture="later">You will be paid {money(due)}.</Idea>}
      {payments.map(({ what, pence, dueOn, paidOn }) => (
        <section>
          <Idea picture="money">
            {money(pence)} for this: <Name>{what}</Name>.
          </Idea>
          {paidOn ? (
            <Idea picture="tick">You were paid on {dateWords(paidOn)}.</Idea>
          ) : (
            <Idea picture="calendar">You will be paid by {dateWords(dueOn)}.</Idea>
          )}
        </section>
      ))}
    </EasyStudyPage>
  )
}
