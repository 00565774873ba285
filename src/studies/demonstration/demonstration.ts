import { emptyStudy, type StudyData } from '../bundle/study-data.ts'
import { answers } from './answers.ts'
import { codeTree } from './code-tree.ts'
import { codings } from './codings.ts'
import { findings } from './findings.ts'
import { frozen } from './frozen.ts'
import { plan } from './plan.ts'
import { prices } from './prices.ts'
import { sample } from './sample.ts'
import { team } from './team.ts'
import { transcripts } from './transcripts.ts'

/** When its report is made, wherever no database says so. */
export const demonstrationAsOf = '2026-06-01T09:00:00+00:00'

/**
 * An invented study in the shape of the evaluation of 2015: 27 organisations, 143 people, 95 surveys, 30
 * transcripts coded by two. The same each time it is made, to the byte.
 *
 * Sixteen of the surveys are by carers, and they are the carers' own: 79 people who use services were
 * interviewed, and 79 + 16 surveys are told, so no carer can have stood in for somebody who answered
 * herself, and nobody without capacity took part. They are counted apart from people everywhere.
 */
export function demonstrationStudy(): StudyData {
  const { asked, ...sampled } = sample()
  const { stretches, ...talks } = transcripts(asked)
  return {
    ...emptyStudy(),
    ...team(),
    ...plan(),
    ...frozen(),
    ...sampled,
    price: prices(sampled.organisation),
    ...answers(asked),
    ...talks,
    ...codeTree(),
    ...codings(stretches),
    ...findings(stretches),
  }
}
