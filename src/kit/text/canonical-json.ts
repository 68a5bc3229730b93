type Canonical = string | number | boolean | null | undefined | readonly Canonical[] | object

const memberOrder = ([a]: [string, unknown], [b]: [string, unknown]): number =>
  a < b ? -1 : Number(a > b)

/**
 * JSON with sorted keys and no white space (RFC 8785), so that equal contents have equal bytes.
 * Members that are undefined are left out. Numbers must be finite.
 */
export const canonicalJson = (value: Canonical): string => {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new TypeError('a number without end has no canonical form')
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value))
    return `[${value.map((item: Canonical) => canonicalJson(item)).join(',')}]`
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(memberOrder)
    .map(
      ([name, member]: [string, Canonical]) => `${JSON.stringify(name)}:${canonicalJson(member)}`,
    )
  return `{${members.join(',')}}`
}
