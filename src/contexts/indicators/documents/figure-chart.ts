import { html, type Html, nothing } from '#kit/html/html.ts'

/** What a chart of an indicator shows, its words finished. */
export type FigureChart = {
  readonly title: string
  /** Source and date: they stand on the drawing, wherever it is copied to. */
  readonly source: string
  /** That only the last periods are drawn; '' where all are. */
  readonly left: string
  /** What a lighter bar means; '' where there is none. */
  readonly partOfYear: string
  readonly statistics: readonly {
    readonly id: string | null
    readonly name: string
    readonly accent: 'a' | 'b' | ''
  }[]
  readonly periods: readonly {
    readonly label: string
    /** Less than a year, and not to be compared with one. */
    readonly isPart: boolean
    readonly bars: readonly {
      readonly statistics: number
      readonly value: number
      readonly label: string
    }[]
  }[]
}

const width = 350
const roomForValue = 84
const barHeight = 13
const lineHeight = 15
const lettersInLine = 60

// Literal colours, so that the drawing is the same in a document; the page's style sheet goes above.
const ink = '#1d1b18'
const soft = '#6a645b'
const colourOf = { a: '#7b1e3a', b: '#0d5c63', '': '#6a645b' } as const

const rounded = (value: number): string => value.toFixed(1)

/** A text in lines of a drawing, which has none of its own. */
const linesOf = (text: string): readonly string[] =>
  text.split(' ').reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1)
    return last !== undefined && last.length + word.length < lettersInLine
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word]
  }, [])

// Of a whole year, and of a part of one.
const opacityOf = { filled: ['1', '0.35'], striped: ['1', '1'], pale: ['0.4', '0.15'] } as const

type Place = { readonly x: number; readonly y: number; readonly length: number }

/** Filled for the first side, striped for the second, pale for neither: told apart in black and white. */
const bar = (
  { x, y, length }: Place,
  { order, accent, isPart }: { order: number; accent: 'a' | 'b' | ''; isPart: boolean },
): Html => {
  const colour = colourOf[accent]
  const kind = accent === '' ? 'other' : accent
  const look = accent === '' ? 'pale' : order === 0 ? 'filled' : 'striped'
  const stripes = Array.from({ length: Math.floor(length / 6) }, (_, index) => x + 3 + index * 6)
  return html`<rect
      x="${rounded(x)}"
      y="${rounded(y)}"
      width="${rounded(Math.max(1, length))}"
      height="${barHeight}"
      fill="${look === 'striped' ? 'none' : colour}"
      fill-opacity="${opacityOf[look][isPart ? 1 : 0]}"
      stroke="${colour}"
      stroke-dasharray="${isPart ? '3 2' : 'none'}"
      class="chart-bar-${look === 'striped' ? 'outlined' : 'filled'} chart-of-${kind}"
    />${
      look === 'striped'
        ? stripes.map(
            (at) =>
              html`<line
                x1="${rounded(at)}"
                x2="${rounded(at)}"
                y1="${rounded(y)}"
                y2="${rounded(y + barHeight)}"
                stroke="${colour}"
                stroke-width="${isPart ? '1' : '2'}"
                class="chart-bar-outlined chart-of-${kind}"
              />`,
          )
        : nothing
    }`
}

const writing = (
  { x, y }: Pick<Place, 'x' | 'y'>,
  text: string,
  { size = 12, colour = ink }: { readonly size?: number; readonly colour?: string } = {},
): Html =>
  html`<text
    x="${rounded(x)}"
    y="${rounded(y)}"
    font-size="${size}"
    fill="${colour}"
    class="${colour === ink ? 'chart-text' : 'chart-soft'}"
  >
    ${text}
  </text>`

type Scale = { readonly zero: number; readonly lengthOf: (value: number) => number }

/** Bars begin at zero, always: a cut axis makes a small difference large. */
const scaleOf = ({ periods }: FigureChart): Scale => {
  const values = periods.flatMap(({ bars }) => bars.map(({ value }) => value))
  const least = Math.min(0, ...values)
  const greatest = Math.max(0, ...values)
  const perUnit = (width - roomForValue) / Math.max(greatest - least, Number.MIN_VALUE)
  return { zero: -least * perUnit, lengthOf: (value) => Math.abs(value) * perUnit }
}

const rowHeight = (bars: number): number => lineHeight + bars * (barHeight + 3) + 9

const legend = ({ statistics, partOfYear, left }: FigureChart, from: number): Html => {
  const texts = [left, partOfYear].filter((text) => text !== '')
  return html`${statistics.map(({ name, accent }, order) => {
    const y = from + order * lineHeight
    return html`${bar({ x: 0, y, length: 18 }, { order, accent, isPart: false })}
    ${writing({ x: 26, y: y + 11 }, name, { colour: soft })}`
  })}
  ${texts.map((text, index) =>
    writing({ x: 0, y: from + (statistics.length + index) * lineHeight + 13 }, text, {
      size: 11,
      colour: soft,
    }),
  )}`
}

/** Figures over time as bars, those of both sides beside each other, on a drawing that needs nothing around it. */
export const figureChart = (chart: FigureChart): Html => {
  const { title, source, periods, statistics, left, partOfYear } = chart
  const { zero, lengthOf } = scaleOf(chart)
  const heights = periods.map(({ bars }) => rowHeight(bars.length))
  const startOf = (index: number): number =>
    heights.slice(0, index).reduce((sum, height) => sum + height, 0)
  const legendFrom = startOf(periods.length) + 6
  const texts = [left, partOfYear].filter((text) => text !== '').length
  const sourceFrom = legendFrom + (statistics.length + texts) * lineHeight + 18
  const sources = linesOf(source)
  const height = sourceFrom + sources.length * 13
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
    role="img"
    aria-label="${title}. ${source}"
    class="figure-chart"
  >
    ${periods.map(({ label, isPart, bars }, index) => {
      const top = startOf(index)
      return html`${writing({ x: 0, y: top + 12 }, label)}
      ${bars.map(({ statistics: order, value, label: text }, line) => {
        const y = top + lineHeight + 2 + line * (barHeight + 3)
        const length = lengthOf(value)
        const x = value < 0 ? zero - length : zero
        const accent = statistics[order]?.accent ?? ''
        return html`${bar({ x, y, length }, { order, accent, isPart })}
        ${writing({ x: Math.max(zero, x + length) + 6, y: y + 11 }, text)}`
      })}`
    })}
    ${legend(chart, legendFrom)}
    ${sources.map((text, index) =>
      writing({ x: 0, y: sourceFrom + index * 13 }, text, { size: 10.5, colour: soft }),
    )}
  </svg>`
}
