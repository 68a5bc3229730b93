import type { Finding, Span } from './finding.ts'

const sentenceAround = (text: string, [start, end]: Span): Span => {
  const before = Math.max(text.lastIndexOf('\n', start), text.lastIndexOf('. ', start))
  const after = text.slice(end).search(/\.\s|\n|$/)
  return [before + 1, end + after]
}

/**
 * Where the meeting took place: the place in the sentence that tells its day. A place that is only
 * spoken of stands elsewhere in the text, and is nowhere proposed. '' where the text does not tell.
 */
export const meetingPlace = (
  text: string,
  { where }: { readonly where: Pick<Finding['where'], 'date' | 'places'> },
): string => {
  const sentences = where.date.map((span) => sentenceAround(text, span))
  const [place] = where.places.filter(({ span }) =>
    sentences.some(([from, to]) => span[0] >= from && span[1] <= to),
  )
  return place?.name ?? ''
}
