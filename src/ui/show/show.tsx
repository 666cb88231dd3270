import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Town } from '../../domain/directory.ts';
import { nearestKilometres, roundedKilometres } from '../../domain/distance.ts';
import type { Content } from '../../domain/packs.ts';
import { spokenDigits } from '../../domain/phone.ts';
import { reachableLines } from '../../domain/place.ts';
import type { Service } from '../../domain/service.ts';
import type { Language } from '../../i18n/languages.ts';
import { createTranslator, type Translate } from '../../i18n/translator.ts';
import { shownValue } from '../contact/contact-plate.tsx';
import { useApp } from '../context.ts';

/** Fingers that move less than this, in CSS pixels, only tapped. */
const SWIPE = 50;
/** Steps of give.css in which what is too long gets smaller. */
const TIGHTEST = 3;

/** A voice of the phone itself for a language; others send the text to a server, or read it in English. */
function voiceFor(lang: string): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in window)) return undefined;
  return speechSynthesis
    .getVoices()
    .find((voice) => voice.localService && voice.lang.replace('_', '-').toLowerCase().startsWith(lang));
}

/** Phones tell their voices a moment after they are asked for the first time. */
function useVoice(lang: string): SpeechSynthesisVoice | undefined {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | undefined>();
  useEffect(() => {
    const look = () => setVoice(voiceFor(lang));
    look();
    window.speechSynthesis?.addEventListener?.('voiceschanged', look);
    return () => window.speechSynthesis?.removeEventListener?.('voiceschanged', look);
  }, [lang]);
  return voice;
}

/** What two services are weighed by: what they do, what it costs, who will know, how far they are. */
function Answers({ service, town, t }: { service: Service; town: Town | undefined; t: Translate }) {
  const near = town && nearestKilometres(town, service.places);
  return (
    <div>
      <p>
        <strong>{service.name}</strong>
      </p>
      <p class="compare-what">{service.what}</p>
      <p>{t(`ask.cost.${service.cost}`)}</p>
      <p>{t(`ask.told.police-${service.police}`)}</p>
      {town && near !== undefined && (
        <p>
          {town.name}: {t('row.near', { km: roundedKilometres(near) })}
        </p>
      )}
    </div>
  );
}

/**
 * For turning the screen to somebody: one service at a time, large, in their language, the helper's own
 * language small beneath. Nothing about the person is kept; it is gone with the choice.
 */
