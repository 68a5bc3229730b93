/** An order of precedence with one of it at another place, from 1; the others keep theirs. */
export const movedTo = (order: readonly string[], id: string, place: number): readonly string[] => {
  if (!order.includes(id)) return order
  const others = order.filter((one) => one !== id)
  const at = Math.min(Math.max(1, place), order.length) - 1
  return [...others.slice(0, at), id, ...others.slice(at)]
}

/** Where somebody comes to stand who moves up or down by one. */
export const placeAfter = (
  order: readonly string[],
  id: string,
  direction: 'up' | 'down',
): number => order.indexOf(id) + 1 + (direction === 'up' ? -1 : 1)
