import type { Screen } from '../domain/screen.ts';
import { AboutPage } from '../pages/about.tsx';
import { AreaPage } from '../pages/area.tsx';
import { AskPage } from '../pages/ask.tsx';
import { HomePage } from '../pages/home.tsx';
import { LanguagesPage } from '../pages/languages.tsx';
import { MissingPage } from '../pages/missing.tsx';
import { NeedPage } from '../pages/need.tsx';
import { PlacesPage } from '../pages/places.tsx';
import { SearchPage } from '../pages/search.tsx';
import { ServicePage } from '../pages/service.tsx';
import { ServicesPage } from '../pages/services.tsx';
import { TextPage } from '../pages/text.tsx';
import {
  GlossaryPage,
  QuestionsPage,
  RightsPage,
  SignsPage,
  StoriesPage,
  WitnessPage,
} from '../pages/texts.tsx';
import { TracesPage } from '../pages/traces.tsx';

/** The page of a screen. */
export function ScreenView({ screen }: { screen: Screen }) {
  switch (screen.kind) {
    case 'home':
      return <HomePage />;
    case 'need':
      return <NeedPage id={screen.id} />;
    case 'area':
      return <AreaPage code={screen.code} />;
    case 'service':
      return <ServicePage id={screen.id} />;
    case 'text':
      return <TextPage id={screen.id} />;
    case 'missing':
      return <MissingPage />;
    case 'page':
      switch (screen.id) {
        case 'services':
          return <ServicesPage />;
        case 'search':
          return <SearchPage />;
        case 'places':
          return <PlacesPage />;
        case 'ask':
          return <AskPage />;
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
        case 'map':
          // In a document of its own, drawn by entry-map.tsx.
          return null;
      }
  }
}
