import type { ImportWords } from '../messages/import-words.ts'
import type { AlertProblem } from './read-alert.ts'

/** Why an alert is not taken, where in it, and what to do; one sentence or two. */
export const alertProblemInWords = (problem: AlertProblem, say: ImportWords): string => {
  switch (problem.kind) {
    case 'too-large':
      return say('alert.problem.too-large', { most: Math.round(problem.most / 1024) })
    case 'not-utf-8':
    case 'has-doctype':
    case 'is-no-alert':
    case 'says-nothing':
    case 'reference-cannot-be-read':
      return say(`alert.problem.${problem.kind}`, { line: problem.line })
    case 'other-encoding': {
      const { line, encoding } = problem
      return say('alert.problem.other-encoding', { line, encoding })
    }
    case 'too-deep':
    case 'too-many-elements': {
      const { line, most } = problem
      return say(`alert.problem.${problem.kind}`, { line, most })
    }
    case 'not-well-formed': {
      const { line, column } = problem
      return say('alert.problem.not-well-formed', { line, column })
    }
    case 'is-another-version': {
      const { line, version } = problem
      return say('alert.problem.is-another-version', { line, version })
    }
    case 'element-is-missing':
    case 'element-is-repeated':
    case 'element-is-too-long':
    case 'time-cannot-be-read': {
      const { line, element } = problem
      return say(`alert.problem.${problem.kind}`, { line, element })
    }
    case 'is-not-actual': {
      const { line, status } = problem
      return say('alert.problem.is-not-actual', { line, status })
    }
    case 'is-no-measure': {
      const { line, message } = problem
      return say('alert.problem.is-no-measure', { line, message })
    }
  }
}
