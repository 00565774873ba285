import type { Area } from '#areas'
import { studyUrls } from '../study-urls.ts'
import { gatherers } from './gather/who-gathers.ts'
import { readers } from './coding/who-codes.ts'
import { does } from './study/in-study.ts'
import type { Member, MemberRole, Study } from './study/study.ts'

interface Section {
  name: string
  href: string
}

/** The parts of a study, in the order of the work, for somebody of its team. */
export function sections(area: Area, { studyId }: Study, member: Member): Section[] {
  const all: (Section & { for?: MemberRole[] })[] = [
    { name: 'Overview', href: studyUrls.study(area, { studyId }) },
    { name: 'Plan', href: studyUrls.plan(area, { studyId }) },
    { name: 'Gather', href: studyUrls.gather(area, { studyId }), for: [...gatherers] },
    { name: 'Code', href: studyUrls.code(area, { studyId }), for: readers },
    {
      name: 'Find',
      // Co-researchers are asked whether what was found fits.
      href: does(member, 'lead', 'keeper', 'researcher', 'coder')
        ? studyUrls.find(area, { studyId })
        : studyUrls.verdicts(area, { studyId }),
    },
    {
      name: 'Report',
      href: studyUrls.reports(area, { studyId }),
      for: ['lead', 'researcher'],
    },
  ]
  return all.filter((one) => !one.for || does(member, ...one.for))
}
