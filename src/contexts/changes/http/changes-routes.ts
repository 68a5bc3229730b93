import { route } from '#kit/http/route.ts'

export const changesRoute = route('/desk/changes')
export const newChangeRoute = route('/desk/changes/new')
export const changeRoute = route('/desk/changes/:id')
export const answerChangeRoute = route('/desk/changes/:id/answer')
export const undoChangeRoute = route('/desk/changes/:id/way-back')
