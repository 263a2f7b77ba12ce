import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino'
import type { Config } from '../config'

export type Logger = PinoLogger

/**
 * Structured logs. Objects logged here carry ids, codes and durations only; redaction is the second line
 * of defence for what a library might add (headers, bodies, parameters of a failed statement).
 * @param to where the lines go, if not to standard output
 */
export const openLog = (config: Pick<Config, 'logLevel'>, to?: DestinationStream): Logger =>
  pino(
    {
      level: config.logLevel,
      redact: {
        paths: [
          'req.headers',
          'req.body',
          'body',
          'variables',
          'err.parameters',
          'err.query',
          'err.sql',
          'err.driverError',
          '*.password',
        ],
        censor: '[removed]',
      },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    to,
  )
