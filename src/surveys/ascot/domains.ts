/**
 * What ASCOT’s preference weights (SCT4) give each level of a domain: ideal, no needs, some, high. The
 * numbers are published; the questions’ wording is the University of Kent’s, and isn’t here.
 */
export const weights = {
  control: [1, 0.919, 0.541, 0],
  cleanliness: [0.911, 0.789, 0.265, 0.195],
  food: [0.879, 0.775, 0.294, 0.184],
  accommodation: [0.863, 0.78, 0.374, 0.288],
  safety: [0.88, 0.452, 0.298, 0.114],
  social: [0.873, 0.748, 0.497, 0.241],
  occupation: [0.962, 0.927, 0.567, 0.17],
  dignity: [0.847, 0.637, 0.295, 0.263],
} as const

export type AscotDomain = keyof typeof weights

export const ascotDomains = Object.keys(weights) as AscotDomain[]

/** 1 is the ideal state. */
export type AscotLevel = 1 | 2 | 3 | 4

/** What somebody answered; a domain that isn’t there wasn’t answered. */
export type AscotLevels = Partial<Record<AscotDomain, AscotLevel>>

export function isAscotDomain(domain: string | undefined): domain is AscotDomain {
  return domain !== undefined && Object.hasOwn(weights, domain)
}
