import { areaSite, type Area } from '#areas'
import { Idea, Said } from '../../../platform/web/easy-read/index.ts'
import { Layout } from '../../../platform/web/layout.tsx'
import type { PictureName } from '../../../platform/web/pictures/index.ts'
import type { Study } from '../../study/study.ts'
import type { SurveyEnd } from './survey-page.tsx'

const ends: Record<SurveyEnd, { title: string; ideas: [PictureName, string][] }> = {
  sent: {
    title: 'Thank you',
    ideas: [
      ['tick', 'Your answers are sent.'],
      ['later', 'You can change your mind later.'],
      ['phone', 'Then you tell us.'],
      ['bin', 'We take your answers out.'],
    ],
  },
  kept: {
    title: 'Your answers are kept',
    ideas: [
      ['pause', 'Nothing is sent yet.'],
      ['link', 'Open the same link again to go on.'],
    ],
  },
  answered: {
    title: 'You have done this already',
    ideas: [['tick', 'We have your answers.']],
  },
  over: {
    title: 'This link is too old',
    ideas: [
      ['cross', 'You can not answer here any more.'],
      ['speech', 'You can ask us for a new link.'],
    ],
  },
  stopped: {
    title: 'You are not asked any more',
    ideas: [
      ['hand-stop', 'You told us that you want no questions.'],
      ['bin', 'Nothing was kept.'],
    ],
  },
}

/** What became of a survey by link, in Easy Read. */
export function EasySurveyEndPage({
  area,
  study,
  end,
}: {
  area: Area
  study: Study
  end: SurveyEnd
}) {
  const { title, ideas } = ends[end]
  return (
    <Layout site={areaSite(area)} title={title} hidden>
      <h1 class="govuk-heading-l">{title}</h1>
      {ideas.map(([picture, words]) => (
        <Idea picture={picture}>{words}</Idea>
      ))}
      <Idea picture="people">These people run the study.</Idea>
      <Said picture="phone" text={study.contact} />
    </Layout>
  )
}
