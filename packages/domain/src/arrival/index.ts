export * from './facts'
export * from './minutes'
export * from './steps'
