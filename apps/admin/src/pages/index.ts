import { duties } from './duties'
import { matters } from './matters'
import { office } from './office'
import type { Page } from './page'
import { registers } from './registers'
import { tracks } from './tracks'

export { mayOpen, menuOf, type Page } from './page'

/** In the order of work, which is the order of the menu. */
export const pages: readonly Page[] = [...matters, ...tracks, ...duties, ...registers, ...office]
