const folded = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '')

/** The id that a label spells: `Very Bad` is `very-bad`; undefined where none is meant. */
export const idOfLabel = <Id extends string>(ids: readonly Id[], label: string): Id | undefined =>
  label === '' ? undefined : ids.find((id) => folded(id) === folded(label))
