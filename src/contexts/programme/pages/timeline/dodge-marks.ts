/** Where a mark gives way to its neighbours: one of `tracks` tracks, the uppermost is 0. */
export type Dodged = { readonly track: number; readonly tracks: number }

type Crowd = { readonly indices: number[]; readonly ends: number[] }

/**
 * Marks that would touch are spread over tracks, first come first; a mark without neighbours keeps
 * the middle. Takes the positions in ascending order.
 */
export const dodgeMarks = (xs: readonly number[], room: number): readonly Dodged[] => {
  const dodged: Dodged[] = []
  const settle = ({ indices, ends }: Crowd, tracks: readonly number[]): void => {
    for (const [order, index] of indices.entries()) {
      dodged[index] = { track: tracks[order] ?? 0, tracks: ends.length }
    }
  }
  let crowd: Crowd = { indices: [], ends: [] }
  let tracks: number[] = []
  for (const [index, x] of xs.entries()) {
    if (crowd.ends.every((end) => end <= x)) {
      settle(crowd, tracks)
      crowd = { indices: [], ends: [] }
      tracks = []
    }
    const free = crowd.ends.findIndex((end) => end <= x)
    const track = free === -1 ? crowd.ends.length : free
    crowd.ends[track] = x + room
    crowd.indices.push(index)
    tracks.push(track)
  }
  settle(crowd, tracks)
  return dodged
}
