import { dateWords } from '../../platform/i18n/words.ts'
import { Said } from '../what-we-add/telling.tsx'
import type { ForOthers } from './for-others.ts'

/** What is told to others, as they read it. */
export function Shown({ forOthers: { sections, disputed } }: { forOthers: ForOthers }) {
  return (
    <>
      {sections.flatMap(({ told }) =>
        told.map((one) => (
          <>
            <h3 class="govuk-heading-s">{one.title}</h3>
            <Said told={one} />
            {disputed.has(one.how?.indicator ?? '') && (
              <p class="gc-disputed">The owner says that this figure is wrong.</p>
            )}
          </>
        )),
      )}
    </>
  )
}

/** Whether it can still change, and when there is a new one. */
export function staysWords({ keptOn, nextOn }: ForOthers): string {
  const next = dateWords(nextOn, '')
  return keptOn
    ? `It stays as it was on ${dateWords(keptOn, '')}, when it was first shown. The next one is there from ${next}.`
    : `Nobody has been shown it yet. Once somebody is, it stays as it is then, until the next one on ${next}.`
}
