/** How a Debian or Ubuntu machine gets the server. */
export declare const mariadbHint: string

/** Path of the server program of MariaDB or MySQL on this machine, or undefined. */
export declare function findMariadb(): string | undefined

/**
 * Starts a throw-away MariaDB (or MySQL) server; nothing of it outlives this process.
 * `url` is `mysql://user:password@127.0.0.1:port/xinfang`, an empty database (utf8mb4_bin) of an account that
 * may create more.
 * @param options more of the server's own
 */
export declare function startMariadb(
  options?: readonly string[],
): Promise<{ url: string; socket: string; stop: () => Promise<void> }>
