import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../context.ts';

/** A plain screen over everything, with one button back (R26, R27). */
export function Cover({ back }: { back(): void }) {
  const { t } = useApp();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div class="cover">
      <button ref={button} type="button" class="button" onClick={back}>
        {t('cover.back')}
      </button>
    </div>
  );
}
