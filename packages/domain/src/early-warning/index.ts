export * from './facts'
export * from './officer'
export * from './steps'
