import type { Figures } from '../find/figures.tsx'

export function Methods({ figures: { show } }: { figures: Figures }) {
  return (
    <>
      <h2>Methods</h2>
      <ul>
        <li>
          Shares have Wilson’s intervals and differences Newcombe’s (method ten), of{' '}
          {show('method:confidence', 'percent')}.
        </li>
        <li>
          Answers that have an order are compared by it (Mann-Whitney, linear by linear), besides
          chi-square; Freeman-Halton’s exact test where an expected count is below{' '}
          {show('method:lowExpected', 'whole')}, and Fisher’s for two by two.
        </li>
        <li>
          People are inside organisations. So whole organisations change groups, within their type
          of service where each group has two or more, and p is how often as large a difference
          comes, the true one counted. The seed of chance is {show('study:seed', 'text')}. With
          fewer than {show('method:fewestProviders', 'whole')} organisations in a group nothing is
          told apart.
        </li>
        <li>
          A benchmark is read for people like those who answered: how many top answers are expected
          of them, and the exact chance of as many (Poisson-binomial).
        </li>
        <li>
          Tests that are told together are adjusted together (Holm). What could have been seen is
          the least difference that {show('method:power', 'percent')} of such studies would see at{' '}
          {show('method:level', 'three')}.
        </li>
        <li>
          Sentences are chosen by rules that were written before. “These differ” is said only where
          whole organisations differ by more than chance usually would.
        </li>
      </ul>
    </>
  )
}

export function Limits({ figures: { show } }: { figures: Figures }) {
  return (
    <>
      <h2>Limits</h2>
      <ul>
        <li>Nobody was put into a group by chance: nothing here says why groups differ.</li>
        <li>
          Who chose to take part may not be like who did not. People without capacity to consent are
          included only where the recorded approval says so.
        </li>
        <li>
          {show('sample:helped', 'whole')} answered with somebody’s help, and{' '}
          {show('sample:proxies', 'whole')} surveys were answered by a proxy. Carers’ answers are
          about themselves, and stand apart below each card.
        </li>
        <li>
          Verdicts of co-researchers say whether a finding is recognised, not whether it is true of
          everybody.
        </li>
      </ul>
    </>
  )
}
