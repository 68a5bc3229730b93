/** A source as people name it: the site of a web address, any other text as it stands. */
export const sourceName = (source: string): string =>
  isWebAddress(source) ? new URL(source).hostname.replace(/^www\./, '') : source

/** Only web addresses become links: a source is text that people wrote. */
export const isWebAddress = (source: string): boolean =>
  /^https?:\/\//.test(source) && URL.canParse(source)
