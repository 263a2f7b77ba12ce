import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createSchema } from '../graphql/schema'
import { withReference } from './reference'

const page = readFileSync(join(import.meta.dirname, '../../../../docs/api.md'), 'utf8')

test('docs/api.md has the reference of this schema; pnpm generate writes it', async () => {
  expect(withReference(page, await createSchema()) === page).toBe(true)
})

test('a page without the marks is refused rather than overwritten', async () => {
  const schema = await createSchema()
  expect(() => withReference('# Something else', schema)).toThrow('marks')
})
