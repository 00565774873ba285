import type { PropsWithChildren } from 'hono/jsx'
import { Back } from '../../platform/web/form-page.tsx'
import { studyUrls } from '../../study-urls.ts'
import { StudyPage, type StudyPageOptions } from '../study-page.tsx'

type Options = Omit<StudyPageOptions, 'at' | 'before'> & {
  /** Where one comes from; the list of what is gathered when left out. */
  back?: { href: string; text: string }
}

/** The frame of a page of Gather. */
export function GatherFrame({ back, children, ...options }: PropsWithChildren<Options>) {
  const { area, study } = options
  const to = back ?? { href: studyUrls.gather(area, study), text: 'Gather' }
  return (
    <StudyPage {...options} at="Gather" before={<Back {...to} />}>
      {children}
    </StudyPage>
  )
}
