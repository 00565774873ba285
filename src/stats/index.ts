// The statistics of small studies. One line for each thing that others may use.
export { Refused } from './refused.ts'
export { seeded, type Random } from './random.ts'

export { binomialLower, binomialMass, binomialUpper } from './distributions/binomial.ts'
export { chiSquaredLower, chiSquaredUpper } from './distributions/chi-squared.ts'
export { hypergeometricMass, type Urn } from './distributions/hypergeometric.ts'
export { noncentralAt, type NoncentralAt } from './distributions/noncentral-hypergeometric.ts'
export { normalLower, normalUpper, normalUpperQuantile, twoSidedZ } from './distributions/normal.ts'
export {
  poissonBinomial,
  poissonBinomialLower,
  poissonBinomialUpper,
} from './distributions/poisson-binomial.ts'

export { marginsOf, type ChiSquaredTest, type Counts, type Margins } from './tables/counts.ts'
export { readCounts } from './tables/read-counts.ts'
export { expectedCounts, lowExpected } from './tables/expected.ts'
export { pearson } from './tables/pearson.ts'
export { yates } from './tables/yates.ts'
export { likelihoodRatio } from './tables/likelihood-ratio.ts'
export { cramersV } from './tables/cramers-v.ts'
export { fisher, type FisherTest } from './tables/fisher.ts'
export {
  freemanHalton,
  type FreemanHalton,
  type FreemanHaltonOptions,
} from './tables/freeman-halton/freeman-halton.ts'

export { tabulated } from './ordinal/levels.ts'
export { mannWhitney, type MannWhitney } from './ordinal/mann-whitney.ts'
export { mannWhitneyExact, type ExactMannWhitney } from './ordinal/mann-whitney-exact.ts'
export { kruskalWallis } from './ordinal/kruskal-wallis.ts'
export { linearByLinear, type LinearByLinear } from './ordinal/linear-by-linear.ts'

export { type Interval } from './proportions/interval.ts'
export { wilson } from './proportions/wilson.ts'
export { clopperPearson } from './proportions/clopper-pearson.ts'
export { newcombe, type Proportion } from './proportions/newcombe.ts'
export { exactBinomial, type ExactBinomial } from './proportions/exact-binomial.ts'
export {
  observedExpected,
  type BenchmarkGroup,
  type ObservedExpected,
} from './proportions/observed-expected.ts'
export {
  smallestDetectable,
  twoProportionPower,
  type Design,
  type SmallestDetectable,
} from './proportions/power.ts'

export { clusterDifference, type ClusterDifference } from './clusters/bootstrap-difference.ts'
export {
  clustersOf,
  tooFewProviders,
  type Cluster,
  type ClusteredAnswer,
} from './clusters/cluster.ts'
export { designEffect, effectiveSize, intraClass, type Icc } from './clusters/icc.ts'
export { clusterPermutation, type ClusterPermutation } from './clusters/permutation.ts'
export { benjaminiHochberg, holm } from './families/adjust.ts'
export {
  kaplanMeier,
  medianSurvival,
  survivalAt,
  type SurvivalStep,
  type Watched,
} from './survival/kaplan-meier.ts'
export { cohenInterval, cohenKappa, type Kappa, type KappaWeights } from './agreement/cohen.ts'
export { krippendorffAlpha, krippendorffInterval } from './agreement/krippendorff.ts'
export { twoCoders, type CodedByTwo, type TwoCoders } from './agreement/two-coders.ts'
export type { Level, Ratings } from './agreement/ratings.ts'
export type { Bootstrap, BootstrapOptions } from './bootstrap.ts'
export { effectiveNumber, evenness, independence } from './diversity/diversity.ts'
export {
  continuityOfCare,
  distinctCarers,
  sequentialContinuity,
  usualProvider,
  type Visits,
} from './continuity/continuity.ts'
export { allKeysOf, keysOf, type CountTable } from './suppression/count-table.ts'
export type { EarlierRelease } from './suppression/family.ts'
export { mayShowMoney, type MoneyShown } from './suppression/money.ts'
export { toNearestFive } from './suppression/rounding.ts'
export type { LinearProblem, Solve, Solved } from './suppression/solve.ts'
export {
  exposedBy,
  suppress,
  type Release,
  type ShownTable,
  type SuppressionOptions,
} from './suppression/suppress.ts'
export { cardJson, cardVersion, type Json } from './card/card-json.ts'
export { cardText } from './card/card-text.ts'
export type { Card } from './card/card.ts'
export type { Benchmarked, CardInput, ProviderAnswers } from './card/card-input.ts'
export { resultCard } from './card/result-card.ts'
