import { type Choices, countChoices, NO_CHOICES } from '../../domain/narrow.ts';
import { PHASES } from '../../domain/service.ts';
import { ChoiceChip, RemovableChip } from '../chip/chip.tsx';
import { useApp } from '../context.ts';
import { Icon } from '../icon/icon.tsx';
import { Link } from '../link.tsx';

const without = (list: string[], id: string) =>
  list.includes(id) ? list.filter((other) => other !== id) : [...list, id];

/**
 * The row above a list: the chosen place, and with the script a panel that narrows the list. Without the
 * script the row keeps its height, so that nothing moves when the script arrives (R33).
 */
export function Narrowing({ need = true, here }: { need?: boolean; here?: string }) {
  const { t, content, memory, remember, interactive } = useApp();
  const { directory } = content;
  const { choices } = memory;
  const area = directory.areas.find(({ code }) => code === (here ?? memory.area));
  const towns = directory.towns.filter(
    (town) => area && (town.area === area.code || town.area === area.parent),
  );
  const count = countChoices(choices);
  const set = (change: Partial<Choices>) => remember({ choices: { ...choices, ...change } });
  const { stay: _stay, ...anyStay } = choices;
  const { phase: _phase, ...anyPhase } = choices;
  return (
    <section class="tools" aria-label={t('tools.name')}>
      <div class="tools-row">
        <Link to={{ kind: 'page', id: 'places' }} class="button">
          <Icon name="place" />
          {area ? t('tools.place', { area: area.name }) : t('tools.place-none')}
        </Link>
        {memory.abroad && interactive && (
          <RemovableChip
            name={t('abroad.switch')}
            label={t('tools.remove', { name: t('abroad.switch') })}
            remove={() => remember({ abroad: false })}
          />
        )}
        {area && !here && interactive && (
          <RemovableChip
            name={t('places.clear')}
            label={t('tools.remove', { name: area.name })}
            remove={() => remember({ area: undefined, town: undefined })}
          />
        )}
      </div>
      {!interactive && <div class="tools-panel" />}
      {interactive && (
        <details class="tools-panel">
          <summary>
            <Icon name="narrow" />
            {count ? t('tools.narrow-count', { count }) : t('tools.narrow')}
          </summary>
          <fieldset>
            <legend>{t('tools.who')}</legend>
            {directory.vocabulary.who.map(({ id, name }) => (
              <ChoiceChip
                key={id}
                name={name}
                on={choices.who.includes(id)}
                toggle={() => set({ who: without(choices.who, id) })}
              />
            ))}
          </fieldset>
          {need && (
            <fieldset>
              <legend>{t('tools.need')}</legend>
              {directory.vocabulary.needs.map(({ id, name }) => (
                <ChoiceChip
                  key={id}
                  name={name}
                  on={choices.needs.includes(id)}
                  toggle={() => set({ needs: without(choices.needs, id) })}
                />
              ))}
            </fieldset>
          )}
          <fieldset>
            <legend>{t('tools.kind')}</legend>
            {directory.vocabulary.kinds.map(({ id, name }) => (
              <ChoiceChip
                key={id}
                name={name}
                on={choices.kinds.includes(id)}
                toggle={() => set({ kinds: without(choices.kinds, id) })}
              />
            ))}
          </fieldset>
          <fieldset>
            <legend>{t('tools.stay')}</legend>
            {(['yes', 'no'] as const).map((value) => (
              <ChoiceChip
                key={value}
                name={t(`tools.stay-${value}`)}
                on={choices.stay === value}
                toggle={() =>
                  remember({ choices: choices.stay === value ? anyStay : { ...choices, stay: value } })
                }
              />
            ))}
          </fieldset>
          <fieldset>
            <legend>{t('tools.when')}</legend>
            {PHASES.map((phase) => (
              <ChoiceChip
                key={phase}
                name={t(`phase.${phase}`)}
                on={choices.phase === phase}
                toggle={() =>
                  remember({ choices: choices.phase === phase ? anyPhase : { ...choices, phase } })
                }
              />
            ))}
          </fieldset>
          <fieldset>
            <legend>{t('tools.distance')}</legend>
            {towns.length === 0 && <Link to={{ kind: 'page', id: 'places' }}>{t('places.title')}</Link>}
            {towns.map(({ id, name }) => (
              <ChoiceChip
                key={id}
                name={name}
                on={memory.town === id}
                toggle={() => remember({ town: memory.town === id ? undefined : id })}
              />
            ))}
            <p class="quiet">{t('tools.distance-about')}</p>
          </fieldset>
          <p class="tools-row">
            {count > 0 && (
              <button type="button" class="button" onClick={() => remember({ choices: NO_CHOICES })}>
                {t('tools.clear')}
              </button>
            )}
          </p>
        </details>
      )}
    </section>
  );
}
