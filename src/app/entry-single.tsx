/** Starts the app inside the one file. Bundled as one classic script: modules do not load from file://. */
import { render } from 'preact';
import { unpack } from '../domain/packs.ts';
import { Sprite } from '../ui/icon/sprite.tsx';
import { DATA_ID, type SingleData } from './single/data.ts';
import { leave, showNeutral, wasLeft } from './single/leave.ts';
import { SingleRoot } from './single/root.tsx';

function start(): void {
  if (wasLeft()) {
    showNeutral();
    return;
  }
  const root = document.getElementById('app');
  const sprite = document.getElementById('sprite');
  const block = document.getElementById(DATA_ID);
  if (!root || !sprite || !block) return;
  const { packs, language, exit } = JSON.parse(block.textContent) as SingleData;
  const content = unpack(packs);
  if (!content) return;
  root.replaceChildren();
  render(<Sprite />, sprite);
  render(
    <SingleRoot
      content={content}
      language={language}
      exit={exit}
      today={new Date().toISOString().slice(0, 10)}
      leave={(steps) => {
        // Taken down first, so that nothing of it hears what happens next.
        render(null, root);
        leave(exit, steps);
      }}
    />,
    root,
  );
}

start();
