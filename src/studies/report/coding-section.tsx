import { list } from '../find/card-view.tsx'
import type { Figures } from '../find/figures.tsx'
import { TableView } from '../find/table-view.tsx'
import { agreementTable, matrixTable } from './coding-tables.ts'

/** How talks were coded: how far coders agree, and who spoke of what, counted in people and organisations. */
export function CodingSection({ figures }: { figures: Figures }) {
  const { show, value } = figures
  const pairs = list(figures, 'agreement:')
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
      <h3>How far coders agree</h3>
      {pairs.length === 0 ? (
        <p>No transcript was coded by two people who are both done with it.</p>
      ) : (
        <p>
          Cohen’s kappa and Krippendorff’s alpha are above nothing only where two agree more than
          chance would. In each row is one code: a turn counts as coded where any part of it is, and
          characters are those of what was said, without interviewers. Intervals, of{' '}
          {show('method:confidence', 'percent')}, draw whole turns again.
        </p>
      )}
      {pairs.map((pair) => (
        <>
          <p>
            {show(`${pair}.first`, 'text')} and {show(`${pair}.second`, 'text')},{' '}
            {value(`${pair}.pass`) === 'deductive' ? 'first pass' : 'second pass'}:{' '}
            {show(`${pair}.transcripts`, 'whole')} transcripts with {show(`${pair}.turns`, 'whole')}{' '}
            turns, as they stood when both were done
            {value(`${pair}.isChanged`) === true ? ', before they talked' : ''}; drawn{' '}
            {show(`${pair}.replicates`, 'whole')} times.
            <Unused {...{ figures, pair }} />
          </p>
          <TableView {...{ figures, table: agreementTable(figures, pair, 'byTurn') }} />
          <TableView {...{ figures, table: agreementTable(figures, pair, 'byCharacter') }} />
        </>
      ))}
      <h3>Who spoke of what</h3>
      <p>
        Each counts once, however often and by however many coders her words were coded, and for a
        code also where a code below it was given.
        {Number(value('matrix:untied')) > 0 && (
          <>
            {' '}
            It isn’t known whose words {show('matrix:untied', 'whole')} stretches are: they count
            nobody.
          </>
        )}
      </p>
      <TableView {...{ figures, table: matrixTable(figures, 'people') }} />
      <TableView {...{ figures, table: matrixTable(figures, 'organisations') }} />
    </>
  )
}

function Unused({ figures, pair }: { figures: Figures; pair: string }) {
  const unused = list(figures, `${pair}.unused`)
  if (unused.length === 0) return null
  return (
    <>
      {' '}
      Neither used, so that agreement is not defined:{' '}
      {unused.map((one, place) => (
        <>
          {place > 0 && '; '}
          {figures.show(one, 'text')}
        </>
      ))}
      .
    </>
  )
}
