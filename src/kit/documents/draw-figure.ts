import sharp from 'sharp'

import { setOnThread } from './setting-thread.ts'

/** A drawing as a vector with its letters as outlines, and as pixels for programs that need them. */
export type Drawn = {
  readonly svg: Buffer
  readonly png: Buffer
  readonly width: number
  readonly height: number
}

/**
 * Draws a figure with the fonts that come with the program: whoever opens it has others, and a
 * server often none.
 */
export const drawFigure = async (svg: string): Promise<Drawn> => {
  const outlined = await setOnThread({ what: 'outlines', svg })
  const vector = Buffer.from(outlined)
  const { data, info } = await sharp(vector, { density: 160 }).png().toBuffer({
    resolveWithObject: true,
  })
  return { svg: vector, png: data, width: info.width, height: info.height }
}
