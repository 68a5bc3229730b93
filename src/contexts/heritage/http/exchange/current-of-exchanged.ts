import type { ExchangedAssessment } from '../../store/exchange-schema.ts'

const isConfirmed = ({ content, verifications }: ExchangedAssessment): boolean =>
  content.verification === 'confirmed' || verifications.some(({ says }) => says === 'confirmed')

/** The assessment that tells the state now, by the same rule as everywhere: the latest confirmed, else the latest. */
export const currentOfExchanged = (
  assessments: readonly ExchangedAssessment[],
): ExchangedAssessment | undefined => {
  const superseded = new Set(assessments.map(({ supersedes }) => supersedes))
  const standing = assessments
    .filter(({ id }) => !superseded.has(id))
    .toSorted((a, b) => (a.observedOn < b.observedOn ? 1 : -1))
  return standing.find(isConfirmed) ?? standing[0]
}
