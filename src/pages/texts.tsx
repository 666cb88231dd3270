import type { UiKey } from '../i18n/translator.ts';
import { useApp } from '../ui/context.ts';
import { Link } from '../ui/link.tsx';
import { termAnchor } from '../ui/prose/prose.tsx';
import { TextList } from '../ui/prose/text-list.tsx';

/** The pages that list texts: rights, questions, situations, stories, the road, the glossary. */

export function RightsPage() {
  const { t, content, refs } = useApp();
  const law = refs.text('law-in-ten-sentences');
  return (
    <>
      <h1 tabIndex={-1}>{t('rights.title')}</h1>
      <p class="lead">{t('rights.about')}</p>
      {law && <TextList texts={[law]} answers={false} />}
      <h2>{t('rights.title')}</h2>
      <TextList texts={content.directory.texts.filter(({ kind }) => kind === 'right')} />
    </>
  );
}

export function QuestionsPage() {
  const { t, content } = useApp();
  const questions = content.directory.texts.filter(({ kind }) => kind === 'question');
  const groups = [...new Set(questions.map(({ group }) => group ?? ''))];
  const order = [
    'fear',
    'blame',
    'cost',
    'police',
    'debts',
    'migrant',
    'children',
    'health',
    'shelter',
    'foreign',
  ];
  return (
    <>
      <h1 tabIndex={-1}>{t('questions.title')}</h1>
      <p class="lead">{t('questions.about')}</p>
      {order
        .filter((group) => groups.includes(group))
        .map((group) => (
          <section key={group}>
            <h2>{t(`questions.${group}` as UiKey)}</h2>
            <TextList texts={questions.filter((question) => question.group === group)} answers={false} />
          </section>
        ))}
    </>
  );
}

export function SignsPage() {
  const { t, content } = useApp();
  return (
    <>
      <h1 tabIndex={-1}>{t('signs.title')}</h1>
      <p class="lead">{t('signs.about')}</p>
      <TextList texts={content.directory.texts.filter(({ kind }) => kind === 'situation')} answers={false} />
    </>
  );
}

export function StoriesPage() {
  const { t, content } = useApp();
  return (
    <>
      <h1 tabIndex={-1}>{t('stories.title')}</h1>
      <p class="lead">{t('stories.about')}</p>
      <TextList texts={content.directory.texts.filter(({ kind }) => kind === 'story')} answers={false} />
    </>
  );
}

/** The whole road at a glance: one stop per step. */
export function WitnessPage() {
  const { t, content, refs } = useApp();
  return (
    <>
      <h1 tabIndex={-1}>{t('witness.title')}</h1>
      <p class="lead">{t('witness.about')}</p>
      <ol class="road texts">
        {content.directory.road.map((id) => {
          const step = refs.text(id);
          return (
            step && (
              <li key={id} class="stop">
                <Link to={{ kind: 'text', id }}>
                  <strong>{step.title}</strong>
                </Link>
              </li>
            )
          );
        })}
      </ol>
    </>
  );
}

export function GlossaryPage() {
  const { t, content } = useApp();
  return (
    <>
      <h1 tabIndex={-1}>{t('glossary.title')}</h1>
      <p class="lead">{t('glossary.about')}</p>
      <dl class="glossary">
        {content.directory.terms.map(({ id, term, meaning }, index) => (
          <div key={id} id={termAnchor(index)}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
