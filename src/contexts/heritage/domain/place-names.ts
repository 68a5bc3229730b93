/** A mark and the name that would stand beside it, in units of the drawing. */
export type NamedPoint = { readonly x: number; readonly y: number; readonly label: string }

/** On which side of its mark a name is written; not at all where there is no room. */
export type NameSide = 'after' | 'before' | 'none'

type Rectangle = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

// As the widest drawing of them takes, which is that on a phone: letters are large there for their map.
const letterWidth = 15
const gap = 14
const height = 32
const markSize = 20

const boxOf = ({ x, y, label }: NamedPoint, side: 'after' | 'before'): Rectangle => {
  const width = label.length * letterWidth
  const left = side === 'after' ? x + gap : x - gap - width
  return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 }
}

const markOf = ({ x, y }: NamedPoint): Rectangle => ({
  left: x - markSize / 2,
  right: x + markSize / 2,
  top: y - markSize / 2,
  bottom: y + markSize / 2,
})

const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top

/** Where the names of some marks are written so that none covers another, another's mark, or the edge of a drawing. */
export const placeNames = (points: readonly NamedPoint[], width: number): readonly NameSide[] => {
  const taken = points.map(markOf)
  return points.map((point, index) => {
    const side = (['after', 'before'] as const).find((asked) => {
      const box = boxOf(point, asked)
      const isWithin = box.left >= 0 && box.right <= width
      return isWithin && taken.every((other, at) => at === index || !overlap(box, other))
    })
    if (side !== undefined) taken.push(boxOf(point, side))
    return side ?? 'none'
  })
}
