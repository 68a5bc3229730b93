/**
 * Markup as a browser reads it: white space between and inside tags, which only the formatter put
 * there, is taken out, so that a test compares what is said and not how it is indented.
 */
export const markup = (html: unknown): string =>
  String(html)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/> </g, '><')
    .replaceAll(/ (?=\/?>)/g, '')
    .replaceAll(/ \/>|\/>/g, '>')
    .replaceAll(/> | </g, (edge) => edge.trim())
    .trim()
