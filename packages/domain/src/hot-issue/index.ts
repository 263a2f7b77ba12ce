export * from './facts'
export * from './steps'
