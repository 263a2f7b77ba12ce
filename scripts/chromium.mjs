import { findProgram } from './lib/programs.mjs'

/** How a Debian machine gets the browser and the fonts its pages need. */
export const chromiumHint = 'apt-get install chromium fonts-noto-cjk'

/** Path of the browser the browser tests drive, or undefined when this machine has none. */
export const findChromium = () => findProgram('chromium', 'chromium-browser', 'google-chrome')
