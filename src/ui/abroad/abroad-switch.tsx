import { ChoiceChip } from '../chip/chip.tsx';
import { useApp } from '../context.ts';

/** "I am abroad": hides what cannot be reached from there (R44). Forgotten with the page, like every choice. */
export function AbroadSwitch() {
  const { t, memory, remember, interactive } = useApp();
  if (!interactive) return <p class="note">{t('ask-page.abroad')}</p>;
  return (
    <div class="abroad">
      <ChoiceChip
        name={t('abroad.switch')}
        on={memory.abroad}
        toggle={() => remember({ abroad: !memory.abroad })}
      />
      {memory.abroad && <p class="quiet">{t('abroad.why')}</p>}
    </div>
  );
}
