/**
 * What entities say to TypeORM, without TypeORM: its own front door brings 3 MB of drivers and builders into every
 * process, which only `schema.ts` needs (decision 050).
 */
export { Column } from 'typeorm/decorator/columns/Column.js'
export { PrimaryColumn } from 'typeorm/decorator/columns/PrimaryColumn.js'
export { Entity } from 'typeorm/decorator/entity/Entity.js'
export { Index } from 'typeorm/decorator/Index.js'
