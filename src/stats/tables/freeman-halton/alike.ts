/** Tables as likely as the observed one, but for rounding, count as it does. As FEXACT, and so R. */
export const alike = 1 + 3.45254e-7
