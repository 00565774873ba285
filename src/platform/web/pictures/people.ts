import { box, circle, face, type Drawing } from './drawing.ts'

const looking = face(32, 18, 12)

/** A hand held up, with room for a sign beside it. */
const hand =
  'M30 58c-8 0-12-4-16-11L6 34c-2-4 3.5-7 6.5-3.5L16 35V15a4 4 0 0 1 8 0v13V9a4 4 0 0 1 8 0v19V11a4 4 0 0 1 8 0v17V18a4 4 0 0 1 8 0v11'

/** People, their hands and faces. */
export const people = {
  person: {
    filled: 'M10 59c0-13 9-21 22-21s22 8 22 21z',
    lines: circle(32, 18, 12) + looking.lines,
    dots: looking.dots,
  },
  people: {
    filled: 'M17 58c0-12 5-20 15-20s15 8 15 20z',
    lines: `${circle(32, 22, 10)}${circle(11, 19, 6)}${circle(53, 19, 6)}M12 50H3c0-10 2-17 8-17 3 0 5 1 6.5 3M52 50h9c0-10-2-17-8-17-3 0-5 1-6.5 3`,
  },
  family: {
    filled: 'M21 59c0-9 4-14 11-14s11 5 11 14z',
    lines: `${circle(16, 15, 8)}${circle(48, 15, 8)}${circle(32, 34, 7)}M14 59H4V41c0-8 4-13 12-13 3 0 5.5 1 7.5 2.5M50 59h10V41c0-8-4-13-12-13-3 0-5.5 1-7.5 2.5`,
  },
  friend: {
    filled: 'M32 21c-6-4-9-7.5-9-11.5a4.7 4.7 0 0 1 9-2 4.7 4.7 0 0 1 9 2c0 4-3 7.5-9 11.5z',
    lines: `${circle(17, 29, 8)}${circle(47, 29, 8)}M4 59c0-10 5-17 13-17s13 7 13 17zM34 59c0-10 5-17 13-17s13 7 13 17z`,
  },
  worker: {
    filled: 'M3 59c0-15 5-24 15-24s15 9 15 24z',
    lines: `${circle(18, 22, 9)}M13 37l5 9 5-9M38 59V6h22v53M34 59h27`,
    dots: box(15, 46, 6, 7, 1) + circle(44, 34, 2.5),
  },
  coordinator: {
    filled: box(36, 31, 24, 28),
    lines: `${circle(24, 17, 11)}M36 59H4c0-13 7-22 20-22 5 0 9 1 12 3M42 41h12M42 49h8`,
  },
  nurse: {
    filled: 'M10 59c0-13 9-21 22-21s22 8 22 21z',
    lines: `${circle(32, 18, 12)}${looking.lines}M32 43v11M26.5 48.5h11`,
    dots: looking.dots,
  },
  help: {
    filled:
      'M32 31c-8-5-12-10-12-15.5a6.3 6.3 0 0 1 12-2.5 6.3 6.3 0 0 1 12 2.5c0 5.5-4 10.5-12 15.5z',
    lines:
      'M28 59V46L17 35c-3-2-6 1-4 4l6 8M13 38V26c0-5-8-5-8 0v18c0 4 1 6 4 9l6 6M36 59V46l11-11c3-2 6 1 4 4l-6 8M51 38V26c0-5 8-5 8 0v18c0 4-1 6-4 9l-6 6',
  },
  'hand-stop': { filled: circle(47, 47, 13), lines: `${hand}M42 42l10 10M52 42 42 52` },
  'hand-yes': { filled: circle(47, 47, 13), lines: `${hand}M40 47l5 5 9-10` },
  'thumbs-up': {
    filled: 'M22 30 31 9c5 0 8 3 8 8v9h14c4 0 7 3.5 6 7.5l-4 18c-.8 3-3.3 5.5-6.5 5.5H22z',
    lines: box(6, 29, 16, 29, 2),
  },
  'thumbs-down': {
    filled: 'M22 34l9 21c5 0 8-3 8-8v-9h14c4 0 7-3.5 6-7.5l-4-18c-.8-3-3.3-5.5-6.5-5.5H22z',
    lines: box(6, 6, 16, 29, 2),
  },
  eye: {
    filled: circle(32, 32, 10),
    lines: 'M3 32c7-12 17-18 29-18s22 6 29 18c-7 12-17 18-29 18S10 44 3 32z',
    dots: circle(32, 32, 4),
  },
  'eye-closed': {
    filled: 'M4 30c6-9 16-15 28-15s22 6 28 15c-7 8-17 12-28 12S11 38 4 30z',
    lines: 'M13 40l-4 7M25 44l-2 8M39 44l2 8M51 40l4 7',
  },
  ear: {
    filled: 'M22 47c0 6 4 11 10 11s9-4 9.5-9c1-10 13-11 13-25A19 19 0 0 0 36 5c-11 0-19 8-19 20z',
    lines: 'M26 25c0-6 4-10 10-10s10 4 10 10c0 8-9 8-9 15M9 17c-3 5-3 11 0 16',
  },
  speech: {
    filled: 'M9 8h46a5 5 0 0 1 5 5v26a5 5 0 0 1-5 5H34L20 57V44H9a5 5 0 0 1-5-5V13a5 5 0 0 1 5-5z',
    lines: 'M16 21h32M16 31h20',
  },
  worry: {
    filled: circle(32, 32, 27),
    lines: 'M16 24l8-4M48 24l-8-4M22 47c3-5 6-7 10-7s7 2 10 7',
    dots: circle(23, 31, 3) + circle(41, 31, 3),
  },
  'so-so': {
    filled: circle(32, 32, 27),
    lines: 'M21 43h22',
    dots: circle(23, 28, 3) + circle(41, 28, 3),
  },
  happy: {
    filled: circle(32, 32, 27),
    lines: 'M19 38c3 6 8 9 13 9s10-3 13-9',
    dots: circle(23, 26, 3) + circle(41, 26, 3),
  },
  walk: {
    filled: circle(36, 10, 6.5),
    lines: 'M33 22l-5 17M28 39l10 7 3 14M28 39l-3 10-10 11M33 22l-11 6-3 11M34 23l6 9 10 3',
  },
  wheelchair: {
    filled: circle(27, 9, 6),
    lines: 'M27 21v18h17l7 15h7M27 28h14M21 29a15.5 15.5 0 1 0 20 20',
  },
} satisfies Record<string, Drawing>
