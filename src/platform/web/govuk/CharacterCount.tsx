import { Hint } from './Hint.tsx'
import { classNames, type Attributes } from './markup.ts'
import { Textarea, type TextareaOptions } from './Textarea.tsx'

/** Words for each plural form of a language, such as `one` and `other`, with `%{count}` in them. */
export type PluralWords = Partial<Record<Intl.LDMLPluralRule, string>>

export type CharacterCountOptions = Omit<
  TextareaOptions,
  'describedBy' | 'disabled' | 'autocomplete'
> & {
  maxlength?: number
  maxwords?: number
  countType?: 'characters' | 'words'
  /** The share of the limit, in percent, from which the count is shown. */
  threshold?: number
  countMessage?: { classes?: string }
  textareaDescriptionText?: string
  charactersUnderLimitText?: PluralWords
  charactersAtLimitText?: string
  charactersOverLimitText?: PluralWords
  wordsUnderLimitText?: PluralWords
  wordsAtLimitText?: string
  wordsOverLimitText?: PluralWords
}

function translated(key: string, words: string | PluralWords | undefined): Attributes {
  if (typeof words !== 'object') return { [`data-i18n.${key}`]: words }
  const forms = Object.entries(words)
  return Object.fromEntries(forms.map(([form, text]) => [`data-i18n.${key}.${form}`, text]))
}

/** A text area that says how many characters or words are left. */
export function CharacterCount(options: CharacterCountOptions) {
  const { name, id = name, maxlength, maxwords, threshold, formGroup, countMessage } = options
  const countType = options.countType ?? (maxwords ? 'words' : undefined)
  const limit = maxwords ?? maxlength
  const unit = countType === 'words' ? 'words' : 'characters'
  const description = options.textareaDescriptionText ?? `You can enter up to %{count} ${unit}`
  const toBeFilledIn = { other: options.textareaDescriptionText }

  const attributes = {
    'data-module': 'govuk-character-count',
    'data-maxlength': maxlength,
    'data-maxwords': maxwords,
    'data-threshold': threshold,
    'data-count-type': countType,
    ...translated('textarea-description', limit ? undefined : toBeFilledIn),
    ...translated('characters-under-limit', options.charactersUnderLimitText),
    ...translated('characters-at-limit', options.charactersAtLimitText),
    ...translated('characters-over-limit', options.charactersOverLimitText),
    ...translated('words-under-limit', options.wordsUnderLimitText),
    ...translated('words-at-limit', options.wordsAtLimitText),
    ...translated('words-over-limit', options.wordsOverLimitText),
    ...formGroup?.attributes,
  }
  const message = (
    <Hint
      id={`${id}-info`}
      classes={classNames('govuk-character-count__message', countMessage?.classes)}
      text={limit ? description.replaceAll('%{count}', String(limit)) : undefined}
    />
  )
  return (
    <Textarea
      {...options}
      id={id}
      describedBy={`${id}-info`}
      classes={classNames('govuk-js-character-count', options.classes)}
      formGroup={{
        classes: classNames('govuk-character-count', formGroup?.classes),
        attributes,
        beforeInput: formGroup?.beforeInput,
        afterInput: [message, formGroup?.afterInput],
      }}
    />
  )
}
