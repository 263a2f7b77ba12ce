import type { ColumnOptions } from 'typeorm'
import { Column, PrimaryColumn } from './decorators'

/**
 * The column kinds SQLite, MariaDB and MySQL share; every entity uses these and nothing else.
 * Column names are the property names, so a raw row already has the shape of its class.
 * Instants are ISO 8601 text in UTC with milliseconds and days are `YYYY-MM-DD` text: both sort as text,
 * read the same from either driver and hash the same in the history chain (decision 011).
 */
export const ID_LENGTH = 30
const INSTANT_LENGTH = 24
const DAY_LENGTH = 10

type Options = Pick<ColumnOptions, 'nullable' | 'unique' | 'default' | 'select'>

/** Primary key: a type prefix and a ULID, e.g. `mat_01J…`. */
export const Id = () => PrimaryColumn({ type: 'varchar', length: ID_LENGTH })
/** Reference to another row's id. */
export const Ref = (options: Options = {}) => Column({ type: 'varchar', length: ID_LENGTH, ...options })
/** Short text: codes, names, titles. */
export const Short = (length: number, options: Options = {}) =>
  Column({ type: 'varchar', length, ...options })
/** Long text: letters, opinions, JSON written by ourselves. */
export const Long = (options: Options = {}) => Column({ type: 'text', ...options })
export const Int = (options: Options = {}) => Column({ type: 'int', ...options })
/** 0 or 1 in raw rows; GraphQL's Boolean serialises both. */
export const Flag = (options: Options = {}) => Column({ type: 'tinyint', default: 0, ...options })
export const Instant = (options: Options = {}) =>
  Column({ type: 'varchar', length: INSTANT_LENGTH, ...options })
export const DayColumn = (options: Options = {}) =>
  Column({ type: 'varchar', length: DAY_LENGTH, ...options })
