import { box, circle, type Drawing } from './drawing.ts'

const wall = 'M6 24v28a4 4 0 0 0 4 4h44a4 4 0 0 0 4-4V24M20 5v12M44 5v12'
const head = 'M10 11h44a4 4 0 0 1 4 4v9H6v-9a4 4 0 0 1 4-4z'

/** Home, time, and what a day is made of. */
export const days = {
  home: { filled: box(25, 37, 14, 22, 1), lines: 'M4 32 32 7l28 25M12 27v32h40V27' },
  door: { filled: box(15, 5, 34, 54, 2), lines: 'M5 59h54', dots: circle(41, 33, 3) },
  enter: { filled: box(28, 5, 30, 54, 2), lines: 'M4 32h34M28 22l10 10-10 10' },
  leave: { filled: box(6, 5, 30, 54, 2), lines: 'M24 32h35M49 22l10 10-10 10' },
  council: {
    filled: 'M5 25 32 8l27 17z',
    lines: 'M13 32v16M26 32v16M38 32v16M51 32v16M9 49h46M4 58h56',
  },
  clock: { filled: circle(32, 32, 27), lines: 'M32 15v17l11 8' },
  calendar: {
    filled: head,
    lines: wall,
    dots: [18, 32, 46].map((x) => circle(x, 34, 3) + circle(x, 46, 3)).join(''),
  },
  today: {
    filled: circle(32, 40, 7),
    lines: `${head}${wall}M32 28v1M32 51v1M20 40h1M43 40h1M23.5 31.5l.5.5M40 48l.5.5M23.5 48.5l.5-.5M40 32l.5-.5`,
  },
  later: { filled: head, lines: `${wall}M18 40h26M35 31l9 9-9 9` },
  sun: {
    filled: circle(32, 32, 13),
    lines: 'M32 4v7M32 53v7M4 32h7M53 32h7M12 12l5 5M47 47l5 5M12 52l5-5M47 17l5-5',
  },
  moon: {
    filled: 'M53 40A25 25 0 1 1 26 7a20 20 0 0 0 27 33z',
    dots: circle(45, 14, 2.5) + circle(55, 25, 2.5),
  },
  cup: {
    filled: 'M8 22h36v25a10 10 0 0 1-10 10H18A10 10 0 0 1 8 47z',
    lines: 'M44 28h6a8 8 0 0 1 0 16h-6M20 14c-3-4 3-5 0-9M32 14c-3-4 3-5 0-9',
  },
  food: {
    filled: circle(33, 32, 15),
    lines: `${circle(33, 32, 7)}M4 8v12a5 5 0 0 0 10 0V8M9 8v49M59 57V8c-5 4-7 14-7 25h7`,
  },
  bath: {
    filled: 'M4 34h56v5c0 10-6 15-15 15H19C10 54 4 49 4 39z',
    lines: `M17 54l-3 6M47 54l3 6M11 34V13a7 7 0 0 1 14 0v3${circle(40, 24, 4)}${circle(50, 16, 3)}`,
  },
  bus: {
    filled: 'M10 10h44a6 6 0 0 1 6 6v14H4V16a6 6 0 0 1 6-6z',
    lines: 'M4 30v18h7M60 30v18h-7M25 48h14M22 10v20M42 10v20M12 39h4M48 39h4',
    dots: circle(18, 50, 7) + circle(46, 50, 7),
  },
  garden: {
    filled: 'M17 42h30l-4 17H21z',
    lines:
      'M32 42V20M32 32c-11 0-16-7-16-15 9 0 16 5 16 15zM32 25c0-10 6-17 15-18 1 10-5 18-15 18z',
  },
  dog: {
    filled:
      'M18 19C11 12 4 17 5 26c1 8 4 14 9 14 3 0 4-3 4-7zM46 19c7-7 14-2 13 7-1 8-4 14-9 14-3 0-4-3-4-7z',
    lines:
      'M18 20c3-7 8-11 14-11s11 4 14 11v16c0 12-6 21-14 21s-14-9-14-21zM32 43v5M32 48c-2 3-5 3-7 1M32 48c2 3 5 3 7 1',
    dots: `${circle(26, 28, 2.6)}${circle(38, 28, 2.6)}M27 38.5h10l-5 6z`,
  },
  path: {
    filled:
      'M10 60c0-14 31-13 31-23 0-7-19-7-19-15 0-5 6-8 10-10h5c-3 3-5 6-5 9 0 8 25 7 25 19 0 11-17 9-17 20z',
    lines: 'M4 12h56M9 12c3-5 9-5 12 0M44 12c3-7 9-7 12 0',
  },
  goal: {
    filled: 'M14 9c8-4 14 4 24 1 5-2 10-2 16-1l-6 12 6 13c-6-1-11-1-16 1-10 3-16-5-24-1z',
    lines: 'M14 4v56M6 60h16',
  },
  health: {
    filled: 'M32 57C16 46 5 36 5 23.5A14 14 0 0 1 32 17a14 14 0 0 1 27 6.5C59 36 48 46 32 57z',
    lines: 'M14 33h10l4-8 6 14 4-6h12',
  },
} satisfies Record<string, Drawing>
