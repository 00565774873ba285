import { rules, type Reason } from './reasons.ts'

/** Why an enterprise may soon need help, each rule with its figures. */
export function Reasons({ reasons, none }: { reasons: Reason[]; none: string }) {
  if (reasons.length === 0) return <p class="govuk-body">{none}</p>
  return (
    <ul class="govuk-list govuk-list--bullet">
      {reasons.map(({ rule, words }) => (
        <li>
          <strong>{rules[rule]}.</strong> {words}
        </li>
      ))}
    </ul>
  )
}
