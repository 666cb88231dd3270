/** Writes the JSON Schemas that editors use for the record files: `npm run schema`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { LocationRecord, OrganizationRecord, ServiceRecord } from './record.ts';

const schemas = { organization: OrganizationRecord, service: ServiceRecord, location: LocationRecord };

mkdirSync('data/schema', { recursive: true });
for (const [name, schema] of Object.entries(schemas)) {
  const json = z.toJSONSchema(schema, { io: 'input' });
  writeFileSync(`data/schema/${name}.json`, `${JSON.stringify(json, null, 2)}\n`);
}