export function Show({ ids, close }: { ids: readonly string[]; close(): void }) {
  const { t, content, language, languages, memory, contentIn } = useApp();
  const [at, setAt] = useState(0);
  const [shown, setShown] = useState<{ language: Language; content: Content }>({ language, content });
  const [notice, setNotice] = useState('');
  const [comparing, setComparing] = useState(false);
  const touch = useRef(0);
  const screen = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const theirs = createTranslator(shown.language.code, shown.content.strings);
  const find = (from: Content, id: string | undefined) =>
    from.directory.services.find((one) => one.id === id);
  const service = find(shown.content, ids[at]);
  const own = find(content, ids[at]);
  const line = service && reachableLines(service, memory.abroad)[0];
  const voice = useVoice(shown.language.code);
  const town = content.directory.towns.find(({ id }) => id === memory.town);
  const step = (by: number) => setAt((before) => Math.min(ids.length - 1, Math.max(0, before + by)));

  // Nothing may need scrolling at arm's length: what is too long gets smaller in steps, the number last.
  useLayoutEffect(() => {
    const tighten = () => {
      const box = screen.current;
      const around = box?.closest('main');
      if (!box || !around) return;
      for (let step = 0; step <= TIGHTEST; step++) {
        box.dataset['tight'] = String(step);
        if (around.scrollHeight <= around.clientHeight) return;
      }
    };
    tighten();
    // The room is known only once the bars around are gone.
    const around = screen.current?.closest('main');
    if (!around || !('ResizeObserver' in window)) return;
    const room = new ResizeObserver(tighten);
    room.observe(around);
    return () => room.disconnect();
  });
  useEffect(() => heading.current?.focus(), [at, comparing]);
  useEffect(() => {
    const quiet = () => window.speechSynthesis?.cancel();
    addEventListener('pagehide', quiet);
    return () => {
      quiet();
      removeEventListener('pagehide', quiet);
    };
  }, [at]);

  async function showIn(next: Language) {
    const other = await contentIn(next.code);
    if (!other) return setNotice(t('languages.unavailable'));
    setNotice('');
    setShown({ language: next, content: other });
  }

  function speak() {
    if (!service || !voice) return;
    const words = [service.name, service.what, line ? spokenDigits(line.value) : ''].join('. ');
    const utterance = new SpeechSynthesisUtterance(words);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    speechSynthesis.cancel();
    speechSynthesis.speak(utterance);
  }

  if (!service) return null;
  const differs = shown.language.code !== language.code;
  const other = find(shown.content, ids[at + 1] ?? ids[0]);
  return (
    <section
      ref={screen}
      class="show"
      aria-label={t('show.open')}
      onTouchStart={(event) => {
        touch.current = event.touches[0]?.clientX ?? 0;
      }}
      onTouchEnd={(event) => {
        const moved = (event.changedTouches[0]?.clientX ?? 0) - touch.current;
        const forward = shown.language.direction === 'rtl' ? moved > SWIPE : moved < -SWIPE;
        if (forward) step(1);
        else if (Math.abs(moved) > SWIPE) step(-1);
      }}
    >
      <div class="show-top">
        <p class="show-small">{t('show.place', { n: at + 1, all: ids.length })}</p>
        <fieldset aria-label={t('show.language')}>
          {languages.map((one) => (
            <button
              key={one.code}
              type="button"
              class={one.code === shown.language.code ? 'button on' : 'button'}
              aria-pressed={one.code === shown.language.code}
              aria-label={`${one.short}. ${one.name}`}
              onClick={() => showIn(one)}
            >
              {one.short}
            </button>
          ))}
        </fieldset>
      </div>
      <div lang={shown.language.code} dir={shown.language.direction}>
        <h1 ref={heading} tabIndex={-1}>
          {comparing ? theirs('show.compare') : service.name}
        </h1>
        {comparing && other ? (
          <div class="compare">
            <Answers service={service} town={town} t={theirs} />
            <Answers service={other} town={town} t={theirs} />
          </div>
        ) : (
          <>
            <p class="show-what">{service.what}</p>
            {line ? (
              <>
                <p class="show-small">{theirs(`contact.${line.type}`)}</p>
                <p class="show-number" dir="ltr">
                  {shownValue(line, memory.abroad)}
                </p>
              </>
            ) : (
              <p class="show-what">{theirs('row.no-number')}</p>
            )}
            {line?.extension && <p>{theirs('contact.then-press', { digits: line.extension })}</p>}
          </>
        )}
      </div>
      {shown.language.state === 'draft' && <p class="show-small">{t('languages.draft-note')}</p>}
      {differs && own && !comparing && (
        <p class="show-small" lang={language.code} dir={language.direction}>
          {own.name}. <span class="show-own">{own.what}</span>
        </p>
      )}
      {notice && (
        <p class="note" role="alert">
          {notice}
        </p>
      )}
      <div class="show-bars">
        <div class="show-bar">
          <button type="button" class="button" disabled={at === 0} onClick={() => step(-1)}>
            {t('show.back')}
          </button>
          <button type="button" class="button" disabled={at === ids.length - 1} onClick={() => step(1)}>
            {t('show.next')}
          </button>
        </div>
        <div class="show-bar">
          {voice && (
            <button type="button" class="button" onClick={speak}>
              {t('show.speak')}
            </button>
          )}
          {ids.length > 1 && (
            <button
              type="button"
              class="button"
              aria-pressed={comparing}
              onClick={() => setComparing(!comparing)}
            >
              {t('show.compare')}
            </button>
          )}
          <button type="button" class="button" onClick={close}>
            {t('choose.done')}
          </button>
        </div>
      </div>
    </section>
  );
}
