import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

type Rgb = readonly [number, number, number];
type Kind = 'light' | 'dark' | 'highContrast' | 'highContrastLight';

interface Theme {
  readonly kind: Kind;
  readonly background: string;
  readonly foreground: string;
}

/** `editor.background` and `editor.foreground` of the themes that VS Code starts with, in 1.100 and in 1.139. */
const THEMES: Readonly<Record<string, Theme>> = {
  'Light Modern': { kind: 'light', background: '#FFFFFF', foreground: '#3B3B3B' },
  'Light 2026': { kind: 'light', background: '#FFFFFF', foreground: '#202020' },
  'Dark Modern': { kind: 'dark', background: '#1F1F1F', foreground: '#CCCCCC' },
  'Dark 2026': { kind: 'dark', background: '#121314', foreground: '#BBBEBF' },
  'High Contrast': { kind: 'highContrast', background: '#000000', foreground: '#FFFFFF' },
  'High Contrast Light': { kind: 'highContrastLight', background: '#FFFFFF', foreground: '#292929' },
};

interface Color {
  readonly id: string;
  readonly defaults: Readonly<Record<Kind, string>>;
}

const { colors }: { colors: readonly Color[] } = JSON.parse(readFileSync('package.json', 'utf8')).contributes;
/** Grounds lie behind text: what counts is how well that can be read. */
const lines = colors.filter(({ id }) => !/Background$/.test(id));
const grounds = colors.filter(({ id }) => /Background$/.test(id));

function parse(hex: string): { readonly rgb: Rgb; readonly alpha: number } {
  const [r = 0, g = 0, b = 0, a = 255] = (hex.slice(1).match(/../g) ?? []).map(pair =>
    Number.parseInt(pair, 16),
  );
  return { rgb: [r, g, b], alpha: a / 255 };
}

/** A colour as it looks on a ground. */
function on(hex: string, ground: Rgb): Rgb {
  const { rgb, alpha } = parse(hex);
  const mix = (i: 0 | 1 | 2) => rgb[i] * alpha + ground[i] * (1 - alpha);
  return [mix(0), mix(1), mix(2)];
}

function linear([r, g, b]: Rgb): Rgb {
  const one = (value: number) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return [one(r), one(g), one(b)];
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(a: Rgb, b: Rgb): number {
  const luminance = (rgb: Rgb) => {
    const [r, g, blue] = linear(rgb);
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Machado, Oliveira and Fernandes (2009), complete dichromacy; on linear RGB. */
const VISION: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  common: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIE 1976 L*a*b*, D65, of linear RGB. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t) / 116 + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function distance(a: Rgb, b: Rgb): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function seen(rgb: Rgb, rows: readonly [Rgb, Rgb, Rgb]): Rgb {
  const light = linear(rgb);
  const one = (row: Rgb) =>
    Math.min(1, Math.max(0, row[0] * light[0] + row[1] * light[1] + row[2] * light[2]));
  return lab([one(rows[0]), one(rows[1]), one(rows[2])]);
}

describe('the colours', () => {
  for (const [name, { kind, background, foreground }] of Object.entries(THEMES)) {
    const { rgb: ground } = parse(background);
    const isHigh = kind.startsWith('highContrast');

    it(`stand out from the ground of ${name}`, () => {
      const expected = isHigh ? 4.5 : 3;
      for (const { id, defaults } of lines) {
        const found = contrast(on(defaults[kind], ground), ground);
        assert.ok(found >= expected, `${id} has ${found.toFixed(2)}, expected ${expected}`);
      }
    });

    it(`leave text readable in ${name}`, () => {
      const expected = isHigh ? 7 : 4.5;
      for (const { id, defaults } of grounds) {
        const found = contrast(parse(foreground).rgb, on(defaults[kind], ground));
        assert.ok(found >= expected, `text on ${id} has ${found.toFixed(2)}, expected ${expected}`);
      }
    });

    it(`are told apart in ${name}, also by who sees few colours`, () => {
      // What lies under a line of text beside another: the markers differ from them by their place.
      const kinds = ['claimBorder', 'quoteBorder', 'recommendationBorder'];
      for (const [sight, rows] of Object.entries(VISION)) {
        const shown = kinds.map(id => {
          const color = colors.find(each => each.id === `briefLens.${id}`);
          return { id, lab: seen(on(color?.defaults[kind] ?? '#000000', ground), rows) };
        });
        for (const [i, a] of shown.entries())
          for (const b of shown.slice(i + 1)) {
            const found = distance(a.lab, b.lab);
            assert.ok(
              found >= 12,
              `${a.id} and ${b.id} are ${found.toFixed(1)} apart in ${sight}, expected 12`,
            );
          }
      }
    });
  }
});
