export * from './duties'
export * from './plan'
export * from './explain'
