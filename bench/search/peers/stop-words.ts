/** Small words that say nothing of a need: both peers leave such words out when told of them. */
export const stopWords =
  `a about after again all am an and any are as at be because been before being but by can cannot
  could did do does doing down during each few for from further get had has have having he her here
  hers him his how i if in into is it its just me more most my no nor not of off on once only or
  other our ours out over own same she should so some somebody someone something such than that the
  their theirs them then there these they this those through to too under until up very was we were
  what when where which while who whom why will with would you your yours`.split(/\s+/)
