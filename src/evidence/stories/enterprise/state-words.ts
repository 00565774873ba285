import type { Area } from '#areas'
import { dateWords, isoDate } from '../../../platform/i18n/words.ts'
import { readers } from '../../audiences.ts'
import { isEnding, yesOf, type Story, type StoryState } from '../story.ts'

interface Of {
  area: Pick<Area, 'timeZone'>
  story: Story
  state: StoryState
  name: string
  runs: boolean
}

/** Where a story stands, for the enterprise: with whom it is, or what became of it. */
export function stateWords({ area, story, state, name, runs }: Of): string {
  const day = (moment: Date | undefined) =>
    moment ? dateWords(isoDate(moment, area.timeZone)) : ''
  const at = (step: string) => day(story.steps.findLast((one) => one.step === step)?.at)
  const ended = day(story.steps.find(isEnding)?.at)
  const yes = yesOf(story)
  switch (state) {
    case 'names':
      return 'A draft: names are to be taken out'
    case 'to_read':
      return 'A draft: names are out, and it is to be read once more'
    case 'with_owner':
      return runs ? 'With you to read' : 'With who runs the enterprise, to read'
    case 'shown':
      return `Shown to ${name} since ${at('shown')}. No answer yet`
    case 'told':
      return `Yes, until ${dateWords(yes!.untilOn!)}: told to ${readers[yes!.audience!]}`
    case 'no':
      return `${name} said no on ${ended}. Its words are gone`
    case 'taken_back':
      return `${name} took the yes back on ${ended}. Its words are gone`
    case 'taken_down':
      return `Taken down on ${ended}. Its words are gone`
    case 'over':
      return `Its time is over${ended ? ` since ${ended}` : ''}. It is shown nowhere`
  }
}
