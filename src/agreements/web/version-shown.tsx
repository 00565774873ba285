import { Paragraphs } from '../../platform/web/paragraphs.tsx'
import { SummaryList } from '../../platform/web/govuk/index.ts'
import type { Content } from '../agreement.ts'
import { estimateWords, versionRows, type Names } from './version-words.ts'

interface Options {
  content: Content
  names: Names
  /** The version that it would replace: what differs is said. */
  replaces?: Content
}

/** A version in plain words. */
export function VersionShown({ content, names, replaces }: Options) {
  const former = new Map(
    replaces && versionRows(replaces, names).map(({ key, lines }) => [key, lines.join('\n')]),
  )
  return (
    <>
      <SummaryList
        rows={versionRows(content, names).map(({ key, lines }) => ({
          key: { text: key },
          value: {
            text: (
              <>
                {lines.map((line) => (
                  <Paragraphs text={line} />
                ))}
                {replaces && former.get(key) !== lines.join('\n') && (
                  <p class="gc-quiet gc-lines">
                    <strong>This changes.</strong> Before: {former.get(key)}
                  </p>
                )}
              </>
            ),
          },
        }))}
      />
      <h3 class="govuk-heading-s">What it costs a week</h3>
      {estimateWords(content).map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
    </>
  )
}
