/** The goldcrest: a round small bird in profile. Decoration only, so it has no name to read out. */
export function Bird() {
  return (
    <svg class="gc-bird" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        class="gc-bird__body"
        d="M2 19.5 9 17a9.5 9.5 0 0 1 4-7.2A8 8 0 0 1 25.6 12a9.6 9.6 0 0 1 1 8c-1.400 4.600-5.600 7-10.600 6.700C11 26.400 8.200 23.600 7 21.300z"
      />
      <path
        class="gc-bird__breast"
        d="M26.900 16.500c.8 5-2.900 9.900-9.900 9.900-2 0-3.700-.5-5-1.300 6.500.4 11.700-2.300 14.900-8.600z"
      />
      <path
        class="gc-bird__crest"
        d="M13.200 9.700C15.300 6.900 20 5.600 23.500 8.300c-3.200-.8-6.600-.3-9 2.300z"
      />
      <path class="gc-bird__ink" d="M25.900 12.300 30 13.900l-3.500 1.300z" />
      <circle class="gc-bird__ink" cx="22.300" cy="12.300" r="1.300" />
      <path class="gc-bird__line" d="M15.500 26.500v3.300M19.500 26.500v3.300" />
    </svg>
  )
}
