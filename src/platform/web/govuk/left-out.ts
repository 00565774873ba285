/** What of govuk-frontend we have not, by component, with the reason. */
export const componentsLeftOut: Record<string, string> = {
  accordion: 'Pages are short; Details does for the rest.',
  'cookie-banner': 'Goldcrest sets no cookie that needs consent.',
  feedback: 'Feedback is asked for in a survey, with its own words.',
  footer: 'It is for gov.uk; the layout has its own.',
  'generic-header': 'The layout has its own header.',
  header: 'It is for gov.uk; the layout has its own.',
  'language-navigation': 'Comes with the second language.',
  'password-input': 'Nobody has a password.',
  'phase-banner': 'No page says that it is an alpha or a beta.',
  'service-navigation': 'The layout has its own navigation.',
  tabs: 'Each thing has its own page.',
  'task-list': 'Comes with the first long task.',
}

const dropping = 'The browser’s own field takes files that are dropped on it, without a script.'

/** Fixtures that our components render otherwise on purpose, as "component: name". */
export const fixturesLeftOut: Record<string, string> = {
  'file-upload: enhanced': dropping,
  'file-upload: enhanced, with error message and hint': dropping,
  'file-upload: enhanced, multiple files': dropping,
  'file-upload: enhanced, custom wrapper classes and attributes': dropping,
  'file-upload: translated': dropping,
  'date-input: with field value and items':
    'When items are given, the value of one of them stands in it and not in `year`.',
  'pagination: with empty items':
    'An item without a number does not compile; one that may be left out is `false` or `null`.',
}
