/**
 * Whether an unsafe request comes from a page of this site. Browsers say so in `Sec-Fetch-Site`;
 * older ones by an `Origin` whose host is ours. A request that says neither is refused.
 */
export const isFromOwnPages = (request: Request): boolean => {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = request.headers.get('origin')
  return (
    origin !== null && URL.canParse(origin) && new URL(origin).host === request.headers.get('host')
  )
}
