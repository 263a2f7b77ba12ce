/** How a Debian machine gets the browser and the fonts its pages need. */
export declare const chromiumHint: string

/** Path of the browser the browser tests drive, or undefined when this machine has none. */
export declare function findChromium(): string | undefined
