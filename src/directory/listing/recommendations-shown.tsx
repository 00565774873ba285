export interface ShownRecommendation {
  recommendationId: string
  name: string
  relation: string
  words: string
  writtenOn: string
}

/** What people said who know her. The coordinator has read each one. */
export function Recommendations({
  name,
  recommendations,
}: {
  name: string
  recommendations: ShownRecommendation[]
}) {
  if (recommendations.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What people say</h2>
      {recommendations.map((one) => (
        <blockquote class="gc-words">
          <p class="govuk-body">{one.words}</p>
          <footer class="gc-quiet">
            {one.name}, {one.relation} <span>({one.writtenOn})</span>
          </footer>
        </blockquote>
      ))}
      <p class="gc-quiet">
        {recommendations.length === 1 ? 'One person' : `${recommendations.length} people`}{' '}
        recommended {name} by a link that she gave them. The coordinator read what they wrote.
      </p>
    </>
  )
}
