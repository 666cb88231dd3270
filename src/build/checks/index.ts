/** All rules. The order is that of the list; problems are sorted by file afterwards. */
import { cityLineAlternative } from './city-line-alternative.ts';
import { confidentialPlace } from './confidential-place.ts';
import { confirmedMatches } from './confirmed-matches.ts';
import { contactSources } from './contact-sources.ts';
import { coreLines } from './core-lines.ts';
import { exitDestination } from './exit-destination.ts';
import { fallbackExists } from './fallback-exists.ts';
import { filePlace } from './file-place.ts';
import { hoursGrammar } from './hours-grammar.ts';
import { knownAreas } from './known-areas.ts';
import { knownTerms } from './known-terms.ts';
import { linkValues } from './link-values.ts';
import { ownLineOrFallback } from './own-line-or-fallback.ts';
import { phoneFormat } from './phone-format.ts';
import { policeSource } from './police-source.ts';
import { positionNearArea } from './position-near-area.ts';
import { privateMobile } from './private-mobile.ts';
import type { Rule } from './rule.ts';
import { sameNumber } from './same-number.ts';
import { sourceComplete } from './source-complete.ts';
import { sourceLanguageNames } from './source-language-names.ts';
import { stale } from './stale.ts';
import { streetSourceRule } from './street-source.ts';
import { tierPublished } from './tier-published.ts';
import { uniqueIds } from './unique-ids.ts';
import { wording } from './wording.ts';

export const RULES: readonly Rule[] = [
  knownTerms,
  knownAreas,
  uniqueIds,
  filePlace,
  sourceLanguageNames,
  contactSources,
  sourceComplete,
  confirmedMatches,
  phoneFormat,
  linkValues,
  hoursGrammar,
  tierPublished,
  ownLineOrFallback,
  fallbackExists,
  cityLineAlternative,
  coreLines,
  sameNumber,
  policeSource,
  confidentialPlace,
  privateMobile,
  positionNearArea,
  exitDestination,
  streetSourceRule,
  wording,
  stale,
];
