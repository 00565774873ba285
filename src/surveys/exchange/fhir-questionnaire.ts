import { canonical } from '../../platform/canonical.ts'
import type { Instrument, Question } from '../instrument.ts'

/** What we say in FHIR beside what it has words for. */
export const packExtension = 'urn:goldcrest:pack'
const minimum = 'http://hl7.org/fhir/StructureDefinition/minValue'
const maximum = 'http://hl7.org/fhir/StructureDefinition/maxValue'
const ordinal = 'http://hl7.org/fhir/StructureDefinition/ordinalValue'

/** The questionnaire that answers name: its pack and version. */
export function questionnaireUrl({ pack, version }: Pick<Instrument, 'pack' | 'version'>): string {
  return `urn:goldcrest:instrument:${pack}|${version}`
}

/** An instrument as a FHIR Questionnaire (R4). */
export function asQuestionnaire(pack: Instrument) {
  return {
    resourceType: 'Questionnaire',
    extension: [{ url: packExtension, valueString: canonical(pack) }],
    url: `urn:goldcrest:instrument:${pack.pack}`,
    version: pack.version,
    name: pack.pack.replaceAll('-', '_'),
    title: pack.name,
    status: 'active',
    subjectType: ['Patient'],
    language: pack.language,
    copyright: `${pack.holder}. ${pack.licence}.`,
    ...(pack.definition.intro && { description: pack.definition.intro }),
    item: pack.definition.questions.map(asItem),
  }
}

function asItem(question: Question) {
  const { id, kind, words, hint, mayBeLeft, least, most } = question
  const bounds = [
    ...(least === undefined ? [] : [{ url: minimum, valueDecimal: least }]),
    ...(most === undefined ? [] : [{ url: maximum, valueDecimal: most }]),
  ]
  return {
    linkId: id,
    text: words,
    type: { levels: 'choice', number: 'decimal', words: 'text' }[kind],
    required: !mayBeLeft,
    ...(bounds.length > 0 && { extension: bounds }),
    ...(question.levels && { answerOption: optionsOf(question) }),
    ...(hint && { item: [{ linkId: `${id}_hint`, text: hint, type: 'display' }] }),
  }
}

/** As they are shown; each says which level it is. */
function optionsOf({ levels = [], lastFirst }: Question) {
  return (lastFirst ? levels.toReversed() : levels).map(({ level, words }) => ({
    valueCoding: {
      extension: [{ url: ordinal, valueDecimal: level }],
      code: String(level),
      display: words,
    },
  }))
}
