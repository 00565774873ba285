// Loaded before the tests. Property tests try the same examples each time, so that a check that
// turns red speaks of the change at hand; EXAMPLES=random npm test tries new ones.

import fc from 'fast-check'

if (process.env.EXAMPLES !== 'random') fc.configureGlobal({ seed: 1 })
