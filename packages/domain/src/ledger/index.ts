export * from './columns'
export * from './ledgers'
export * from './cells'
