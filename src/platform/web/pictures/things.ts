import { box, circle, type Drawing } from './drawing.ts'

const receiver =
  'M14 6l8-1 6 15-7 6c3 7 8 12 15 15l6-7 15 6-1 8c-1 6-5 9-10 9C26 57 7 38 5 16c0-5 3-9 9-10z'
const sheet = 'M14 4h24l13 13v40a3 3 0 0 1-3 3H16a3 3 0 0 1-3-3V5z'

/** Things in a house, on a table and in a bag. */
export const things = {
  phone: { filled: receiver },
  'no-phone': { filled: receiver, lines: 'M58 6 6 58' },
  mobile: { filled: box(17, 4, 30, 56, 5), lines: 'M17 47h30M17 12h30', dots: circle(32, 53.5, 2) },
  computer: { filled: box(5, 8, 54, 36, 4), lines: 'M32 44v12M20 57h24' },
  website: {
    filled: 'M9 9h46a4 4 0 0 1 4 4v9H5v-9a4 4 0 0 1 4-4z',
    lines: 'M5 22v29a4 4 0 0 0 4 4h46a4 4 0 0 0 4-4V22M14 33h36M14 44h22',
    dots: circle(13, 15.5, 2) + circle(21, 15.5, 2),
  },
  email: {
    filled: box(16, 14, 32, 23, 2),
    lines: `M17 16l15 12 15-12${box(7, 6, 50, 39, 4)}M3 57h58M10 45l-5 11M54 45l5 11`,
  },
  letter: { filled: box(4, 13, 56, 39, 4), lines: 'M6 17l26 20 26-20' },
  link: {
    filled: 'M29 20l8-8a10.6 10.6 0 0 1 15 15l-8 8',
    lines: 'M35 44l-8 8a10.6 10.6 0 0 1-15-15l8-8M24 40l16-16',
  },
  copy: {
    filled: box(23, 20, 34, 40, 4),
    lines: 'M15 46h-4a4 4 0 0 1-4-4V8a4 4 0 0 1 4-4h26a4 4 0 0 1 4 4v5M31 33h18M31 43h18',
  },
  printer: {
    filled: box(5, 22, 54, 24, 4),
    lines: 'M16 22V5h32v17M16 39h32v20H16zM23 49h18',
    dots: circle(50, 30, 2.4),
  },
  camera: {
    filled: circle(32, 36, 11),
    lines:
      'M9 18h11l5-8h14l5 8h11a4 4 0 0 1 4 4v30a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4V22a4 4 0 0 1 4-4z',
    dots: circle(51, 25, 2.4),
  },
  key: {
    filled: 'M31 32a13 13 0 1 0-26 0 13 13 0 0 0 26 0z',
    lines: 'M31 32h28v10M47 32v8',
    dots: circle(15, 32, 3.5),
  },
  lock: {
    filled: box(11, 28, 42, 31, 5),
    lines: 'M20 28v-9a12 12 0 0 1 24 0v9M32 44v6',
    dots: circle(32, 41, 4),
  },
  code: {
    filled: box(3, 17, 58, 30, 5),
    lines: 'M12 27l4-3v17M25 28c0-5 9-5 9 0 0 4-9 8-9 13h10M43 25h9l-5 6c7 0 7 11-1 10-2 0-3-1-4-2',
  },
  name: {
    filled: box(4, 13, 56, 40, 5),
    lines: `${circle(20, 28, 5)}M11 44c0-6 3-9 9-9s9 3 9 9M37 27h14M37 37h14`,
  },
  picture: {
    filled: circle(22, 24, 6),
    lines: `${box(4, 9, 56, 46, 4)}M5 47l15-14 11 10 11-13 17 17`,
  },
  pencil: {
    filled: 'M9 55l4-16L43 9a4.5 4.5 0 0 1 6.5 0l5.5 5.5a4.5 4.5 0 0 1 0 6.5L25 51z',
    lines: 'M37 15l12 12M13 39l12 12',
  },
  book: {
    filled: 'M32 15C26 9 16 8 4 9v42c12-1 22 0 28 6 6-6 16-7 28-6V9c-12-1-22 0-28 6z',
    lines: 'M32 15v42',
  },
  'about-me': {
    filled: box(9, 4, 46, 56, 4),
    lines: `M19 4v56${circle(37, 24, 7)}M25 47c0-8 5-12 12-12s12 4 12 12`,
  },
  'easy-read': {
    filled: box(6, 8, 20, 20, 3) + box(6, 36, 20, 20, 3),
    lines: 'M35 13h23M35 23h15M35 41h23M35 51h15',
  },
  paper: { filled: sheet, lines: 'M38 4v13h13M22 29h20M22 39h20M22 49h12' },
  agreement: {
    filled: circle(45, 46, 14),
    lines:
      'M25 60H12a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3h22l13 13v8M34 4v13h13M18 28h16M18 38h7M38 46l5 5 9-10',
  },
  signature: {
    filled: 'M41 33 53 10a3 3 0 0 1 4-1l3 2a3 3 0 0 1 1 4L48 37l-8 6z',
    lines: 'M5 47c5-17 10-24 13-21 4 4-8 20-5 22 4 2 8-14 12-13 3 1-1 8 3 8 3 0 4-3 7-3M5 57h54',
  },
  list: {
    filled: box(10, 8, 44, 52, 4),
    lines: 'M18 26l3 3 5-6M33 27h13M18 43l3 3 5-6M33 44h13M24 8V4h16v4',
  },
  money: {
    filled: circle(32, 32, 27),
    lines: 'M42 23c-1-5-4-8-9-8-6 0-9 4-9 9 0 6 3 8 3 14 0 4-2 7-6 10h22M20 34h16',
  },
  microphone: {
    filled: box(22, 4, 20, 34, 10),
    lines: 'M12 28v2a20 20 0 0 0 40 0v-2M32 50v9M21 60h22',
  },
  music: { filled: circle(14, 49, 8) + circle(46, 42, 8), lines: 'M22 49V14l32-8v36M22 25l32-8' },
  bin: {
    filled: 'M13 18h38l-3 38a4 4 0 0 1-4 4H20a4 4 0 0 1-4-4z',
    lines: 'M6 18h52M24 18V9a3 3 0 0 1 3-3h10a3 3 0 0 1 3 3v9M26 29v20M38 29v20',
  },
  pills: {
    filled: 'M21 21 32 10a11.5 11.5 0 0 1 16 16L37 37z',
    lines: `M21 21 10 32a11.5 11.5 0 0 0 16 16l11-11${circle(49, 49, 10)}M44 54l10-10`,
  },
  shirt: {
    filled: 'M22 7 5 17l6 14 8-3v31h26V28l8 3 6-14L42 7c-2 5-5 8-10 8s-8-3-10-8z',
  },
} satisfies Record<string, Drawing>
