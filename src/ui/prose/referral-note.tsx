import { useState } from 'preact/hooks';
import { useApp } from '../context.ts';

const FIELDS = ['name', 'wish', 'agreed', 'reach', 'service', 'helper'] as const;

/**
 * A note filled on the screen, shown or printed, and gone with the screen: the fields have no name, nothing
 * is stored and nothing sent. Without the script it is a form to fill by hand once printed.
 */
export function ReferralNote() {
  const { t, interactive } = useApp();
  const [values, setValues] = useState<Partial<Record<(typeof FIELDS)[number], string>>>({});
  return (
    <section class="card note-form">
      <h2>{t('note.title')}</h2>
      <p class="quiet">{t('note.about')}</p>
      {FIELDS.map((field) =>
        interactive ? (
          <div key={field}>
            <label for={`note-${field}`}>{t(`note.${field}`)}</label>
            <textarea
              id={`note-${field}`}
              rows={2}
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
              value={values[field] ?? ''}
              onInput={(event) => setValues({ ...values, [field]: event.currentTarget.value })}
            />
            <p class="note-print">{values[field]}</p>
          </div>
        ) : (
          <div key={field}>
            <p>{t(`note.${field}`)}</p>
            <div class="blank" />
          </div>
        ),
      )}
      {interactive && (
        <p class="tools-row">
          <button type="button" class="button" onClick={() => window.print()}>
            {t('note.print')}
          </button>
          <button type="button" class="button" onClick={() => setValues({})}>
            {t('note.clear')}
          </button>
        </p>
      )}
    </section>
  );
}
