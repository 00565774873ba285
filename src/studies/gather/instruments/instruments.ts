import type { Definition, Instrument } from '#surveys'
import type { RowOf } from '../../bundle/study-data.ts'

/** An instrument as a study uses it. */
export interface StudyInstrument extends Instrument {
  instrumentId: string
  wordingHash: string
}

export function instrumentOf(row: RowOf<'instrument'>): StudyInstrument {
  const { instrumentId, pack, version, language, easyRead, name, holder, licence } = row
  return {
    ...{ instrumentId, pack, version, language, easyRead, name, holder, licence },
    wordingHash: row.wordingHash,
    // Whether it needs one was asked when it was locked.
    needsLicence: false,
    definition: row.definition as unknown as Definition,
  }
}

/** By which a team tells instruments apart. */
export function instrumentName({
  name,
  version,
  language,
  easyRead,
}: Pick<Instrument, 'name' | 'version' | 'language' | 'easyRead'>): string {
  const more = [
    `version ${version}`,
    language !== 'en' && `in ${languageName(language)}`,
    easyRead && 'Easy Read',
  ]
  return `${name} (${more.filter((one) => one !== false).join(', ')})`
}

function languageName(language: string): string {
  return new Intl.DisplayNames('en-GB', { type: 'language' }).of(language) ?? language
}
