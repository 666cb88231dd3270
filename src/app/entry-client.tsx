/** The script of every page but the map. */
import { start } from './start.tsx';
import { ScreenView } from './view.tsx';

start({ view: ScreenView });
