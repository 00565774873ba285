import type { Definition } from './instrument.ts'

/** How a survey is to be answered. */
export interface Asking {
  answeredBy: 'self' | 'helped' | 'proxy'
  /** `link` and `paper` are filled in by the person; in the others somebody asks her. */
  mode: 'interview' | 'phone' | 'paper' | 'link'
  /** As the study calls it: `care home`. */
  serviceType?: string
}

/** @returns why an instrument may not be asked like this, as a sentence; nothing where it may. */
export function mayNotAsk(
  { scoring, notByProxy }: Definition,
  { answeredBy, mode, serviceType }: Asking,
): string | undefined {
  if (notByProxy && answeredBy === 'proxy')
    return 'These questions are about feelings that only she can tell of: nobody answers them for her.'
  if (scoring === 'ascot-sct4' && isCareHome(serviceType))
    return 'This survey is for people at home: in a care home it isn’t filled in by residents. Use the interview (INT4).'
  if (scoring === 'ascot-int4' && (mode === 'paper' || mode === 'link'))
    return 'This is an interview: ask it face to face or by phone. People fill in the other one (SCT4) by themselves.'
  return undefined
}

/** By what a service is called in England. */
export function isCareHome(serviceType = ''): boolean {
  return /\b(care|nursing|residential) homes?\b|\bresidential\b/i.test(serviceType)
}
