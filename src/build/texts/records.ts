/** Shapes of the authored texts and of what they rest on; see docs/content.md. */
import { z } from 'zod';
import { SOURCE_KINDS } from '../../domain/service.ts';

const Id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write a slug: small letters, digits, single hyphens');
const Text = z.string().trim().min(1, 'write some text or remove the line');
const Localized = z.strictObject({ id: Text, en: Text });
const Ids = z.array(Id);
const SourceDate = z
  .string()
  .regex(/^(\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?|undated)$/, 'write YYYY, YYYY-MM, YYYY-MM-DD or undated');

/** Front matter of the Indonesian file: what is true in every language stands here once. */
export const SourceMatter = z.strictObject({
  id: Id,
  title: Text,
  words: z.array(Text).optional(),
  group: Id.optional(),
  needs: Ids.optional(),
  services: Ids.optional(),
  law: Ids.optional(),
  sensitive: z.enum(['yes', 'no']).optional(),
  signs: Ids.optional(),
  next: Ids.optional(),
});

/** Front matter of a translation. `of` is the hash of the Indonesian text it was made from. */
export const TranslationMatter = z.strictObject({
  id: Id,
  title: Text,
  words: z.array(Text).optional(),
  of: z
    .string()
    .regex(/^[0-9a-f]{8}$/, 'write the eight digits that npm run check names')
    .optional(),
});

export const LawRecord = z.strictObject({
  id: Id,
  law: Localized,
  article: Text,
  says: Localized,
  certainty: z.enum(['sure', 'uncertain']),
  doubt: Text.optional(),
  priority: z.enum(['high', 'medium', 'low']).optional(),
  /** Wordings, by language, one of which must stand in every text that cites an uncertain fact. */
  hedge: z.strictObject({ id: z.array(Text).min(1), en: z.array(Text).min(1) }).optional(),
  checked: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  from: z.array(Id).min(1),
  sources: z.record(
    Id,
    z.strictObject({
      publisher: Text,
      kind: z.enum(SOURCE_KINDS),
      date: SourceDate,
      url: z.url().optional(),
    }),
  ),
});

export const SignRecord = z.strictObject({
  id: Id,
  needs: Ids.optional(),
  pages: Ids.optional(),
  /** `ngo`: common experience without a written source, waiting for an experienced organisation to read it. */
  review: z.enum(['ngo']).optional(),
});

export const TermRecord = z.strictObject({ id: Id, term: Text, meaning: Text });

/** Who has read the legal texts. Left out, the pages say that no lawyer has yet. */
export const Review = z.strictObject({
  legal: z.strictObject({ by: Text, date: SourceDate }).optional(),
});

export type SourceMatter = z.infer<typeof SourceMatter>;
export type TranslationMatter = z.infer<typeof TranslationMatter>;
export type LawRecord = z.infer<typeof LawRecord>;
export type SignRecord = z.infer<typeof SignRecord>;
export type TermRecord = z.infer<typeof TermRecord>;
export type Review = z.infer<typeof Review>;
