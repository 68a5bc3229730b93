import { fileURLToPath } from 'node:url'

import sharp from 'sharp'

/** A drawing as pixels, and how many. */
export type Drawn = {
  readonly png: Buffer
  readonly width: number
  readonly height: number
}

// Whoever opens a drawing has other fonts, and a server often none. The library that draws letters
// asks the environment, once, where the fonts are.
process.env['FONTCONFIG_FILE'] = fileURLToPath(new URL('./fonts/fonts.conf', import.meta.url))

// Of the 72 points that an inch has: letters stay sharp on paper.
const density = 240

/** Draws a figure in the fonts that come with the program. */
export const drawFigure = async (svg: string): Promise<Drawn> => {
  const inOurFonts = svg.replace('<svg', '<svg font-family="sans-serif"')
  const { data, info } = await sharp(Buffer.from(inOurFonts), { density })
    .flatten({ background: '#ffffff' })
    .png()
    .toBuffer({ resolveWithObject: true })
  return { png: data, width: info.width, height: info.height }
}
