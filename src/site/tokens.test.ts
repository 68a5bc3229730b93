import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'

type Theme = Readonly<Record<string, string>>

const [lightPart = '', darkPart = ''] = readFileSync(
  new URL('./assets/css/tokens.css', import.meta.url),
  'utf8',
).split('@media')

const themeIn = (css: string): Theme =>
  Object.fromEntries(
    [...css.matchAll(/--([a-z-]+): (#[0-9a-f]{3,6});/g)].map(([, name = '', value = '']) => [
      name,
      value.length === 4
        ? `#${[...value]
            .slice(1)
            .map((digit) => digit + digit)
            .join('')}`
        : value,
    ]),
  )

const light = themeIn(lightPart)
const themes = { light, dark: { ...light, ...themeIn(darkPart) } }

// WCAG 2.2, relative luminance and contrast ratio.
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (theme: Theme, one: string, other: string): number => {
  const [lesser = 0, greater = 0] = [one, other]
    .map((name) => luminance(theme[name] ?? '#808080'))
    .toSorted((a, b) => a - b)
  return (greater + 0.05) / (lesser + 0.05)
}

const grounds = ['paper', 'leaf']

for (const [name, theme] of Object.entries(themes)) {
  describe(`the colours of the ${name} theme`, () => {
    it('let every text be read (WCAG 1.4.3)', () => {
      for (const text of ['ink', 'soft', 'side-a', 'side-b', 'refused']) {
        for (const ground of grounds) {
          assert.ok(contrast(theme, text, ground) >= 4.5, `${text} on ${ground}`)
        }
      }
      for (const [text, ground] of [
        ['ink', 'side-a-wash'],
        ['ink', 'side-b-wash'],
        ['refused', 'refused-wash'],
        ['band-ink', 'band-closed'],
        ['band-ink', 'band-limited'],
        ['band-ink', 'band-targeted'],
      ] as const) {
        assert.ok(contrast(theme, text, ground) >= 4.5, `${text} on ${ground}`)
      }
    })

    it('let every mark and every edge of a control be seen (WCAG 1.4.11)', () => {
      for (const mark of ['in-person', 'hybrid', 'online', 'edge', 'band-line']) {
        for (const ground of grounds) {
          assert.ok(contrast(theme, mark, ground) >= 3, `${mark} on ${ground}`)
        }
      }
    })

    it('make a stronger measure stand out more', () => {
      const strengths = ['band-closed', 'band-limited', 'band-targeted'].map((band) =>
        contrast(theme, band, 'leaf'),
      )
      assert.deepEqual(
        strengths,
        strengths.toSorted((one, other) => other - one),
      )
      assert.ok(new Set(strengths).size === 3)
    })
  })
}
