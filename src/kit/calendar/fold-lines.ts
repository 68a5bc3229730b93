const mostOctets = 75

const octetsOf = (text: string): number => Buffer.byteLength(text)

const foldLine = (line: string): string => {
  if (octetsOf(line) <= mostOctets) return line
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > mostOctets) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}

/**
 * Folds every content line at 75 octets (RFC 5545 3.1), the space that begins a continuation
 * counted, no character cut. ical.js does not count that space.
 */
export const foldLines = (text: string): string =>
  text.replaceAll('\r\n ', '').split('\r\n').map(foldLine).join('\r\n')
