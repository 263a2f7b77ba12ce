export * from './permissions'
export * from './roles'
export * from './units'
export * from './viewer'
