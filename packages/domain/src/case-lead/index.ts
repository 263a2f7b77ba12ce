export * from './facts'
export * from './closing'
export * from './steps'
