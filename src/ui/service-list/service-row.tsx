import { linesOf, reachableLines } from '../../domain/place.ts';
import type { Service } from '../../domain/service.ts';
import { NumberLink } from '../contact/contact-plate.tsx';
import { useApp } from '../context.ts';
import { Link } from '../link.tsx';

/** Takes a service into the few that will be shown or handed on. */
export function ChooseButton({ id, name }: { id: string; name: string }) {
  const { t, memory, choose } = useApp();
  const on = memory.chosen?.includes(id) ?? false;
  return (
    <button type="button" class={on ? 'button on' : 'button'} onClick={() => choose(id)}>
      {on ? t('choose.remove') : t('choose.add')}
      <span class="away">{name}</span>
    </button>
  );
}

/** One line about a service in a list: its name leads to its page, its number calls at once. */
export function ServiceRow({ service, near }: { service: Service; near?: number }) {
  const { t, content, memory } = useApp();
  const { directory } = content;
  const line = reachableLines(service, memory.abroad)[0];
  const { 'organization-kinds': organizations, kinds } = directory.vocabulary;
  // Two kinds of help say enough to choose by; that there is a phone is seen beside it.
  const help = service.kinds.filter((id) => id !== 'hotline').slice(0, 2);
  const facts = [
    organizations.find(({ id }) => id === service.organization.kind)?.name,
    ...help.map((id) => kinds.find((kind) => kind.id === id)?.name),
    service.cost === 'free' && t('ask.cost.free').split(',')[0],
    service.men === 'no' && t('row.men-no'),
    service.branches.length > 0 && t('row.branches', { count: service.branches.length }),
    near !== undefined && t('row.near', { km: near }),
    line?.extension && t('contact.then-press', { digits: line.extension }),
  ].filter(Boolean);
  return (
    <li class="row">
      <Link to={{ kind: 'service', id: service.id }} class="row-name">
        {service.name}
      </Link>
      <p class="row-facts">{facts.join(' · ')}</p>
      {line ? (
        <NumberLink contact={line} />
      ) : (
        <p class="row-facts">{t(linesOf(service).length ? 'abroad.none-short' : 'row.no-number')}</p>
      )}
      {memory.chosen && <ChooseButton id={service.id} name={service.name} />}
      {service.caution && <p class="row-caution">{service.caution}</p>}
    </li>
  );
}
