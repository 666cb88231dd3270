import { useState } from 'preact/hooks';
import { useApp } from '../context.ts';

type Stage = 'closed' | 'question' | 'shared' | 'alone' | 'asked' | 'by-hand';

/** An icon on the screen of the phone, after asking who else uses it: others see it (R28). */
export function InstallRow({ install }: { install(): Promise<'asked' | 'by-hand'> }) {
  const { t } = useApp();
  const [stage, setStage] = useState<Stage>('closed');
  const button = (word: string, press: () => void) => (
    <button type="button" class="button" onClick={press}>
      {word}
    </button>
  );
  return (
    <>
      <h2>{t('install.title')}</h2>
      <p>{t('install.about')}</p>
      {stage === 'closed' && button(t('install.open'), () => setStage('question'))}
      <div role="status">
        {stage === 'question' && <p>{t('install.question')}</p>}
        {stage === 'shared' && <p class="note">{t('install.shared')}</p>}
        {stage === 'alone' && <p class="note">{t('install.seen')}</p>}
        {stage === 'by-hand' && <p>{t('install.by-hand')}</p>}
      </div>
      {stage === 'question' && (
        <p class="buttons">
          {button(t('install.shared-yes'), () => setStage('shared'))}
          {button(t('install.alone-yes'), () => setStage('alone'))}
        </p>
      )}
      {stage === 'alone' && button(t('install.do'), async () => setStage(await install()))}
    </>
  );
}
