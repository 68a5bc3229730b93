import { route } from '#kit/http/route.ts'

export const changesRoute = route('/desk/changes')
export const newChangeRoute = route('/desk/changes/new')
export const changeRoute = route('/desk/changes/:id')
export const answerChangeRoute = route('/desk/changes/:id/answer')
export const undoChangeRoute = route('/desk/changes/:id/way-back')

export const changesApiRoute = route('/api/v1/desk/changes')
export const previewApiRoute = route('/api/v1/desk/changes/preview')
export const changeApiRoute = route('/api/v1/desk/changes/:id')
export const changeEventsApiRoute = route('/api/v1/desk/changes/:id/events')
export const changeAnswersApiRoute = route('/api/v1/desk/changes/:id/answers')
export const wayBackApiRoute = route('/api/v1/desk/changes/:id/way-back')
