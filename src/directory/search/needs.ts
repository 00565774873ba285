/** Needs as people say them, so that nobody has to know the right word first. */
export const needs = [
  'company',
  'a break for me as a carer',
  'help in the garden',
  'lifts to hospital',
  'washing and dressing',
  'somewhere to go in the day',
  'cooking together',
  'help with letters',
] as const
