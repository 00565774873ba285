import { box, circle, type Drawing } from './drawing.ts'

/** Signs that people know from elsewhere. */
export const signs = {
  tick: { filled: circle(32, 32, 27), lines: 'M19 33l9 10 18-21' },
  cross: { filled: circle(32, 32, 27), lines: 'M22 22l20 20M42 22 22 42' },
  question: {
    filled: circle(32, 32, 27),
    lines: 'M23 25c0-6 4-9 9.5-9s9 3.5 9 8.5c0 7-9 7-9 13.5',
    dots: circle(32.5, 47, 2.8),
  },
  warning: {
    filled: 'M29 8c1.5-2.5 4.5-2.5 6 0l24 44c1.5 3 0 5-3 5H8c-3 0-4.5-2-3-5z',
    lines: 'M32 24v16',
    dots: circle(32, 48, 2.8),
  },
  heart: {
    filled: 'M32 57C16 46 5 36 5 23.5A14 14 0 0 1 32 17a14 14 0 0 1 27 6.5C59 36 48 46 32 57z',
  },
  star: {
    filled: 'M32 5l8.5 17.5 19 2.5-14 13.5L49 58l-17-9.5L15 58l3.5-19.5L4.5 25l19-2.5z',
  },
  search: { filled: circle(26, 26, 20), lines: 'M41 41l18 18' },
  'map-pin': {
    filled: 'M32 60C19 46 11 36 11 25a21 21 0 0 1 42 0c0 11-8 21-21 35z',
    lines: circle(32, 25, 7),
  },
  download: { filled: 'M6 42h11l4 8h22l4-8h11v17H6z', lines: 'M32 5v34M20 28l12 12 12-12' },
  pause: { filled: circle(32, 32, 27), lines: 'M25 21v22M39 21v22' },
  count: { filled: box(5, 36, 14, 23, 1) + box(25, 22, 14, 37, 1) + box(45, 7, 14, 52, 1) },
  bird: {
    filled: 'M26 19C30 12 40 9 48 16c-7-2-13-1-18 5z',
    lines:
      'M3 39l15-5a19 19 0 0 1 8-15M50 21c2 3 3 7 4 10v9c-3 10-11 15-22 14-10-.8-16-7-18-11L3 39M51 24l11 4-9 3M31 54v6M40 53v7',
    dots: circle(44, 25, 2.6),
  },
} satisfies Record<string, Drawing>
