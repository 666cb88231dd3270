import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../context.ts';
import { Exit } from '../frame/frame.tsx';

/** A plain screen over everything, with one button back (R26, R27). */
export function Cover({ exit, back }: { exit: string; back(): void }) {
  const { t } = useApp();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div class="cover">
      <Exit to={exit} />
      <button ref={button} type="button" class="button" onClick={back}>
        {t('cover.back')}
      </button>
    </div>
  );
}
