import type { Figures } from '../find/figures.tsx'

/**
 * How talks were coded. Agreement between coders and the matrices of codes belong here: they come from the
 * pure functions of `coding/`, each as a query beside `coding`.
 */
export function CodingSection({ figures: { show, value } }: { figures: Figures }) {
  return (
    <>
      <h2>How talks were coded</h2>
      <p>
        {show('coding:coders', 'whole')} people coded {show('coding:transcripts', 'whole')}{' '}
        transcripts with {show('coding:codes', 'whole')} codes: {show('coding:codings', 'whole')}{' '}
        stretches in all. What is told of talks counts people and organisations, never stretches.
      </p>
      {Number(value('coding:blind')) > 0 && (
        <p>
          Transcripts that two coders still code without seeing each other’s codes:{' '}
          {show('coding:blind', 'whole')}. What is coded there counts when they are done.
        </p>
      )}
    </>
  )
}
