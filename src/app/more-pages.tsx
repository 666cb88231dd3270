import type { FixedPage } from '../domain/screen.ts';
import { AboutPage } from '../pages/about.tsx';
import { LanguagesPage } from '../pages/languages.tsx';
import { SearchPage } from '../pages/search.tsx';
import {
  GlossaryPage,
  QuestionsPage,
  RightsPage,
  SignsPage,
  StoriesPage,
  WitnessPage,
} from '../pages/texts.tsx';
import { TracesPage } from '../pages/traces.tsx';

/** The pages that `partOf` calls `more`. */
export function MorePage({ id }: { id: FixedPage }) {
  switch (id) {
    case 'search':
      return <SearchPage />;
    case 'languages':
      return <LanguagesPage />;
    case 'about':
      return <AboutPage />;
    case 'rights':
      return <RightsPage />;
    case 'questions':
      return <QuestionsPage />;
    case 'signs':
      return <SignsPage />;
    case 'witness':
      return <WitnessPage />;
    case 'stories':
      return <StoriesPage />;
    case 'glossary':
      return <GlossaryPage />;
    case 'traces':
      return <TracesPage />;
    default:
      return null;
  }
}
