# The figures of the invented study by R alone: from each answer, price and stretch that was coded. Where base R
# has no such test, it is written out here. Prints a name and a number on each line.
say <- function(name, value) cat(name, sprintf("%.17g", as.numeric(value)), "\n")

wilson <- function(x, n) prop.test(x, n, correct = FALSE)$conf.int

# Newcombe's tenth method: of two Wilson intervals.
newcombe <- function(x, n) {
  p <- x / n
  one <- wilson(x[1], n[1]); other <- wilson(x[2], n[2])
  d <- p[1] - p[2]
  c(d, d - sqrt((p[1] - one[1])^2 + (other[2] - p[2])^2),
    d + sqrt((one[2] - p[1])^2 + (p[2] - other[1])^2))
}

# Intra-class correlation by analysis of variance, no less than 0.
icc <- function(value, cluster) {
  cluster <- factor(cluster)
  m <- as.numeric(table(cluster)); n <- sum(m); k <- length(m)
  squares <- anova(lm(value ~ cluster))[["Mean Sq"]]
  m0 <- (n - sum(m^2) / n) / (k - 1)
  max(0, (squares[1] - squares[2]) / (squares[1] + (m0 - 1) * squares[2]))
}

pearson <- function(arm, level) {
  observed <- table(arm, level)
  expected <- outer(rowSums(observed), colSums(observed)) / sum(observed)
  sum((observed - expected)^2 / expected)
}

# Whole organisations change arms within their type of service.
permuted <- function(arm, level, organisation, stratum, times) {
  first <- !duplicated(organisation)
  own <- arm[first]; names(own) <- organisation[first]
  strata <- split(names(own), stratum[first])
  observed <- pearson(arm, level)
  extreme <- replicate(times, {
    drawn <- own
    for (ids in strata) drawn[ids] <- sample(unname(own[ids]))
    pearson(drawn[as.character(organisation)], level) >= observed * (1 - 1e-9)
  })
  (1 + sum(extreme)) / (times + 1)
}

# The chance of as many top answers or more, of people each with an own chance.
poissonBinomial <- function(chances) {
  mass <- 1
  for (p in chances) mass <- c(mass * (1 - p), 0) + c(0, mass * p)
  mass
}

# The exact rank-sum test with ties: all ways to choose the first group's ranks, counted.
exactRankSum <- function(x, y) {
  ranks <- round(2 * rank(c(x, y))); k <- length(x)
  ways <- matrix(0, k + 1, sum(ranks) + 1); ways[1, 1] <- 1
  for (r in ranks) for (size in k:1) {
    at <- (r + 1):ncol(ways)
    ways[size + 1, at] <- ways[size + 1, at] + ways[size, at - r]
  }
  mass <- ways[k + 1, ] / sum(ways[k + 1, ])
  sums <- seq_along(mass) - 1
  middle <- sum(mass * sums); found <- sum(ranks[1:k])
  sum(mass[abs(sums - middle) >= abs(found - middle) - 1e-9])
}

cohen <- function(a, b) {
  agreed <- mean(a == b)
  chance <- mean(a) * mean(b) + mean(!a) * mean(!b)
  (agreed - chance) / (1 - chance)
}

# Krippendorff's alpha for two coders and a nominal code, from the coincidence matrix.
krippendorff <- function(a, b) {
  o <- matrix(0, 2, 2)
  o[1, 1] <- 2 * sum(!a & !b); o[2, 2] <- 2 * sum(a & b)
  o[1, 2] <- o[2, 1] <- sum(a != b)
  n <- rowSums(o); N <- sum(n)
  1 - (N - 1) * (o[1, 2] + o[2, 1]) / (N^2 - sum(n^2))
}

family <- c()
for (name in names(outcomes)) with(outcomes[[name]], {
  of <- function(part, value) say(paste(name, part, sep = "."), value)
  both <- table(arm, level)
  plain <- suppressWarnings(chisq.test(both, correct = FALSE))
  of("pearson.statistic", plain$statistic); of("pearson.p", plain$p.value)
  of("expected.least", min(plain$expected)); of("expected.below", sum(plain$expected < 5))
  of("cramersV", sqrt(plain$statistic / (sum(both) * (min(dim(both)) - 1))))
  family <<- c(family, if (all(dim(both) == 2)) fisher.test(both)$p.value else plain$p.value)
  of("exact.p", fisher.test(both, workspace = 2e7)$p.value)
  if (all(dim(both) == 2)) {
    fisher <- fisher.test(both)
    of("odds", fisher$estimate); of("odds.from", fisher$conf.int[1]); of("odds.to", fisher$conf.int[2])
  } else {
    ranks <- suppressWarnings(wilcox.test(level[arm == 0], level[arm == 1], exact = FALSE))
    of("mannWhitney.p", ranks$p.value)
    of("kruskalWallis.p", kruskal.test(level, arm)$p.value)
    linear <- (length(arm) - 1) * cor(arm, level)^2
    of("linear.statistic", linear); of("linear.p", pchisq(linear, 1, lower.tail = FALSE))
  }
  top <- tapply(level == 1, arm, sum); n <- as.numeric(table(arm))
  for (group in 1:2) {
    limits <- wilson(top[group], n[group])
    of(paste0("wilson.", group, ".from"), limits[1]); of(paste0("wilson.", group, ".to"), limits[2])
  }
  between <- newcombe(as.numeric(top), n)
  of("newcombe", between[1]); of("newcombe.from", between[2]); of("newcombe.to", between[3])
  of("icc", icc(as.numeric(level == 1), organisation))
  set.seed(1)
  of("organisations.p", permuted(arm, level, organisation, stratum, 9999))
  if (length(expected) > 0) {
    mass <- poissonBinomial(expected)
    of("caseMix.expected", sum(expected))
    of("caseMix.upper", sum(mass[(observed + 1):length(mass)]))
  }
})

adjusted <- p.adjust(family, "holm")
for (at in seq_along(adjusted)) say(paste0("holm.", at), adjusted[at])

say("prices.dearer", mean(outer(prices$first, prices$others, ">") + outer(prices$first, prices$others, "==") / 2))
say("prices.p", exactRankSum(prices$first, prices$others))

for (code in names(codes)) with(codes[[code]], {
  both <- list(rep(FALSE, letters), rep(FALSE, letters))
  for (at in seq_along(coder))
    both[[coder[at]]][(from[at] + 1):to[at]] <- TRUE
  said <- turn > 0
  a <- both[[1]][said]; b <- both[[2]][said]
  say(paste0(code, ".character.kappa"), cohen(a, b)); say(paste0(code, ".character.alpha"), krippendorff(a, b))
  a <- as.vector(tapply(a, turn[said], any)); b <- as.vector(tapply(b, turn[said], any))
  say(paste0(code, ".turn.kappa"), cohen(a, b)); say(paste0(code, ".turn.alpha"), krippendorff(a, b))
})
