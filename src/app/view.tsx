import type { ComponentType } from 'preact';
import type { FixedPage, Screen } from '../domain/screen.ts';
import { AreaPage } from '../pages/area.tsx';
import { AskPage } from '../pages/ask.tsx';
import { HomePage } from '../pages/home.tsx';
import { MissingPage } from '../pages/missing.tsx';
import { NeedPage } from '../pages/need.tsx';
import { PlacesPage } from '../pages/places.tsx';
import { ServicePage } from '../pages/service.tsx';
import { ServicesPage } from '../pages/services.tsx';
import { TextPage } from '../pages/text.tsx';

export { Sprite } from '../ui/icon/sprite.tsx';

export interface ViewProps {
  screen: Screen;
  /** Draws the pages that come in the second part of the script, once that is here. */
  more?: ComponentType<{ id: FixedPage }> | undefined;
}

/** The page of a screen. */
export function ScreenView({ screen, more: More }: ViewProps) {
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
        case 'places':
          return <PlacesPage />;
        case 'ask':
          return <AskPage />;
        default:
          return More ? <More id={screen.id} /> : null;
      }
  }
}
