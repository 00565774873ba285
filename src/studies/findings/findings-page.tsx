import { plural } from '../../platform/i18n/words.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { studyUrls } from '../../study-urls.ts'
import type { StudyData } from '../bundle/study-data.ts'
import { coders } from '../coding/who-codes.ts'
import { findingsOf, type FindingFound } from '../find/findings.ts'
import { PlanList } from '../plan/plan-list.tsx'
import { does } from '../study/in-study.ts'
import { StudyPage, type StudyPageOptions } from '../study-page.tsx'
import { easyHints } from './easy-hints.ts'

type Options = Pick<StudyPageOptions, 'area' | 'study' | 'member'> & { data: StudyData }

/** What the team found, in the order in which it is told. */
export function FindingsPage({ data, ...frame }: Options) {
  const { area, study, member } = frame
  const { studyId } = study
  const maySay = does(member, ...coders)
  return (
    <StudyPage
      {...frame}
      title="Findings"
      at="Find"
      before={<Back href={studyUrls.find(area, { studyId })} text="All that was found" />}
    >
      <p class="govuk-body">
        A finding is what the team says that it found, in its own words and in easy words.
        Co-researchers read it and say whether it fits. It stands in the reports as you write it
        here.
      </p>
      <PlanList
        none="Nothing is written yet."
        items={findingsOf(data).map((one) => ({
          id: one.findingId,
          name: one.words,
          href: maySay ? studyUrls.finding(area, { studyId, findingId: one.findingId }) : undefined,
          words: <About data={data} one={one} />,
        }))}
        ordered={maySay}
        add={
          maySay
            ? {
                text: 'Write a finding',
                href: studyUrls.finding(area, { studyId, findingId: 'new' }),
              }
            : undefined
        }
      />
    </StudyPage>
  )
}

function About({ data, one }: { data: StudyData; one: FindingFound }) {
  const { hypothesisId, easyWords, quotes, withheld, verdicts } = one
  const hypothesis = data.hypothesis.find((each) => each.hypothesisId === hypothesisId)
  const hidden = withheld.reduce((sum, each) => sum + each.quotes, 0)
  const hints = easyHints(easyWords).length
  const said = verdicts.fits + verdicts.doesNotFit + verdicts.notSure
  const sentences = [
    hypothesis ? `It bears on “${hypothesis.name}”.` : 'It bears on no hypothesis.',
    easyWords === '' && 'It has no easy words yet.',
    hints > 0 && `Its easy words have ${plural(hints, 'line', 'lines')} to look at again.`,
    quotesSay(quotes),
    hidden > 0 && `${plural(hidden, 'quote is', 'quotes are')} not shown.`,
    said === 0
      ? 'No co-researcher has said something of it.'
      : `It fits ${verdicts.fits}, does not fit ${verdicts.doesNotFit}, not sure ${verdicts.notSure}.`,
    earlierSay(verdicts.ofEarlierWords),
  ]
  return <p class="govuk-hint">{sentences.filter((sentence) => sentence !== false).join(' ')}</p>
}

/** How many quotes a finding rests on, and whether any speaks against it. */
export function quotesSay(quotes: readonly { bears: string }[]): string {
  const against = quotes.filter(({ bears }) => bears === 'counter').length
  if (quotes.length === 0) return 'It rests on no quote.'
  const many = plural(quotes.length, 'quote', 'quotes')
  if (against === 0) return `It rests on ${many}, and none speaks against it.`
  return `It rests on ${many}; ${against} of them ${against === 1 ? 'speaks' : 'speak'} against it.`
}

/** What was said of other words counts no more, and that is said. */
export function earlierSay(many: number): string | false {
  return (
    many > 0 &&
    `${plural(many, 'verdict was', 'verdicts were')} of earlier words, and ${many === 1 ? 'is' : 'are'} not counted.`
  )
}
