import { SummaryList } from '../../../platform/web/govuk/index.ts'
import { dateWords, isoDate } from '../../../platform/i18n/words.ts'
import { studyUrls } from '../../../study-urls.ts'
import { GatherFrame } from '../gather-frame.tsx'
import { instrumentName, type StudyInstrument } from './instruments.ts'
import type { InFrame } from '../../study/in-study.ts'

interface Options extends InFrame {
  instrument: StudyInstrument
  lockedAt: string
}

/** What an instrument asks, word for word, and whose the words are. */
export function InstrumentPage({ instrument, lockedAt, ...frame }: Options) {
  const { area, study } = frame
  const { definition, instrumentId } = instrument
  const file = (format: string) =>
    studyUrls.instrumentFile(area, { ...study, instrumentId, format })
  const answers = (format: string) =>
    studyUrls.responsesFile(area, { ...study, instrumentId, format })
  return (
    <GatherFrame
      {...frame}
      title={instrumentName(instrument)}
      back={{ href: studyUrls.instruments(area, study), text: 'Instruments' }}
    >
      <SummaryList
        rows={[
          { key: { text: 'Holder' }, value: { text: instrument.holder } },
          { key: { text: 'Licence' }, value: { text: instrument.licence } },
          { key: { text: 'Pack' }, value: { text: instrument.pack } },
          { key: { text: 'Locked' }, value: { text: dateWords(isoDate(new Date(lockedAt))) } },
          {
            key: { text: 'Hash of its words' },
            value: { text: <code class="gc-hash">{instrument.wordingHash}</code> },
          },
        ]}
      />
      {definition.intro && <p class="govuk-body">{definition.intro}</p>}
      <ol class="govuk-list govuk-list--number">
        {definition.questions.map(({ words, hint, levels = [], note, kind }) => (
          <li>
            {words}
            {hint && <span class="govuk-hint">{hint}</span>}
            {levels.length > 0 && (
              <p class="govuk-body-s">
                {levels.map(({ words: level }) => level).join(' · ')} (the best first)
              </p>
            )}
            {kind !== 'levels' && <p class="govuk-body-s">Answered by a {kind}.</p>}
            {note && <p class="govuk-body-s">{note}</p>}
          </li>
        ))}
      </ol>
      <h2 class="govuk-heading-m">As files</h2>
      <ul class="govuk-list govuk-list--bullet">
        <FileLink href={file('pack')} text="The pack (JSON)" />
        <FileLink href={file('xlsform')} text="XLSForm, for KoboToolbox, ODK and others" />
        <FileLink href={file('fhir')} text="FHIR Questionnaire" />
        <FileLink href={answers('csv')} text="The answers (CSV), by codes" />
        <FileLink href={answers('fhir')} text="The answers as FHIR QuestionnaireResponses" />
      </ul>
    </GatherFrame>
  )
}

function FileLink({ href, text }: { href: string; text: string }) {
  return (
    <li>
      <a class="govuk-link" href={href}>
        {text}
      </a>
    </li>
  )
}
