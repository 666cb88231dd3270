import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useApp } from '../context.ts';
import { Icon } from '../icon/icon.tsx';

/**
 * A panel at the foot of the screen. It is not modal: the exit at the top stays reachable above it, which a
 * modal dialog would cover (safety requirement R6). Escape and the cross close it, and focus goes back.
 */
export function Sheet({
  title,
  close,
  children,
}: {
  title: string;
  close(): void;
  children: ComponentChildren;
}) {
  const { t } = useApp();
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div
      class="sheet"
      role="dialog"
      aria-labelledby={titleId}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <div class="sheet-head">
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" class="clear" aria-label={t('sheet.close')} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      {children}
    </div>
  );
}
